#pragma once

#include <optional>
#include <vector>

#include "facts/ad_platform.hpp"
#include "model/flight.hpp"
#include "plan/flight_spend.hpp"

namespace tandem {

// A daily budget is an average on some platforms: a day may cost more, a calendar week not more than so many days.
// Their weeks are from Sunday to Saturday, whatever the project's are.

// The Sunday on or before a day.
Day ad_week_begin(Day day);
// The daily budget in force on a day; that of the flight until somebody set another one.
Money daily_budget_on(const Flight& flight, Day day);

// What a platform may charge for a flight with a daily budget, on a day and in its week.
struct DailyLimits {
    Money day;                  // daily * (100 + most over) %, rounded down
    std::optional<Money> week;  // as many daily budgets as it allows; the largest one of that week counts
    bool operator==(const DailyLimits&) const = default;
};
// Nothing for a budget in all, which is never exceeded, nor where nobody read how far a platform goes.
std::optional<DailyLimits> daily_limits(const facts::AdPlatform& platform, const Flight& flight, Day day);

// A day, or a week, that cost more than the platform allows.
struct OverSpend {
    DayRange days;
    Money spent;
    Money most;
    bool operator==(const OverSpend&) const = default;
};
struct OverDelivery {
    std::vector<OverSpend> days;   // in order
    std::vector<OverSpend> weeks;  // in order, whole calendar weeks
    bool operator==(const OverDelivery&) const = default;
};
// Of what was typed. Amounts typed for several days are spread evenly over them, so that a peak within them is not
// seen.
OverDelivery over_delivery(const facts::AdPlatform& platform, const Flight& flight, const FlightSpend& spend);

// How what a flight spends on its poorest day compares with the least a platform asks.
struct BelowMinimum {
    Money daily;                             // the daily budget, or the smallest planned day above 0
    std::vector<facts::DailyMinimum> below;  // those it is below of, the smallest first
    bool compared = true;                    // false: they are in another currency, and all of them are here
    bool operator==(const BelowMinimum&) const = default;
};
// Nothing where nobody read a figure, where nothing is planned, or when the flight is above them all.
std::optional<BelowMinimum> below_minimum(const facts::AdPlatform& platform, const Flight& flight,
                                          std::string_view currency);

}  // namespace tandem
