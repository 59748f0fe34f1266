#include "ui/calendar/come_back.hpp"

#include <imgui.h>

#include "app/command.hpp"
#include "ui/view_context.hpp"
#include "ui/year/year_state.hpp"

namespace tandem {
namespace {

ShownAtGrab days_shown_now(const UiState& state) {
    const YearState* year = state.calendar.year.get();
    return {state.calendar.view,        state.month,
            state.week_offset,          state.shown_day,
            state.calendar.first_shown, year ? year->first : std::nullopt};
}

// Another view that was chosen on the way has days of its own.
void show_days_again(UiState& state, const ShownAtGrab& then) {
    if (state.calendar.view != then.view) return;
    state.month = then.month;
    state.week_offset = then.week_offset;
    state.shown_day = then.day;
    state.calendar.first_shown = then.first_shown;
    if (state.calendar.year) state.calendar.year->first = then.first_month;
}

}  // namespace

void come_back_on_escape(ViewContext& view) {
    UiState& state = view.state;
    std::optional<ShownAtGrab>& then = state.calendar.shown_at_grab;
    const CalendarView view_now = state.calendar.view;
    const bool by_days = view_now == CalendarView::month || view_now == CalendarView::year || shows_hours(view_now);
    if (!state.drag.active() || state.section != Section::calendar || !by_days) return then.reset();
    if (!then) then = days_shown_now(state);
    if (ImGui::IsKeyPressed(ImGuiKey_Escape, false)) show_days_again(state, *then);
}

}  // namespace tandem
