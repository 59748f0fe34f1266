#pragma once

#include "model/project.hpp"

namespace tandem {

// The whole project by the same number of days: every day and every minute it names, the fixed clock and the moments of
// its history included. Decisions about tasks follow: days of their keys exactly, weeks, months and quarters by the
// nearest whole number of them. With whole weeks every weekday is kept. Shifting back by as much gives the same
// project.
struct ShiftProject {
    int by_days = 0;

    bool operator==(const ShiftProject&) const = default;
};

[[nodiscard]] Project shifted_project(Project project, const ShiftProject& action);
// Whole weeks from `from` to the day nearest to `to` that has the weekday of `from`, in days.
[[nodiscard]] int whole_weeks_between(Day from, Day to);

}  // namespace tandem
