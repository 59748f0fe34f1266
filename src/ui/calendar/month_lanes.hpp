#pragma once

#include <array>
#include <vector>

#include "plan/pack_lanes.hpp"
#include "ui/calendar/month_model.hpp"

namespace tandem {

// The lanes of a week, and how many of them keep the chips of each day down.
struct WeekLanes {
    LaneWeek all;  // items are indices into MonthModel::bars
    std::array<int, 7> above_chips{};
};

// Lanes of campaigns, below them flights, below that what happens beside posts, each in the room that is left. What
// incidents need is kept for them: they do not wait behind "+N".
// `limits`: how many lanes each week has room for.
std::vector<WeekLanes> month_lanes(const MonthModel& model, std::vector<int> limits);
// Whether a bar has no lane in one of the weeks.
bool hides_bars(const std::vector<WeekLanes>& weeks);

}  // namespace tandem
