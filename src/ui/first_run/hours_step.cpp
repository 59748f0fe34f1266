#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "facts/date_words.hpp"
#include "facts/number_words.hpp"
#include "icons.hpp"
#include "ui/days/region_choice.hpp"
#include "ui/first_run/start_steps.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/fields.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/menu.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

// Of a card of a set of rules, at 100 %.
constexpr float set_height = 86, set_padding = 14, stacked_line = 18, name_gap = 6;
constexpr std::array set_words{"first.level.light", "first.level.standard", "first.level.intensive"};

bool draw_weekdays(ViewContext& view, Rect& at, StartWizard& wizard, bool fresh) {
    const std::string_view title =
        view.word(wizard.answers.compared_hat() == Hat::cm ? "first.hours.cm" : "first.hours.smm");
    label(view, at.cut_top(view.px(20)), text_style::body_strong, view.theme.ink, title);
    Rect names = at.cut_top(view.px(18)), fields = at.cut_top(view.px(32));
    const float gap = view.px(8), width = std::floor((at.width() - 6 * gap) / 7);
    bool enter = false;
    for (std::size_t day = 0; day < 7; ++day) {
        const date::weekday weekday{static_cast<unsigned>(day + 1) % 7};
        label(view, names.cut_left(width), text_style::caption, view.theme.ink2,
              facts::weekday_short_name(weekday, view.language));
        bool entered = false;
        free_field(view, "day" + std::to_string(day), day == 6 ? fields : fields.cut_left(width), wizard.hours[day],
                   {.name = facts::weekday_name(weekday, view.language),
                    .placeholder = "—",
                    .most_bytes = 40,
                    .take_keyboard = fresh && day == 0},
                   &entered);
        enter = enter || entered;
        names.x0 += gap, fields.x0 += gap;
    }
    draw_fault(view, at.cut_top(view.px(18)),
               wizard.tried[2] || wizard.hours_fault() == "first.fault.duration" ? wizard.hours_fault() : "");
    return enter;
}

void draw_region(ViewContext& view, Rect at, StartAnswers& answers) {
    label(view, at.cut_top(view.px(20)), text_style::body_strong, view.theme.ink, view.word("settings.region"));
    at.y0 += view.px(step_field_gap);
    if (const auto chosen = region_choice(view, at.cut_top(view.px(step_field_own)), answers.region, text_style::body))
        answers.region = *chosen;
}

bool draw_place(ViewContext& view, Rect row, StartWizard& wizard) {
    StartAnswers& answers = wizard.answers;
    const float gap = view.px(12), unit = std::floor((row.width() - 4 * gap) / 10);
    const auto column = [&](float units) {
        const Rect rect = row.cut_left(unit * units);
        row.x0 += gap;
        return rect;
    };
    const Rect begin = column(1.5f), end = column(1.5f);
    bool enter = draw_step_field(view, begin, wizard.office_begin,
                                 {"office_begin", view.word("first.office_begin"), {}, {}, false});
    enter =
        draw_step_field(view, end, wizard.office_end, {"office_end", view.word("first.office_end"), {}, {}, false}) ||
        enter;
    // One sentence below both: they are wrong together.
    draw_fault(view,
               {begin.x0, begin.y0 + view.px(step_field_height - 18), end.x1, begin.y0 + view.px(step_field_height)},
               wizard.office_fault());
    const bool zone_known = view.ask.zones().find(answers.zone) != nullptr;
    enter = draw_step_field(view, column(3), answers.zone,
                            {"zone", view.word("settings.zone"), zone_known ? "" : "first.fault.zone", {}, false}) ||
        enter;
    draw_region(view, column(2.5f), answers);
    enter = draw_step_field(view, row, answers.currency,
                            {"currency", view.word("settings.currency"), wizard.currency_fault(), {}, false}) ||
        enter;
    return enter;
}

// Derives the week again when an answer it follows from is another one.
void refresh_asked(ViewContext& view, StartWizard& wizard) {
    StartAnswers now = wizard.answers;
    now.rule_set = RuleSet::light;
    now.brand.clear(), now.person.clear(), now.currency.clear();
    if (wizard.asked_for == now || !view.ask.zones().find(now.zone)) return;
    wizard.asked = asked_week_minutes(view.facts, now, view.language, view.session.now_instant());
    wizard.asked_for = now;
}

std::string asked_text(const ViewContext& view, int minutes) {
    return view.words.format("first.a_week", {{"duration", facts::duration_text(minutes, view.language)}});
}

