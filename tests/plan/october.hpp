#pragma once

#include "plan/month_grid.hpp"

namespace tandem::testing {

// Of October 2026; the 0th is the day before, the 32nd the first of November.
constexpr Day october_day(int day) { return Day(date::year(2026) / 10 / 1) + date::days(day - 1); }

inline MonthGrid october_grid() { return month_grid(date::year(2026) / date::October, date::Monday); }

}  // namespace tandem::testing
