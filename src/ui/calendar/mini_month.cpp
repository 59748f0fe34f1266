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

namespace tandem {
namespace {

// Lengths at 100 %.
constexpr float column = 24, row = 24, head = 28, weekdays = 18, dot = 3;
constexpr int week_rows = 6;

void draw_head(ViewContext& view, const Rect& rect, const MiniMonthLook& look, MiniMonthAnswer& answer) {
    Rect at = rect;
    const Rect back = at.cut_left(rect.height()), on = at.cut_right(rect.height());
    if (icon_button(view, "back", back, icons::chevron_left, view.word("bar.previous_month"))) answer.months = -1;
    label(view, at, text_style::control_strong, view.theme.ink,
          facts::capitalised(facts::month_title(look.month, view.language)), Align::centre);
    if (icon_button(view, "on", on, icons::chevron_right, view.word("bar.next_month"))) answer.months = 1;
}

void draw_weekdays(ViewContext& view, const Rect& rect, date::weekday first) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    for (int i = 0; i < 7; ++i) {
        const std::string name =
            facts::capitalised(std::string(facts::weekday_name(first + date::days(i), view.language)));
        label_in(view, out,
                 Rect::at(rect.x0 + static_cast<float>(i) * view.px(column), rect.y0, view.px(column), rect.height()),
                 text_style::initials, view.theme.ink2, name.substr(0, 1), Align::centre);
    }
}

struct DayLook {
    bool outside = false, selected = false, marked = false;
};

void paint_day(const ViewContext& view, const Rect& rect, Day day, const DayLook& look, bool hovered) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const Theme& theme = view.theme;
    const float radius = view.px(dims::radius), inset = view.px(1);
    const bool today = day == view.today();
    if (look.selected)
        fill(out, rect.shrunk(inset), theme.smm, radius);
    else if (today)
        fill(out, rect.shrunk(inset, view.px(4)), theme.smm_t2, rect.height() / 2);
    else if (hovered)
        fill(out, rect.shrunk(inset), theme.hover, radius);
    const Color ink = look.selected ? theme.onfill
        : today                     ? theme.smm_ink
        : hovered                   ? theme.ink2s
        : look.outside              ? theme.ink2
                                    : theme.ink;
    const std::string number = std::to_string(static_cast<unsigned>(date::year_month_day(day).day()));
    label_in(view, out, rect, today || look.selected ? text_style::meta_strong : text_style::meta, ink, number,
             Align::centre);
    if (!look.marked) return;
    const float side = view.px(dot);
    fill(out, Rect::at(std::round((rect.x0 + rect.x1 - side) / 2), rect.y1 - view.px(2) - side, side, side),
         look.selected ? theme.onfill : theme.smm, side / 2);
}

bool draw_day(ViewContext& view, const Rect& rect, Day day, const DayLook& look) {
    const std::string id = to_text(day);
    const Hit hit = interact(view, id, rect, {.tab_stop = false});
    if (view.tree.listening())
        register_widget(view,
                        {.id = id,
                         .role = Role::cell,
                         .label = facts::day_title_year(date::year_month_day(day), view.language),
                         .rect = rect,
                         .value = look.marked ? "marked" : "",
                         .selected = look.selected});
    paint_day(view, rect, day, look, hit.hovered);
    return hit.clicked;
}

void draw_week_number(ViewContext& view, const Rect& rect, const MonthGrid& grid, int week) {
    label_in(view, *ImGui::GetWindowDrawList(), rect, text_style::initials, view.theme.ink2,
             std::to_string(grid.iso_week(week).number), Align::centre);
}

int turned_months(const Rect& rect, float& wheel) {
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    if (!rect.contains(pointer.x, pointer.y) || !ImGui::IsWindowHovered()) return 0;
    wheel += ImGui::GetIO().MouseWheel;
    const auto months = static_cast<int>(std::trunc(wheel));
    wheel -= static_cast<float>(months);
    return -months;
}

}  // namespace

float mini_month_width(const ViewContext& view, bool week_numbers) { return view.px(column) * (week_numbers ? 8 : 7); }

float mini_month_height(const ViewContext& view) {
    return view.px(head) + view.px(weekdays) + week_rows * view.px(row);
}

MiniMonthAnswer draw_mini_month(ViewContext& view, std::string_view id, const Rect& rect, const MiniMonthLook& look,
                                float& wheel) {
    const Rect whole = Rect::at(rect.x0, rect.y0, mini_month_width(view, look.week_numbers), mini_month_height(view));
    const Registered node(view, {.id = id, .role = Role::group, .label = {}, .rect = whole});
    MiniMonthAnswer answer;
    answer.months = turned_months(whole, wheel);
    Rect at = whole;
    draw_head(view, at.cut_top(view.px(head)), look, answer);
    const Rect numbers = look.week_numbers ? at.cut_left(view.px(column)) : Rect{};
    const date::weekday week_start = first_weekday(view.project().settings.week_start);
    draw_weekdays(view, at.cut_top(view.px(weekdays)), week_start);
    MonthGrid grid = month_grid(look.month, week_start);
    grid.weeks = week_rows;
    for (int week = 0; week < week_rows; ++week) {
        const float y = at.y0 + static_cast<float>(week) * view.px(row);
        if (look.week_numbers) draw_week_number(view, {numbers.x0, y, numbers.x1, y + view.px(row)}, grid, week);
        for (int i = 0; i < 7; ++i) {
            const Day day = grid.day({week, i});
            const Rect cell =
                Rect::at(at.x0 + static_cast<float>(i) * view.px(column), y, view.px(column), view.px(row));
            if (draw_day(view, cell, day,
                         {grid.is_outside(day), look.selected == day, look.marked && look.marked(day)}))
                answer.chosen = day;
        }
    }
    return answer;
}

}  // namespace tandem
