#pragma once

#include "model/day_range.hpp"
#include "ui/bars/period_title.hpp"
#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// The days the strategy is held against: the quarter, or the month, of the day that is looked at.
DayRange strategy_period(const ViewContext& view);
// "T4 2026", "octobre 2026".
PeriodTitle strategy_period_title(const ViewContext& view);

// The strategy on one page, beside what the calendar makes of it.
void draw_strategy(ViewContext& view, const Rect& area);

}  // namespace tandem
