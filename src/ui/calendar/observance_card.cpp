#include "ui/calendar/observance_card.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include <imgui.h>

#include "app/observance_ideas.hpp"
#include "facts/date_words.hpp"
#include "icons.hpp"
#include "ui/calendar/calendar_cache.hpp"
#include "ui/calendar/month_input.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

// Lengths at 100 %.
constexpr float observance_card_width = 264, observance_card_side = 12, observance_line_gap = 4,
                observance_button_height = 30, observance_warning_side = 6, observance_warning_sign = 20;
constexpr std::string_view observance_popup = "observance_card";
constexpr ButtonLook observance_idea_look{.icon = icons::lightbulb},
    observance_plan_look{.kind = ButtonKind::primary, .icon = icons::calendar_plus};

std::string_view word_of_observance(const ShownObservance& observance) {
    return observance.school ? "month.school" : category_key(observance.category);
}

struct ObservanceLine {
    std::string text;
    TextStyle style;
    float line = 16;  // height of each of its lines at 100 %
    Color ink = 0;
    Color ground = 0;  // of a warning, which has a sign; else 0
};

// "Le même jour : Singles’ Day"; "" where the day has the named one alone.
std::string others_text(const ViewContext& view, const std::vector<ShownObservance>& of_day, std::size_t named) {
    std::string names;
    for (std::size_t i = 0; i < of_day.size(); ++i)
        if (i != named) names += (names.empty() ? "" : ", ") + of_day[i].name;
    return names.empty() ? names : view.words.format("observance.others", {{"names", names}});
}

// Of the one that is named, and what else there is on its day. One of them is enough for the warning.
std::vector<ObservanceLine> observance_lines(const ViewContext& view, const std::vector<ShownObservance>& of_day,
                                             std::size_t named, Day day) {
    const Theme& t = view.theme;
    const ShownObservance& observance = of_day[named];
    std::vector<ObservanceLine> lines{
        {observance.is_span() ? observance_text(observance, view.words) : observance.name, text_style::body_strong, 18,
         t.ink},
        {facts::capitalised(facts::day_title_year(date::year_month_day(day), view.language)), text_style::control, 17,
         t.ink2s},
        {std::string(view.word(word_of_observance(observance))), text_style::caption, 16, t.ink2}};
    if (!observance.note.empty()) lines.push_back({observance.note, text_style::control, 17, t.ink});
    if (std::string others = others_text(view, of_day, named); !others.empty())
        lines.push_back({std::move(others), text_style::control, 17, t.ink2s});
    if (std::any_of(of_day.begin(), of_day.end(), [](const auto& one) { return one.needs_tone_warning; }))
        lines.push_back({std::string(view.word("observance.tone")), text_style::caption, 16, t.amber_ink, t.amber_t});
    return lines;
}

float observance_line_height(const ViewContext& view, const ObservanceLine& line, float width) {
    const float around = line.ground ? 2 * view.px(observance_warning_side) : 0;
    const float room = width - around - (line.ground ? view.px(observance_warning_sign) : 0);
    return around + paragraph_height(view, line.style, view.px(line.line), room, line.text);
}

void draw_observance_line(ViewContext& view, const ObservanceLine& line, Rect at) {
    if (line.ground) {
        ImDrawList& out = *ImGui::GetWindowDrawList();
        fill(out, at, line.ground, view.px(dims::radius_tag));
        at = at.shrunk(view.px(observance_warning_side));
        const Rect sign = at.cut_left(view.px(observance_warning_sign));
        icon_in(view, out, {sign.x0, sign.y0, sign.x0 + view.px(14), sign.y0 + view.px(line.line)},
                icons::triangle_alert, line.ink, 14);
    }
    paragraph(view, at, line.style, view.px(line.line), line.ink, line.text);
}

void send_observance_post(ViewContext& view, Request request) {
    view.state.selection = Selection::of(Id<Post>{request.focus.item});
    view.state.inspector_open = true;
    view.send(std::move(request));
}

// True when one of them was pressed.
bool draw_observance_buttons(ViewContext& view, Rect at, const ShownObservance& observance, Day day) {
    if (button(view, "idea", at.cut_top(view.px(observance_button_height)), view.word("observance.idea"),
               observance_idea_look)) {
        make_idea_about(view, observance, day);
        return true;
    }
    at.cut_top(view.px(observance_line_gap));
    if (!button(view, "plan", at.cut_top(view.px(observance_button_height)), view.word("observance.plan"),
                observance_plan_look))
        return false;
    send_observance_post(
        view, post_about(view.project(), view.facts, observance, day, channel_for_new_posts(view), view.ask.ids()));
    return true;
}

