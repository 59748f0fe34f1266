#include "plan/pack_lanes.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>

namespace tandem {
namespace {

constexpr int weeks_laid_before = 520;

std::vector<std::size_t> in_order(const std::vector<LaneItem>& items) {
    std::vector<std::size_t> order(items.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const LaneItem& left = items[a];
        const LaneItem& right = items[b];
        if (left.days.begin != right.days.begin) return left.days.begin < right.days.begin;
        if (left.days.end != right.days.end) return left.days.end > right.days.end;
        return left.id < right.id;
    });
    return order;
}

// The segments of one week, each in a lane of its own choice: the topmost free one, in the order they come.
class WeekPacker {
  public:
    void place(std::size_t item, const DaySegment& segment) {
        const auto bits = static_cast<std::uint8_t>(((1u << segment.columns) - 1u) << segment.column);
        const auto free = std::find_if(taken_.begin(), taken_.end(), [&](std::uint8_t lane) { return !(lane & bits); });
        const auto lane = static_cast<std::size_t>(free - taken_.begin());
        if (free == taken_.end()) taken_.push_back(0);
        taken_[lane] |= bits;
        placed_.push_back({item, segment, static_cast<int>(lane)});
    }
    const std::vector<LaneSegment>& placed() const { return placed_; }

  private:
    std::vector<std::uint8_t> taken_;  // per lane, days of the week as bits, the first column lowest
    std::vector<LaneSegment> placed_;
};

// The next week, given the one before it. `next` is the first item in `order` that has not begun.
WeekPacker pack_week(const std::vector<LaneItem>& items, const std::vector<std::size_t>& order, std::size_t& next,
                     std::vector<LaneSegment> before, const MonthGrid& week) {
    // Of the bars of a lane at most one reaches into this week, so lanes are a total order.
    std::erase_if(before, [](const LaneSegment& entry) { return !entry.segment.continues_right; });
    std::sort(before.begin(), before.end(), [](const auto& a, const auto& b) { return a.lane < b.lane; });
    std::vector<std::size_t> come;
    for (const LaneSegment& entry : before) come.push_back(entry.item);
    for (; next < order.size() && items[order[next]].days.begin < week.days().end; ++next) come.push_back(order[next]);
    std::stable_partition(come.begin(), come.end(), [&](std::size_t item) { return items[item].before_others; });
    WeekPacker packer;
    for (const std::size_t item : come)
        for (const DaySegment& segment : slice_days(items[item].days, week)) packer.place(item, segment);
    return packer;
}

LaneWeek shown_and_hidden(const std::vector<LaneSegment>& placed, int week, int max_lanes) {
    LaneWeek result;
    for (LaneSegment entry : placed) {
        entry.segment.week = week;
        if (entry.lane < max_lanes) {
            result.lanes = std::max(result.lanes, entry.lane + 1);
            result.shown.push_back(entry);
            continue;
        }
        for (int column = entry.segment.column; column < entry.segment.end_column(); ++column)
            ++result.hidden_on[static_cast<std::size_t>(column)];
        result.hidden.push_back(entry);
    }
    return result;
}

}  // namespace

std::vector<LaneWeek> pack_lanes(const std::vector<LaneItem>& items, const MonthGrid& grid,
                                 const std::vector<int>& max_lanes) {
    const std::vector<std::size_t> order = in_order(items);
    std::vector<LaneWeek> packed;
    std::vector<LaneSegment> before;
    std::size_t next = 0;
    for (int week = -weeks_laid_before; week < grid.weeks; ++week) {
        const MonthGrid row{grid.week_days(week).begin, 1, grid.month};
        before = pack_week(items, order, next, std::move(before), row).placed();
        if (week >= 0) packed.push_back(shown_and_hidden(before, week, max_lanes[static_cast<std::size_t>(week)]));
    }
    return packed;
}

std::vector<LaneWeek> pack_lanes(const std::vector<LaneItem>& items, const MonthGrid& grid, int max_lanes) {
    return pack_lanes(items, grid, std::vector<int>(static_cast<std::size_t>(std::max(grid.weeks, 0)), max_lanes));
}

}  // namespace tandem
