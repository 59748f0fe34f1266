#include "ui/calendar/mini_month.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "facts/date_words.hpp"
#include "icons.hpp"
#include "plan/month_grid.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"
#include "ui/widgets/wheel_rest.hpp"

namespace tandem {
namespace {

// Lengths at 100 %.
constexpr float column = 24, row = 24, head = 28, weekdays = 18, dot = 3;
constexpr int week_rows = 6;

struct MiniMonthRects {
    Rect whole, back, title, on, weekdays, numbers, days;
    float column_px = 0;
};

MiniMonthRects mini_month_rects(const ViewContext& view, const Rect& rect, const MiniMonthLook& look) {
    MiniMonthRects out;
    const float columns = look.week_numbers ? 8 : 7;
    out.column_px = std::max(view.px(column), std::floor(rect.width() / columns));
    const float width = columns * out.column_px;
    const float beside = std::max(0.0f, std::floor((rect.width() - width) / 2));
    Rect at = Rect::at(rect.x0 + beside, rect.y0, width, mini_month_height(view));
    out.whole = at;
    out.title = at.cut_top(view.px(head));
    out.title.x1 -= look.head_room_px;
    out.back = out.title.cut_left(view.px(head));
    out.on = out.title.cut_right(view.px(head));
    if (look.week_numbers) out.numbers = at.cut_left(out.column_px);
    out.weekdays = at.cut_top(view.px(weekdays));
    out.days = at;
    return out;
}

date::weekday mini_month_week_start(const ViewContext& view) {
    return first_weekday(view.project().settings.week_start);
}

MonthGrid mini_month_grid(const ViewContext& view, date::year_month month) {
    MonthGrid grid = month_grid(month, mini_month_week_start(view));
    grid.weeks = week_rows;
    return grid;
}

void draw_head(ViewContext& view, const MiniMonthRects& at, const MiniMonthLook& look, MiniMonthAnswer& answer) {
    const auto arrow = [&](int by) { return ButtonLook{.kind = ButtonKind::ghost, .pressed_in = look.turning == by}; };
    if (icon_button(view, "back", at.back, icons::chevron_left, view.word("bar.previous_month"), arrow(-1)))
        answer.months = -1;
    label(view, at.title, text_style::control_strong, view.theme.ink,
          facts::capitalised(facts::month_title(look.month, view.language)), Align::centre);
    if (icon_button(view, "on", at.on, icons::chevron_right, view.word("bar.next_month"), arrow(1))) answer.months = 1;
}

void draw_weekdays(ViewContext& view, Rect rect, float column_px, date::weekday first) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    for (int i = 0; i < 7; ++i) {
        const std::string name =
            facts::capitalised(std::string(facts::weekday_name(first + date::days(i), view.language)));
        label_in(view, out, rect.cut_left(column_px), text_style::initials, view.theme.ink2, name.substr(0, 1),
                 Align::centre);
    }
}

struct DayLook {
    bool outside = false, selected = false, marked = false;
    bool shown = false, target = false, refused = false;
    bool ringed = false, takes_ring = false;  // the keyboard is on it; it may go there
};

Color mini_day_ink(const Theme& theme, const DayLook& look, bool today, bool hovered) {
    if (look.target) return look.refused ? theme.danger : theme.smm_ink;
    if (look.selected) return theme.onfill;
    if (today) return theme.smm_ink;
    if (hovered || (look.shown && look.outside)) return theme.ink2s;
    return look.outside ? theme.ink2 : theme.ink;
}

void paint_mini_target(const ViewContext& view, const Rect& rect, bool refused) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const float radius = view.px(dims::radius_tag);
    fill(out, rect, refused ? view.theme.danger_t : view.theme.smm_t1, radius);
    if (refused)
        dashed_outline(out, rect, view.theme.danger, radius, view.px(2), view.scale);
    else
        outline(out, rect, view.theme.smm, radius, view.px(2));
}

void paint_day(const ViewContext& view, const Rect& rect, Day day, const DayLook& look, bool hovered) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const Theme& theme = view.theme;
    const float radius = view.px(dims::radius), inset = view.px(1);
    const bool today = day == view.today();
    if (look.shown) fill(out, {rect.x0, rect.y0 + inset, rect.x1, rect.y1 - inset}, theme.hover);
    if (look.target)
        paint_mini_target(view, rect, look.refused);
    else if (look.selected)
        fill(out, rect.shrunk(inset), theme.smm, radius);
    else if (today)
        fill(out, rect.shrunk(inset, view.px(4)), theme.smm_t2, rect.height() / 2);
    else if (hovered)
        fill(out, rect.shrunk(inset), theme.hover, radius);
    const Color ink = mini_day_ink(theme, look, today, hovered);
    const std::string number = std::to_string(static_cast<unsigned>(date::year_month_day(day).day()));
    label_in(view, out, rect, today || look.selected ? text_style::meta_strong : text_style::meta, ink, number,
             Align::centre);
    if (!look.marked) return;
    const float side = view.px(dot);
    fill(out, Rect::at(std::round((rect.x0 + rect.x1 - side) / 2), rect.y1 - view.px(2) - side, side, side),
         look.selected && !look.target ? theme.onfill : theme.smm, side / 2);
}

