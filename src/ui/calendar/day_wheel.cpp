#include "ui/calendar/day_wheel.hpp"

#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>

#include "ui/calendar/calendar_cache.hpp"
#include "ui/view_context.hpp"

namespace tandem {
namespace {

constexpr double longest_pause_s = 0.15;
constexpr float notch_past_midnight = 0.99f;  // parts of a notch may add up to a little less

// Up and down in this frame; 0 for what means something else, or is for something else.
float turns_over_day() {
    const ImGuiIO& io = ImGui::GetIO();
    const bool here = ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem);
    if (!here || io.KeyCtrl || io.KeyShift || std::abs(io.MouseWheelH) > std::abs(io.MouseWheel)) return 0;
    return io.MouseWheel;
}

void go_past_midnight(ViewContext& view, int days) {
    step_hours(view.state, days);
    // At once: a turn in the next frame goes on from there. The head of the other day may be of another height.
    ImGui::GetCurrentWindow()->Scroll.y = days > 0 ? 0 : ImGui::GetScrollMaxY();
    ImGui::SetScrollY(days > 0 ? 0 : 24 * view.px(view.state.calendar.hour_px));
    // What is left of this movement goes through the day it came to, and no further.
    DayWheel& wheel = view.state.calendar.day_wheel;
    wheel.from_top = wheel.from_bottom = false;
    wheel.beyond = 0;
}

}  // namespace

void take_wheel_past_midnight(ViewContext& view) {
    DayWheel& wheel = view.state.calendar.day_wheel;
    if (const float turns = turns_over_day(); turns != 0) {
        const double now = ImGui::GetTime();
        if (!wheel.turned_s || now - *wheel.turned_s > longest_pause_s) {
            wheel.from_top = wheel.at_top;
            wheel.from_bottom = wheel.at_bottom;
            wheel.beyond = 0;
        }
        wheel.turned_s = now;
        const bool outward = turns > 0 ? wheel.from_top && wheel.at_top : wheel.from_bottom && wheel.at_bottom;
        wheel.beyond = outward ? wheel.beyond + turns : 0;
        if (std::abs(wheel.beyond) >= notch_past_midnight) go_past_midnight(view, turns > 0 ? -1 : 1);
    }
    wheel.at_top = ImGui::GetScrollY() <= 0;
    wheel.at_bottom = ImGui::GetScrollY() >= ImGui::GetScrollMaxY();
}

}  // namespace tandem
