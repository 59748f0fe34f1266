#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "model/id.hpp"
#include "plan/slice_days.hpp"

namespace tandem {

// Something that lasts for days: a campaign's bar.
struct LaneItem {
    Uuid id;
    DayRange days;
    bool before_others = false;  // takes its lane first in each week
};

// One week's part of an item, and the lane it lies in, from 0 at the top.
struct LaneSegment {
    std::size_t item = 0;  // index into the items given
    DaySegment segment;
    int lane = 0;

    friend bool operator==(const LaneSegment&, const LaneSegment&) = default;
};

struct LaneWeek {
    std::vector<LaneSegment> shown;   // in the total order of the items
    std::vector<LaneSegment> hidden;  // what has no room; `lane` is where it would lie
    int lanes = 0;                    // used by `shown`
    std::array<int, 7> hidden_on{};   // hidden segments per day
};

// Lays bars into lanes, week by week. Bars that go on from the week before come first, in the order they lay in; then
// those that begin, in the order (first day, longer first, id). Each takes the topmost lane free on all its days of the
// week. So a bar never sinks and never passes one it lies under: it keeps its lane until one above it ends, or gives
// way to one that comes before others.
//
// Give all bars, also those that are over: weeks before the grid are laid too (ten years back at most), so that a week
// looks the same wherever the grid begins. Of each week at most `max_lanes` are shown. One result per week of the grid;
// the order of `items` does not matter.
std::vector<LaneWeek> pack_lanes(const std::vector<LaneItem>& items, const MonthGrid& grid, int max_lanes);

// The same with a limit for each week: for rows whose room differs.
std::vector<LaneWeek> pack_lanes(const std::vector<LaneItem>& items, const MonthGrid& grid,
                                 const std::vector<int>& max_lanes);

}  // namespace tandem
