#include "ui/hats/hats_rows.hpp"

#include <algorithm>
#include <array>

#include <imgui.h>

#include "app/calibrate_text.hpp"
#include "facts/number_words.hpp"
#include "ui/inspector/row_cells.hpp"
#include "ui/strategy/page_card.hpp"
#include "ui/typed_values.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/fields.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

// At 100 %.
constexpr float row_height = 30, when_width = 98, figure_width = 62, over_width = 104, cost_width = 72, gap = 10;

struct Columns {
    Rect when, bar, smm, cm, done, capacity, over, cost;
};

Columns columns_of(const ViewContext& view, Rect line) {
    Columns columns;
    columns.when = line.cut_left(view.px(when_width));
    columns.cost = line.cut_right(view.px(cost_width));
    columns.over = line.cut_right(view.px(over_width));
    columns.capacity = line.cut_right(view.px(figure_width + 8));
    columns.done = line.cut_right(view.px(figure_width));
    columns.cm = line.cut_right(view.px(figure_width));
    columns.smm = line.cut_right(view.px(figure_width));
    line.cut_right(view.px(gap));
    columns.bar = line;
    return columns;
}

// Both hats one after the other, what exceeds the hours hatched, a tick at the hours there are.
void draw_bar(ViewContext& view, const Rect& cell, const HatsRow& row, int longest) {
    if (cell.width() < view.px(24) || longest <= 0) return;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const float y = cell.y0 + (cell.height() - view.px(10)) / 2;
    const auto x_of = [&](int minutes) {
        return cell.x0 + std::round(cell.width() * static_cast<float>(minutes) / static_cast<float>(longest));
    };
    const float smm_end = x_of(row.smm_minutes), end = x_of(row.smm_minutes + row.cm_minutes);
    const float tick = x_of(row.capacity_minutes);
    fill(out, {cell.x0, y, cell.x1, y + view.px(10)}, view.theme.hover, view.px(3));
    fill(out, {cell.x0, y, smm_end, y + view.px(10)}, view.theme.smm, view.px(3));
    fill(out, {smm_end, y, end, y + view.px(10)}, view.theme.cm, view.px(3));
    if (row.is_over) {
        const Rect over{tick, y, end, y + view.px(10)};
        fill(out, over, view.theme.danger_t, 0);
        hatch(out, over, view.theme.danger, 0, view.scale);
        outline(out, over, view.theme.danger, 0, view.px(1));
    }
    vertical_line(out, tick - view.px(1), y - view.px(3), y + view.px(13), view.theme.ink, view.px(2));
}

void draw_week(ViewContext& view, PageCard& card, const HatsRow& row, int longest, bool sum) {
    const Columns at = columns_of(view, card.line(row_height));
    const TextStyle style = sum ? text_style::control_strong : text_style::control;
    label(view, at.when, style, view.theme.ink, row.when);
    draw_bar(view, at.bar, row, longest);
    label(view, at.smm, style, view.theme.smm_ink, row.smm, Align::right);
    label(view, at.cm, style, view.theme.cm_ink, row.cm, Align::right);
    label(view, at.done, style, view.theme.ink, row.done, Align::right);
    label(view, at.capacity, style, view.theme.ink2, row.capacity, Align::right);
    label(view, at.over, text_style::control_strong, view.theme.danger, row.over, Align::right);
    label(view, at.cost, style, view.theme.ink, row.cost, Align::right);
}

std::optional<Request> rate_request(const Session& session, Id<Person> id, Hat hat, std::string_view text) {
    const Person* person = session.project().people.find(id);
    if (!person) return std::nullopt;
    Person next = *person;
    for (HatTerms& terms : next.hats) {
        if (terms.hat != hat) continue;
        terms.hourly_rate.reset();
        if (!is_blank(text)) {
            const int digits = facts::minor_digits(session.project().settings.currency);
            const auto rate = money_from_typed(text, digits);
            if (!rate) return std::nullopt;
            terms.hourly_rate = Money{*rate};
        }
    }
    if (next == *person) return std::nullopt;
    return Request{{"undo.edit_person", {{"title", person->name}}}, {Put<Person>{next}}, {id.value, std::nullopt}};
}

}  // namespace

