#pragma once

#include <array>
#include <cstddef>
#include <optional>

#include "model/day_range.hpp"
#include "model/settings.hpp"

namespace tandem {

// A week as ISO 8601 counts it: week 1 is the one with the year's first Thursday.
struct IsoWeek {
    int year = 0;
    int number = 0;  // 1 to 53

    friend auto operator<=>(const IsoWeek&, const IsoWeek&) = default;
};

IsoWeek iso_week_of(Day day);
// Of the seven days from this one on: that of their Thursday. Any seven days have one, and at least four of them are in
// its week.
IsoWeek iso_week_from(Day first);

// A place in the grid: `week` counts rows from 0, `column` days of the row from 0 to 6.
struct GridCell {
    int week = 0;
    int column = 0;

    friend auto operator<=>(const GridCell&, const GridCell&) = default;
};

// Whole weeks, one under the other, as the month view shows them.
struct MonthGrid {
    Day first{};  // of the first week; its weekday is the start of the week
    int weeks = 0;
    date::year_month month{};  // the one in focus: other days are shown as outside

    friend bool operator==(const MonthGrid&, const MonthGrid&) = default;
    // [first, first day after the last week)
    DayRange days() const { return {first, first + date::days(7 * weeks)}; }
    DayRange week_days(int week) const { return {first + date::days(7 * week), first + date::days(7 * week + 7)}; }
    Day day(GridCell cell) const { return first + date::days(7 * cell.week + cell.column); }
    // Nothing for a day that is not shown.
    std::optional<GridCell> cell_of(Day day) const;
    bool is_outside(Day day) const { return month_of(day) != month; }
    // See iso_week_from: whatever day the week starts on.
    IsoWeek iso_week(int week) const;
};

date::weekday first_weekday(WeekStart start);
// Weekdays, Monday 0, in the order of a week that begins on this one.
std::array<std::size_t, 7> weekdays_from(date::weekday first);

// The weeks that hold a day of the month: 4 to 6.
MonthGrid month_grid(date::year_month month, date::weekday week_start);

// `weeks` weeks from the one that holds `day`. In focus is the month with most days there, the earlier of two.
MonthGrid week_grid(Day day, int weeks, date::weekday week_start);

}  // namespace tandem
