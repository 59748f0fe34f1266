#include "ui/calendar/drawer_edge.hpp"

#include <imgui.h>

#include "ui/view_context.hpp"

namespace tandem {
namespace {

constexpr float drawer_strip = 12;  // at 100 %
constexpr double drawer_rest_s = 0.5;

// What was taken up at that edge leaves it first.
bool rests_at_drawer_edge(const ViewContext& view, Rect calendar) {
    const DragState& drag = view.state.drag;
    if (!drag.active() || drag.by_keyboard || drag.of_span()) return false;
    const ImVec2 pointer = ImGui::GetIO().MousePos, pressed = ImGui::GetIO().MouseClickedPos[0];
    const Rect strip = calendar.cut_left(view.px(drawer_strip));
    return strip.contains(pointer.x, pointer.y) && !strip.contains(pressed.x, pressed.y);
}

}  // namespace

void lend_drawer(ViewContext& view, const Rect& calendar) {
    CalendarState& state = view.state.calendar;
    if (!view.state.drag.active() && state.drawer_lent) {
        state.drawer_lent = false;
        view.state.drawer_open = false;
    }
    const bool closed = view.state.section == Section::calendar && !view.state.drawer_open;
    if (!closed || !rests_at_drawer_edge(view, calendar)) {
        state.drawer_opens_at_s.reset();
        return;
    }
    if (!state.drawer_opens_at_s) state.drawer_opens_at_s = ImGui::GetTime() + drawer_rest_s;
    if (ImGui::GetTime() < *state.drawer_opens_at_s) return;
    state.drawer_opens_at_s.reset();
    state.drawer_lent = view.state.drawer_open = true;
}

}  // namespace tandem
