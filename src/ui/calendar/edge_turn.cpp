#include "ui/calendar/edge_turn.hpp"

#include <cmath>

#include <imgui.h>

#include "app/command.hpp"
#include "facts/date_words.hpp"
#include "icons.hpp"
#include "ui/calendar/calendar_cache.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr double first_rest_s = 0.6, next_rest_s = 1.0;
constexpr float edge = 14;

// 1: on, -1: back, 0: the pointer is at no edge.
int side_at(const ViewContext& view, const Rect& area, const Rect& grid, ImVec2 pointer) {
    if (!area.contains(pointer.x, pointer.y)) return 0;
    const bool hours = view.state.calendar.view != CalendarView::month;
    if ((!hours && pointer.y < grid.y0) || pointer.x < grid.x0) return -1;
    return (!hours && pointer.y >= area.y1 - view.px(edge)) || pointer.x >= area.x1 - view.px(edge) ? 1 : 0;
}

// "novembre"; "19 – 25 octobre 2026"; "mar. 14".
std::string next_title(const ViewContext& view, int side) {
    const CalendarState& calendar = view.state.calendar;
    if (calendar.view == CalendarView::month)
        return facts::month_title(view.state.month + date::months(side), view.language);
    const DayRange now = shown_hours_days(view.state, first_weekday(view.project().settings.week_start));
    const Day first = now.begin + side * now.length(), last = now.end + side * now.length() - date::days(1);
    if (calendar.view == CalendarView::day) return facts::weekday_day_month(date::year_month_day(first), view.language);
    return facts::day_range_text(date::year_month_day(first), date::year_month_day(last + date::days(1)),
                                 view.language);
}

// "‹ septembre" or "novembre ›", at that edge.
void draw_sign(ViewContext& view, const Rect& grid, int side) {
    const std::string text = next_title(view, side);
    const float width = text_width(view, text_style::control_strong, text) + view.px(14 + 6 + 24), height = view.px(30);
    const float x = side < 0 ? grid.x0 + view.px(12) : grid.x1 - view.px(12) - width;
    const Rect plate = Rect::at(std::round(x), std::round((grid.y0 + grid.y1 - height) / 2), width, height);
    ImDrawList& out = *ImGui::GetForegroundDrawList();
    fill(out, plate, view.theme.smm, height / 2);
    Rect at = plate.shrunk(view.px(12), 0);
    icon_in(view, out, side < 0 ? at.cut_left(view.px(14)) : at.cut_right(view.px(14)),
            side < 0 ? icons::chevron_left : icons::chevron_right, view.theme.onfill, 14);
    if (side < 0) at.x0 += view.px(6);
    label_in(view, out, at, text_style::control_strong, view.theme.onfill, text);
    register_text(view, plate, text);
}

}  // namespace

bool turn_is_due(EdgeRest& rest, int side) {
    if (side != rest.side) rest = {side, ImGui::GetTime() + first_rest_s};
    if (side == 0 || ImGui::GetTime() < rest.turns_at_s) return false;
    rest.turns_at_s = ImGui::GetTime() + next_rest_s;
    return true;
}

void turn_at_edges(ViewContext& view, const Rect& area, const Rect& grid) {
    const DragState& drag = view.state.drag;
    const bool turns = drag.active() && !drag.by_keyboard && !view.state.calendar.drawer_opens_at_s;
    const int side = turns ? side_at(view, area, grid, ImGui::GetIO().MousePos) : 0;
    const bool due = turn_is_due(view.state.calendar.edge_rest, side);
    if (side != 0) draw_sign(view, grid, side);
    if (due) view.run(side > 0 ? CommandId::next : CommandId::previous);
}

}  // namespace tandem