void draw_hat_weeks(ViewContext& view, PageCard& card, const HatsText& text) {
    const Columns head = columns_of(view, card.line(24));
    const auto title = [&](const Rect& rect, std::string_view key, Align align = Align::right) {
        label(view, rect, text_style::caption, view.theme.ink2, view.word(key), align);
    };
    title(head.when, "hats.week", Align::left), title(head.smm, "hat.smm"), title(head.cm, "hat.cm");
    title(head.done, "hats.done_head"), title(head.capacity, "hats.capacity"), title(head.over, "hats.above"),
        title(head.cost, "hats.cost");
    card.rule();
    int longest = 0;
    for (const HatsRow& week : text.weeks)
        longest = std::max({longest, week.capacity_minutes, week.smm_minutes + week.cm_minutes});
    for (std::size_t i = 0; i < text.weeks.size(); ++i) {
        const Scope scope(view, "week", nth_part({}, "week", i));
        draw_week(view, card, text.weeks[i], longest, false);
        card.rule();
    }
    HatsRow sum = text.sum;
    draw_week(view, card, sum, std::max(sum.capacity_minutes, sum.smm_minutes + sum.cm_minutes), true);
}

void draw_hat_duties(ViewContext& view, PageCard& card, const HatsText& text) {
    for (std::size_t i = 0; i < text.duties.size(); ++i) {
        const HatsDuty& duty = text.duties[i];
        const Scope scope(view, "duty", nth_part({}, "duty", i));
        Rect line = card.line(28);
        const Rect time = line.cut_right(view.px(70));
        line.cut_right(view.px(8));
        label(view, line, text_style::control, view.theme.ink, duty.name);
        const Color ink = duty.smm_minutes >= duty.cm_minutes ? view.theme.smm_ink : view.theme.cm_ink;
        label(view, time, text_style::control, ink, duty.time, Align::right);
    }
    card.gap(6);
    for (std::size_t i = 0; i < text.notes.size(); ++i) {
        card.gap(4);
        Rect line = card.line(0);
        line.y1 = line.y0 + paragraph_height(view, text_style::caption, view.px(16), line.width(), text.notes[i]);
        paragraph(view, line, text_style::caption, view.px(16), view.theme.ink2, text.notes[i]);
        card.took(line.height());
    }
}

void draw_calibrations(ViewContext& view, PageCard& card) {
    const std::vector<Calibration>& found = view.ask.calibrations();
    if (found.empty()) {
        Rect line = card.line(0);
        const std::string_view text = view.word("calibration.none");
        line.y1 = line.y0 + paragraph_height(view, text_style::caption, view.px(17), line.width(), text);
        paragraph(view, line, text_style::caption, view.px(17), view.theme.ink2, text);
        card.took(line.height());
    }
    for (const Calibration& one : found) {
        const Scope scope(view, "calibration", one.slot.value);
        Rect line = card.line(32);
        const std::string verb = view.words.format(
            "calibration.take", {{"time", facts::duration_text(one.proposed_minutes, view.language)}});
        const ButtonLook look{.tooltip = view.word("calibration.why"), .small = true};
        const Rect rect = line.cut_right(button_width(view, verb, look));
        line.x1 -= view.px(8);
        if (button(view, "take", rect.shrunk(0, view.px(4)), verb, look))
            view.send(apply_calibration(view.session, one));
        label(view, line, text_style::control, view.theme.ink, calibration_text(view.project(), view.words, one));
    }
}

void draw_rates(ViewContext& view, PageCard& card, const Person& person) {
    for (const HatTerms& terms : person.hats) {
        const bool smm = terms.hat == Hat::smm;
        const Scope scope(view, smm ? "rate_smm" : "rate_cm", person.id.value);
        Rect line = card.line(28);
        const std::string_view name = view.word(smm ? "hats.rate_of_smm" : "hats.rate_of_cm");
        label(view, line.cut_left(view.px(150)), text_style::control, view.theme.ink2, name);
        typed_cell(
            view, line.cut_left(view.px(120)), {smm ? "hats.rate_of_smm" : "hats.rate_of_cm", "hats.rate_empty"},
            person.id.value, terms.hourly_rate ? money_value(view, *terms.hourly_rate) : std::string(),
            {.most_bytes = 20,
             .plain = true,
             .refuses =
                 [&view](std::string_view text) { return is_blank(text) ? std::string() : refuse_money(view, text); }},
            [id = person.id, hat = terms.hat](const Session& session, std::string_view text) {
                return rate_request(session, id, hat, text);
            });
    }
}

}  // namespace tandem
