#include "ui/calendar/carry_page.hpp"

#include <algorithm>

#include <imgui.h>
#include <imgui_internal.h>

#include "ui/view_context.hpp"

namespace tandem {
namespace {

Day same_day_of_month(Day day, int months) {
    const date::year_month_day ymd(day);
    const date::year_month there = date::year_month(ymd.year(), ymd.month()) + date::months(months);
    const date::day last = date::year_month_day_last(there / date::last).day();
    return Day(there / std::min(ymd.day(), last));
}

}  // namespace

int pressed_page_days(const ViewContext& view, Day over, unsigned int owner) {
    const auto pressed = [&](ImGuiKey key) { return ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, owner) ? 1 : 0; };
    const int by = pressed(ImGuiKey_PageDown) - pressed(ImGuiKey_PageUp);
    if (by == 0 || view.state.calendar.view == CalendarView::day) return by;
    if (view.state.calendar.view == CalendarView::week) return 7 * by;
    return static_cast<int>((same_day_of_month(over, by) - over).count());
}

}  // namespace tandem
