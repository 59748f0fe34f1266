#pragma once

#include <optional>
#include <vector>

#include "model/project.hpp"

namespace tandem {

// The part of `amount`, spread evenly over `all`, that falls on days of `part`. Parts that make up `all` add up to the
// minor unit: day number k of n ends at amount * k / n, rounded down.
Money share_of(Money amount, const DayRange& all, const DayRange& part);

// What was typed about the money a flight spent, as amounts of days. An amount typed for several days is spread evenly
// over them. A total says what was spent up to its end, whatever was typed for days before that: between two totals the
// difference is spread evenly. Of two totals with the same end the one typed last counts.
struct FlightSpend {
    Day begin{};               // the day of the first amount
    std::vector<Money> daily;  // add up to `sum`
    Money sum;
    std::optional<Day> until;  // the first day nothing was typed about; empty: nothing was typed at all

    Money on(const DayRange& days) const;
    bool operator==(const FlightSpend&) const = default;
};
FlightSpend flight_spend(const Project& project, const Flight& flight);

}  // namespace tandem
