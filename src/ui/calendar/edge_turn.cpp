#include "ui/calendar/edge_turn.hpp"

#include <cmath>
#include <cstdint>
#include <utility>

#include <imgui.h>

#include "app/command.hpp"
#include "facts/date_words.hpp"
#include "icons.hpp"
#include "ui/calendar/calendar_cache.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"
#include "ui/year/year.hpp"

namespace tandem {
namespace {

constexpr double first_rest_s = 0.6, next_rest_s = 1.0;
constexpr float turn_edge_px = 14;  // at 100 %

enum class TurnEdge : std::uint8_t { none, left, top, right, foot };

// What lies beyond the right and the foot takes no drop: all of it, to the edges of the window, is that edge. Before
// the calendar are the ideas and their small month, which do, above it are the bars.
TurnEdge edge_at(const ViewContext& view, const Rect& area, const Rect& grid, ImVec2 pointer) {
    const bool hours = shows_hours(view.state.calendar.view);
    if (pointer.x < area.x0 || pointer.y < area.y0) return TurnEdge::none;
    if (!hours && pointer.y < grid.y0 && pointer.x < area.x1) return TurnEdge::top;
    if (pointer.x < grid.x0 && pointer.y < area.y1) return TurnEdge::left;
    if (pointer.x >= area.x1 - view.px(turn_edge_px)) return TurnEdge::right;
    return !hours && pointer.y >= area.y1 - view.px(turn_edge_px) ? TurnEdge::foot : TurnEdge::none;
}

// 1: on, -1: back, 0: neither.
int turn_side(TurnEdge at) {
    if (at == TurnEdge::none) return 0;
    return at == TurnEdge::left || at == TurnEdge::top ? -1 : 1;
}

// "novembre"; "2027"; "19 – 25 octobre 2026"; "mar. 14".
std::string next_title(const ViewContext& view, int side) {
    const CalendarState& calendar = view.state.calendar;
    if (calendar.view == CalendarView::month)
        return facts::month_title(view.state.month + date::months(side), view.language);
    if (calendar.view == CalendarView::year) return year_title(view.state, view.language, side);
    const DayRange now = shown_hours_days(view.state, first_weekday(view.project().settings.week_start));
    const Day first = now.begin + side * now.length(), last = now.end + side * now.length() - date::days(1);
    if (calendar.view == CalendarView::day) return facts::weekday_day_month(date::year_month_day(first), view.language);
    return facts::day_range_text(date::year_month_day(first), date::year_month_day(last + date::days(1)),
                                 view.language);
}

// At that edge of the grid.
TurnSign sign_at(const ViewContext& view, const Rect& grid, TurnEdge at) {
    std::string text = next_title(view, turn_side(at));
    const float width = text_width(view, text_style::control_strong, text) + view.px(14 + 6 + 24), height = view.px(30);
    float x = (grid.x0 + grid.x1 - width) / 2, y = (grid.y0 + grid.y1 - height) / 2;
    if (at == TurnEdge::left) x = grid.x0 + view.px(12);
    if (at == TurnEdge::right) x = grid.x1 - view.px(12) - width;
    if (at == TurnEdge::top) y = grid.y0 + view.px(12);
    if (at == TurnEdge::foot) y = grid.y1 - view.px(12) - height;
    return {std::move(text), turn_side(at), Rect::at(std::round(x), std::round(y), width, height)};
}

}  // namespace

void draw_turn_sign(ViewContext& view) {
    const std::optional<TurnSign> sign = std::exchange(view.state.calendar.turn_sign, {});
    if (!sign) return;
    const auto& [text, side, plate] = *sign;
    const float height = plate.height();
    ImDrawList& out = *ImGui::GetForegroundDrawList();
    fill(out, plate, view.theme.smm, height / 2);
    Rect at = plate.shrunk(view.px(12), 0);
    icon_in(view, out, side < 0 ? at.cut_left(view.px(14)) : at.cut_right(view.px(14)),
            side < 0 ? icons::chevron_left : icons::chevron_right, view.theme.onfill, 14);
    if (side < 0) at.x0 += view.px(6);
    label_in(view, out, at, text_style::control_strong, view.theme.onfill, text);
    register_text(view, plate, text);
}

bool turn_is_due(EdgeRest& rest, int side) {
    if (side != rest.side) rest = {side, ImGui::GetTime() + first_rest_s};
    if (side == 0 || ImGui::GetTime() < rest.turns_at_s) return false;
    rest.turns_at_s = ImGui::GetTime() + next_rest_s;
    return true;
}

void turn_at_edges(ViewContext& view, const Rect& area) {
    turn_at_edges(view, area, area.shrunk(view.px(turn_edge_px)));
}

void turn_at_edges(ViewContext& view, const Rect& area, const Rect& grid) {
    const DragState& drag = view.state.drag;
    const bool turns = drag.active() && !drag.by_keyboard && !view.state.calendar.drawer_opens_at_s;
    const TurnEdge at = turns ? edge_at(view, area, grid, ImGui::GetIO().MousePos) : TurnEdge::none;
    const int side = turn_side(at);
    const bool due = turn_is_due(view.state.calendar.edge_rest, side);
    if (side != 0) view.state.calendar.turn_sign = sign_at(view, grid, at);
    if (due) view.run(side > 0 ? CommandId::next : CommandId::previous);
}

}  // namespace tandem
