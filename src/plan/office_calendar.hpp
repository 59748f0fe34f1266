#pragma once

#include <vector>

#include "facts/facts.hpp"
#include "model/settings.hpp"

namespace tandem {

// A window [begin, end) in wall time.
struct TimeWindow {
    LocalMinute begin{};
    LocalMinute end{};

    bool operator==(const TimeWindow&) const = default;
};

// The project's working days and office hours: an office weekday that is no public holiday of its region.
class OfficeCalendar {
  public:
    // Holidays are known for the years of `known`, and one more on each side.
    OfficeCalendar(const facts::Facts& facts, const Settings& settings, DayRange known);

    // Whether any day or hour is another one.
    bool differs(const OfficeCalendar& other) const { return week_ != other.week_ || holidays_ != other.holidays_; }

    bool is_working(Day day) const;
    bool is_holiday(Day day) const;
    // `count` working days after `day` (before it when negative). 0: the day itself.
    Day working_day(Day day, int count) const;
    // First and last working day of [begin, end); `begin` and the day before `end` when there is none.
    Day first_working(Day begin, Day end) const;
    Day last_working(Day begin, Day end) const;

    // Opening and closing of a day, wall time. On a day off, those of an ordinary day.
    LocalMinute day_start(Day day) const;
    LocalMinute day_end(Day day) const;

    // The window cut to office hours. When less than `effort_minutes` of it is left, the same length from the next
    // opening, cut to that day.
    TimeWindow clamped(TimeWindow window, int effort_minutes) const;

  private:
    const std::vector<MinuteRange>& hours(Day day) const;
    int office_minutes(TimeWindow window) const;
    LocalMinute opening_after(LocalMinute time) const;
    TimeWindow trimmed(TimeWindow window) const;

    WeekHours week_;
    MinuteRange ordinary_{9 * 60, 18 * 60};
    std::vector<Day> holidays_;  // sorted
};

}  // namespace tandem
