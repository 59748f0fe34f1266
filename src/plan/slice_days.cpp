#include "plan/slice_days.hpp"

#include <algorithm>

namespace tandem {

std::vector<DaySegment> slice_days(const DayRange& days, const MonthGrid& grid) {
    std::vector<DaySegment> segments;
    if (days.empty() || !days.overlaps(grid.days())) return segments;
    const DayRange shown{std::max(days.begin, grid.first), std::min(days.end, grid.days().end)};
    const auto first_week = static_cast<int>((shown.begin - grid.first).count() / 7);
    for (int week = first_week; week < grid.weeks; ++week) {
        const DayRange row = grid.week_days(week);
        if (row.begin >= shown.end) break;
        const Day begin = std::max(row.begin, shown.begin);
        const Day end = std::min(row.end, shown.end);
        segments.push_back({week, static_cast<int>((begin - row.begin).count()),
                            static_cast<int>((end - begin).count()), days.begin < begin, end < days.end});
    }
    return segments;
}

}  // namespace tandem