bool draw_day(ViewContext& view, const Rect& rect, Day day, const DayLook& look) {
    const std::string id = to_text(day);
    Hit hit = interact(view, id, rect, {.tab_stop = false});
    hit.focused = look.takes_ring && hit.focused;
    if (view.tree.listening())
        register_widget(view,
                        {.id = id,
                         .role = Role::cell,
                         .label = facts::day_title_year(date::year_month_day(day), view.language),
                         .rect = rect,
                         .value = look.target ? look.refused ? "refused" : "target"
                             : look.marked    ? "marked"
                                              : "",
                         .selected = look.selected,
                         .focused = hit.focused});
    paint_day(view, rect, day, look, hit.hovered);
    hit.focused = hit.focused || look.ringed;
    draw_focus(view, hit, rect.shrunk(view.px(4)), view.px(dims::radius_tag));
    return hit.clicked;
}

void draw_week_number(ViewContext& view, const Rect& rect, const MonthGrid& grid, int week) {
    label_in(view, *ImGui::GetWindowDrawList(), rect, text_style::initials, view.theme.ink2,
             std::to_string(grid.iso_week(week).number), Align::centre);
}

int turned_months(const ViewContext& view, const Rect& rect, float& wheel) {
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    // What is being dragged holds the mouse.
    const auto over = view.state.drag.active() ? ImGuiHoveredFlags_AllowWhenBlockedByActiveItem : 0;
    if (!rect.contains(pointer.x, pointer.y) || !ImGui::IsWindowHovered(over)) return 0;
    wheel += turns_of_wheel();
    const auto months = static_cast<int>(std::trunc(wheel));
    wheel -= static_cast<float>(months);
    return -months;
}

void take_mini_keyboard(ViewContext& view, const Rect& days, const MiniMonthLook& look, MiniMonthAnswer& answer) {
    if (!look.keyboard) return;
    const Hit hit = interact(view, "days", days, {.overlap = true});
    register_widget(
        view,
        {.id = "days", .role = Role::group, .label = view.word("ideas.month"), .rect = days, .focused = hit.focused});
    if (!hit.focused) return;
    answer.keys = hit.id;
    if (hit.clicked) answer.chosen = look.keyboard;
}

void draw_mini_week(ViewContext& view, Rect row_rect, float column_px, const MonthGrid& grid, int week,
                    const MiniMonthLook& look, MiniMonthAnswer& answer) {
    for (int i = 0; i < 7; ++i) {
        const Day day = grid.day({week, i});
        const bool target = look.target == day;
        const DayLook drawn{.outside = grid.is_outside(day),
                            .selected = look.selected == day,
                            .marked = look.marked && look.marked(day),
                            .shown = look.shown && look.shown->contains(day),
                            .target = target,
                            .refused = target && look.refused,
                            .ringed = answer.keys != 0 && look.keyboard == day,
                            .takes_ring = look.keyboard.has_value()};
        if (draw_day(view, row_rect.cut_left(column_px), day, drawn)) answer.chosen = day;
    }
}

}  // namespace

float mini_month_width(const ViewContext& view, bool week_numbers) { return view.px(column) * (week_numbers ? 8 : 7); }

float mini_month_height(const ViewContext& view) {
    return view.px(head) + view.px(weekdays) + week_rows * view.px(row);
}

MiniMonthPart mini_month_part(const ViewContext& view, const Rect& rect, const MiniMonthLook& look, float x, float y) {
    const MiniMonthRects at = mini_month_rects(view, rect, look);
    if (at.back.contains(x, y)) return {{}, -1};
    if (at.on.contains(x, y)) return {{}, 1};
    if (!at.days.contains(x, y)) return {};
    const auto week = static_cast<int>((y - at.days.y0) / view.px(row));
    const auto weekday = static_cast<int>((x - at.days.x0) / at.column_px);
    return {mini_month_grid(view, look.month).day({week, weekday}), 0};
}

MiniMonthAnswer draw_mini_month(ViewContext& view, std::string_view id, const Rect& rect, const MiniMonthLook& look,
                                float& wheel) {
    const MiniMonthRects at = mini_month_rects(view, rect, look);
    const Registered node(view, {.id = id, .role = Role::group, .label = {}, .rect = at.whole});
    MiniMonthAnswer answer;
    answer.months = turned_months(view, at.whole, wheel);
    draw_head(view, at, look, answer);
    draw_weekdays(view, at.weekdays, at.column_px, mini_month_week_start(view));
    take_mini_keyboard(view, at.days, look, answer);
    const MonthGrid grid = mini_month_grid(view, look.month);
    Rect days = at.days;
    for (int week = 0; week < week_rows; ++week) {
        const Rect week_rect = days.cut_top(view.px(row));
        if (look.week_numbers)
            draw_week_number(view, {at.numbers.x0, week_rect.y0, at.numbers.x1, week_rect.y1}, grid, week);
        draw_mini_week(view, week_rect, at.column_px, grid, week, look, answer);
    }
    return answer;
}

}  // namespace tandem
