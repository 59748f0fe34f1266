#pragma once

#include <string>

#include "model/day_range.hpp"

namespace tandem {

struct ViewContext;

// What the top bar calls the days that are shown.
struct PeriodTitle {
    std::string full;
    std::string brief;  // where there is no room for it: "nov. 2026" of "novembre 2026"
    // Room for the brief title of any such period, so that nothing beside it moves while one goes from one to the next.
    float least_px = 0;
};

PeriodTitle month_period(const ViewContext& view, date::year_month month);
PeriodTitle days_period(const ViewContext& view, DayRange days);
// A title that is short already.
PeriodTitle named_period(const ViewContext& view, std::string title);

// Of what is shown now.
PeriodTitle period_title(const ViewContext& view);

}  // namespace tandem
