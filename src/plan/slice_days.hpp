#pragma once

#include <vector>

#include "plan/month_grid.hpp"

namespace tandem {

// The part of a range of days that lies in one week of a grid.
struct DaySegment {
    int week = 0;
    int column = 0;                // of its first day, 0 to 6
    int columns = 0;               // how many days, 1 to 7
    bool continues_left = false;   // the range has days before this segment, shown or not
    bool continues_right = false;  // and after it

    friend bool operator==(const DaySegment&, const DaySegment&) = default;
    int end_column() const { return column + columns; }
    bool overlaps(const DaySegment& other) const {
        return week == other.week && column < other.end_column() && other.column < end_column();
    }
};

// One segment per week of the grid that the range touches, from the first week on. An empty range has none.
std::vector<DaySegment> slice_days(const DayRange& days, const MonthGrid& grid);

}  // namespace tandem
