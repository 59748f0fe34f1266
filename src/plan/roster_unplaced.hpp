#pragma once

#include <vector>

#include "plan/roster_explain.hpp"
#include "plan/roster_sheet.hpp"

namespace tandem::roster {

// Why a cell cannot host a task whatever else stands there; `nothing` if it can.
struct Shortage {
    Reject reject = Reject::nothing;
    std::int32_t asked = 0;
    std::int32_t there = 0;
    Span window;  // minutes of the day
};
Shortage shortage_on(const Sheet& sheet, SlotNumber number, std::int32_t cell);

Reject reject_of(Obstacle::Kind kind);
// The tasks of a cell that hold the room an obstacle names, by id.
std::vector<Id> holders_of(const Sheet& sheet, std::int32_t cell, const Obstacle& obstacle, std::int32_t role);

// For a task without a place.
Unplaced why_unplaced(const Sheet& sheet, SlotNumber task);

}  // namespace tandem::roster
