#pragma once

#include "model/project.hpp"

namespace tandem {

// Money of one month, all campaigns together.
struct MonthBudget {
    Money planned;  // budgets of campaigns, spread evenly over their days; cancelled ones count for nothing
    Money spent;    // what was typed as spent, spread evenly over the days it was typed for

    bool operator==(const MonthBudget&) const = default;
};

// The part of `amount`, spread evenly over `all`, that falls on days of `part`. Parts that make up `all` add up to the
// cent: day number k of n ends at amount * k / n, rounded down.
Money share_of(Money amount, const DayRange& all, const DayRange& part);

MonthBudget month_budget(const Project& project, date::year_month month);

}  // namespace tandem
