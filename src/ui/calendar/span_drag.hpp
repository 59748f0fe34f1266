#pragma once

#include <optional>

#include "edit/action.hpp"
#include "plan/check_move.hpp"
#include "ui/drag_state.hpp"

namespace tandem {

// Dragging what has a first and a last day: campaigns, flights, contests and the like, as a whole or by an end.

// The days it would have. An end pulled past the other one leaves the one day there. A flight stays within its
// campaign; one that has begun with money keeps its first day, and ends today at the soonest.
DayRange dropped_days(const DragState& drag, const Campaign& campaign);
DayRange dropped_days(const DragState& drag, const Flight& flight, const Project& project, Day today);
// Of whatever is dragged: now, and where it is dragged to. Nothing when it is gone.
std::optional<std::pair<DayRange, DayRange>> span_days(const DragState& drag, const Project& project, Day today);

MoveCheck check_span(const DragState& drag, const Project& project, Day today);
// What dropping it does; nothing when that changes nothing.
std::optional<Request> span_request(const DragState& drag, const Project& project, IdSource& ids, Day today);

}  // namespace tandem