bool draw_set(ViewContext& view, const Rect& rect, StartWizard& wizard, RuleSet set, bool arrow, bool stacked) {
    const auto index = static_cast<std::size_t>(set);
    const int asked = wizard.asked[index], have = wizard.answers.week_minutes();
    const bool on = wizard.answers.rule_set == set, fits = asked <= have;
    const Theme& t = view.theme;
    const std::string_view name = view.word(set_words[index]);
    const Hit hit = interact(view, name, rect, {.tab_stop = on});
    const Registered node(view,
                          {.id = set_words[index],
                           .role = Role::card,
                           .label = name,
                           .rect = rect,
                           .value = fits ? "fits" : "over",
                           .selected = on,
                           .focused = hit.focused});
    ImDrawList& out = *ImGui::GetWindowDrawList();
    fill(out, rect, hit.hovered && !on ? t.hover : t.panel, view.px(dims::radius_panel));
    outline(out, rect, on ? t.ink : t.hair2, view.px(dims::radius_panel), view.px(on ? 2.0f : 1.0f));
    Rect at = rect.shrunk(view.px(set_padding), view.px(10));
    Rect head = at.cut_top(view.px(20));
    const std::string week = asked_text(view, asked);
    if (stacked) {
        label(view, head, text_style::card_title, t.ink, name);
        label(view, at.cut_top(view.px(stacked_line)), text_style::control_strong, t.ink, week);
    } else {
        head.x1 -= label(view, head, text_style::control_strong, t.ink, week, Align::right) + view.px(name_gap);
        label(view, head, text_style::card_title, t.ink, name);
    }
    at.y0 += view.px(6);
    const bool cm = wizard.answers.compared_hat() == Hat::cm;
    if (asked > 0 || have > 0)
        capacity_bar(out, at.cut_top(view.px(8)), asked, std::max(have, 1), cm ? t.cm : t.smm, view);
    at.y0 += view.px(6);
    Rect foot = at.cut_top(view.px(18));
    icon_in(view, out, foot.cut_left(view.px(14)), fits ? icons::check : icons::triangle_alert,
            fits ? t.ok_ink : t.danger, 12);
    foot.x0 += view.px(5);
    const std::string rest = facts::duration_text(std::abs(have - asked), view.language);
    label(view, foot, text_style::caption, fits ? t.ok_ink : t.danger,
          view.words.format(fits ? "first.spare" : "first.lacks", {{"duration", rest}}));
    draw_focus(view, hit, rect, view.px(dims::radius_panel));
    bool enter = false;
    if (chosen_by(hit, enter) || (hit.focused && arrow)) wizard.answers.rule_set = set, wizard.set_chosen = true;
    return enter;
}

// Whether one card at least is too narrow for its name and what it asks side by side.
bool sets_are_stacked(const ViewContext& view, const StartWizard& wizard, float card_width_px) {
    for (std::size_t i = 0; i < set_words.size(); ++i) {
        const float needed = text_width(view, text_style::card_title, view.word(set_words[i])) +
            view.px(name_gap + 2 * set_padding) +
            text_width(view, text_style::control_strong, asked_text(view, wizard.asked[i]));
        if (needed > card_width_px) return true;
    }
    return false;
}

std::string conclusion(const ViewContext& view, const StartWizard& wizard) {
    const int have = wizard.answers.week_minutes();
    const int asked = wizard.asked[static_cast<std::size_t>(wizard.answers.rule_set)];
    std::string text = view.words.format(
        "first.hours_asked",
        {{"asked", facts::duration_text(asked, view.language)}, {"have", facts::duration_text(have, view.language)}});
    const RuleSet fitting = fitting_rule_set(wizard.asked, have);
    const bool any = wizard.asked[0] <= have;
    const std::string lacking = facts::duration_text(std::max(0, wizard.asked[0] - have), view.language);
    return text + " " +
        view.words.format(any ? "first.proposed" : "first.none_fits",
                          {{"level", view.word(set_words[static_cast<std::size_t>(fitting)])}, {"duration", lacking}});
}

}  // namespace

bool draw_rule_sets(ViewContext& view, Rect at, StartWizard& wizard) {
    refresh_asked(view, wizard);
    if (!wizard.set_chosen) wizard.answers.rule_set = fitting_rule_set(wizard.asked, wizard.answers.week_minutes());
    label(view, at.cut_top(view.px(20)), text_style::body_strong, view.theme.ink, view.word("first.rules"));
    at.y0 += paragraph(view, at, text_style::caption, view.px(17), view.theme.ink2, conclusion(view, wizard), 3) +
        view.px(8);
    const Scope scope(view, "rules");
    const float gap = view.px(12), width = std::floor((at.width() - 2 * gap) / 3);
    const bool stacked = sets_are_stacked(view, wizard, width);
    Rect cards = at.cut_top(std::min(view.px(set_height + (stacked ? stacked_line : 0)), at.height()));
    const bool arrow = arrow_moved();
    bool enter = false;
    for (const RuleSet set : {RuleSet::light, RuleSet::standard, RuleSet::intensive}) {
        const bool last = set == RuleSet::intensive;
        enter = draw_set(view, last ? cards : cards.cut_left(width), wizard, set, arrow, stacked) || enter;
        cards.x0 += gap;
    }
    return enter;
}

bool draw_hours_step(ViewContext& view, Rect at, StartWizard& wizard, bool fresh) {
    bool enter = draw_weekdays(view, at, wizard, fresh);
    at.y0 += view.px(8);
    enter = draw_place(view, at.cut_top(view.px(step_field_height)), wizard) || enter;
    wizard.take_hours();
    at.y0 += view.px(8);
    return draw_rule_sets(view, at, wizard) || enter;
}

}  // namespace tandem
