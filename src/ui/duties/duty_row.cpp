#include "ui/duties/duty_row.hpp"

#include <array>

#include <imgui.h>

#include "app/duty_requests.hpp"
#include "facts/number_words.hpp"
#include "icons.hpp"
#include "ui/strategy/page_card.hpp"
#include "ui/team/team_state.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/fields.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

// At 100 %.
constexpr float row_height = 32, finding_height = 24, time_width = 76, end_width = 28, between = 12;

std::array<Segment, 4> holder_segments(const ViewContext& view) {
    return {Segment{"smm", view.word("hat.smm"), view.theme.smm}, Segment{"cm", view.word("hat.cm"), view.theme.cm},
            Segment{"both", view.word("duties.both_hats")}, Segment{"other", view.word("duties.somebody_else")}};
}

Uuid id_of(const DutyLine& line) { return line.fact ? uuid_from_name("duty " + line.code) : line.row->value; }

std::string time_cell(const ViewContext& view, int minutes) {
    return minutes == 0 ? std::string("–") : facts::duration_text(minutes, view.language);
}

std::string finding_text(const ViewContext& view, const DutyFinding& finding) {
    const std::string work =
        view.words.count("duties.tasks", finding.tasks) + ", " + facts::duration_text(finding.minutes, view.language);
    if (finding.kind == DutyFinding::Kind::assignment) {
        const Person* person = finding.person ? view.project().people.find(*finding.person) : nullptr;
        return view.words.format("duties.against_person",
                                 {{"person", person ? std::string_view(person->name) : "?"}, {"work", work}});
    }
    const TaskRule* rule = view.project().rules.find(finding.rule);
    const std::string name = !rule ? "?" : view.language == facts::Language::english ? rule->name_en : rule->name_fr;
    return view.words.format(
        "duties.against_rule",
        {{"rule", name}, {"role", view.word(finding.role == Hat::smm ? "hat.smm" : "hat.cm")}, {"work", work}});
}

void draw_finding(ViewContext& view, PageCard& card, const DutyFinding& finding) {
    Rect line = card.line(finding_height);
    line.x0 += view.px(12);
    icon_in(view, *ImGui::GetWindowDrawList(), line.cut_left(view.px(14)), icons::triangle_alert, view.theme.amber, 13);
    line.x0 += view.px(6);
    label(view, line, text_style::caption, view.theme.ink2, finding_text(view, finding));
}

void draw_name(ViewContext& view, const Rect& rect, const DutyLine& line) {
    if (line.fact) {
        const Hit hit = interact(view, "name", rect, {.tab_stop = false});
        label(view, rect, text_style::control, view.theme.ink, line.name(view.language));
        tooltip_for(
            view, hit, rect,
            line.name(view.language) + "\n" + std::string(view.word("duties.source")) + " " + line.fact->source);
        return;
    }
    const bool wanted = team_state(view.state).duty_to_name == line.row;
    if (wanted) team_state(view.state).duty_to_name.reset();
    Rect field = rect;
    field.x0 -= view.px(9);
    text_field(view, "name", line.row->value, field, line.name(view.language),
               {.name = view.word("duties.duty"), .most_bytes = 200, .plain = true, .take_keyboard = wanted},
               [id = *line.row, language = view.language](const Session& session, std::string_view text) {
                   return std::optional(rename_duty(session.project(), id, std::string(text), language));
               });
}

void draw_end(ViewContext& view, const Rect& rect, const DutyLine& line) {
    if (line.fact) return;
    const float size = view.px(24);
    const Rect button_rect = Rect::at(rect.x1 - size, rect.y0 + (rect.height() - size) / 2, size, size);
    if (icon_button(view, "remove", button_rect, icons::trash_2, view.word("duties.remove"),
                    {.kind = ButtonKind::ghost, .small = true}))
        view.send(remove_duty(view.project(), *line.row));
}

}  // namespace

DutyColumns duty_columns(const ViewContext& view, const Rect& line) {
    DutyColumns columns;
    Rect rest = line;
    columns.end = rest.cut_right(view.px(end_width));
    columns.cm = rest.cut_right(view.px(time_width));
    columns.smm = rest.cut_right(view.px(time_width));
    rest.cut_right(view.px(between));
    columns.holder = rest.cut_right(segmented_width(view, holder_segments(view)));
    rest.cut_right(view.px(between));
    columns.name = rest;
    return columns;
}

void draw_duty_group(ViewContext& view, PageCard& card, const std::string& group) {
    card.gap(6);
    const Rect line = card.line(28);
    label(view, line, text_style::caption_strong, view.theme.ink2, view.word("duties.group." + group));
}

void draw_duty_row(ViewContext& view, PageCard& card, const DutyCheck& check, std::size_t nth) {
    const DutyLine& line = check.matrix[nth];
    const Scope scope(view, "duty", id_of(line));
    const Rect rect = card.line(row_height);
    const DutyColumns columns = duty_columns(view, rect);
    draw_name(view, columns.name, line);
    const auto segments = holder_segments(view);
    Rect trough = columns.holder;
    trough.y0 += view.px(3);
    trough.y1 = trough.y0 + view.px(26);
    if (const auto chosen =
            segmented(view, "holder", trough, segments, static_cast<int>(line.holder), line.name(view.language)))
        view.send(set_duty_holder(view.project(), line, static_cast<DutyHolder>(*chosen)));
    const DutyTime& time = check.times[nth];
    const auto cell = [&](const Rect& at, int minutes, Color ink) {
        label(view, at, text_style::control, minutes == 0 ? view.theme.ink2 : ink, time_cell(view, minutes),
              Align::right);
    };
    cell(columns.smm, time.smm_minutes, view.theme.smm_ink);
    cell(columns.cm, time.cm_minutes, view.theme.cm_ink);
    draw_end(view, columns.end, line);
    for (const DutyFinding& finding : check.findings)
        if (!line.code.empty() && finding.duty == line.code) draw_finding(view, card, finding);
    card.rule();
}

}  // namespace tandem