// Between the sides of the card: its buttons are whole.
float observance_room(const ViewContext& view) {
    return std::max({view.px(observance_card_width - 2 * observance_card_side),
                     button_width(view, view.word("observance.idea"), observance_idea_look),
                     button_width(view, view.word("observance.plan"), observance_plan_look)});
}

float observance_card_height(const ViewContext& view, const std::vector<ObservanceLine>& lines, float width) {
    float height =
        2 * view.px(observance_card_side) + 2 * view.px(observance_button_height) + 2 * view.px(observance_line_gap);
    for (const ObservanceLine& line : lines)
        height += observance_line_height(view, line, width) + view.px(observance_line_gap);
    return height;
}

// Its day while the month still has it and names something on it.
const MonthDay* day_of_observance_card(ViewContext& view) {
    const std::optional<Day>& day = view.state.calendar.observance_day;
    const MonthModel& model = calendar_cache(view).month;
    const auto cell = day ? model.grid.cell_of(*day) : std::nullopt;
    if (!cell) return nullptr;
    const MonthDay& found = model.days[static_cast<std::size_t>(7 * cell->week + cell->column)];
    return found.observances.empty() ? nullptr : &found;
}

const CellBox& cell_of_observance(ViewContext& view, const MonthDay& day) {
    const CalendarCache& cache = calendar_cache(view);
    return cache.layout.cells[static_cast<std::size_t>(&day - cache.month.days.data())];
}

// Where the cell of that day names it.
Rect place_of_observance(ViewContext& view, const MonthDay& day) {
    const CellBox& cell = cell_of_observance(view, day);
    return cell.observance_rect.empty() ? cell.rect : cell.observance_rect;
}

}  // namespace

void open_observance_card(ViewContext& view, Day day, const Rect& anchor) {
    view.state.calendar.observance_day = day;
    view.state.calendar.observance_anchor = anchor;
    view.state.calendar.observance_opens = true;
}

void show_observance_card(CalendarState& calendar, Day day) {
    calendar.observance_day = day;
    calendar.observance_anchor = {};
    calendar.observance_opens = true;
}

void draw_observance_card(ViewContext& view) {
    CalendarState& state = view.state.calendar;
    const MonthDay* day = day_of_observance_card(view);
    const bool opens = std::exchange(state.observance_opens, false);
    if (!day) return state.observance_day.reset();
    if (opens) open_popup(observance_popup);
    if (state.observance_anchor.empty()) state.observance_anchor = place_of_observance(view, *day);
    const std::size_t named = cell_of_observance(view, *day).named;
    const ShownObservance& observance = day->observances[named];
    const std::vector<ObservanceLine> lines = observance_lines(view, day->observances, named, day->day);
    const float width = observance_room(view), height = observance_card_height(view, lines, width);
    const Rect where = place_popup(state.observance_anchor, width + 2 * view.px(observance_card_side), height,
                                   view.px(4), window_rect());
    Popup popup(view, observance_popup, where, height);
    if (!popup.open()) {
        if (!popup_is_open(observance_popup)) state.observance_day.reset();
        return;
    }
    const Registered node(view, {.id = observance_popup, .role = Role::card, .label = observance.name, .rect = where});
    Rect rest = popup.content().shrunk(view.px(observance_card_side));
    for (const ObservanceLine& line : lines) {
        draw_observance_line(view, line, rest.cut_top(observance_line_height(view, line, rest.width())));
        rest.cut_top(view.px(observance_line_gap));
    }
    rest.cut_top(view.px(observance_line_gap));
    if (draw_observance_buttons(view, rest, observance, day->day)) popup.close_now();
}

std::vector<ShownObservance> observances_on(const ViewContext& view, Day day) {
    if (!view.state.observances_shown) return {};
    auto shown = shown_observances(view.facts, view.project(), {day, day + date::days(1)}, view.words);
    return std::move(shown[day]);
}

void make_idea_about(ViewContext& view, const ShownObservance& observance, Day day) {
    send_observance_post(view, idea_about(view.project(), view.facts, observance, day, view.ask.ids()));
}

}  // namespace tandem
