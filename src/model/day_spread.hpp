#pragma once

#include <cstdint>
#include <vector>

#include "model/flight.hpp"

namespace tandem {

// What is planned for each day of a flight, in minor units, so that the days add up to the budget.

// `amount` in parts as the weights are (none below 0, not all 0). The first k parts add up to
// amount * (weight of the first k) / (weight of all), rounded down: any cut adds up.
std::vector<Money> spread(Money amount, const std::vector<std::int64_t>& weights);

// What each day of its span weighs: the working days alike, the first days more, or the user's own weights. Never all
// 0.
std::vector<std::int64_t> day_weights(const Flight& flight);

// One amount per day of its span. Days that `held` covers have theirs; the others share the rest. `held` counts for
// nothing where it leaves no day, or less than nothing, for the rest.
std::vector<Money> day_spread(const Flight& flight);

// The sum of these, of its whole span, whatever its kind of budget.
Money budget_of(const Flight& flight);

// The planned amounts on days of `days`.
Money planned_on(const Flight& flight, const DayRange& days);

// It runs, had money planned for it, and some of its days are over: an edit today keeps what was planned for them.
bool has_past_money(const Flight& flight, Day today);

// `after` is an edit of `before` made today. Days before today keep what was planned for them: a flight that has begun
// with money keeps its first day, ends today at the soonest, and has no less than what its past days hold. One without
// money before or after the edit, or over, is free: what is over is corrected, not planned.
Flight with_past_kept(const Flight& before, Flight after, Day today);

// The flight on other days; its own weights go along with their days. The whole budget stays the same, or, with
// `keep_daily`, what each day after today has on average.
Flight with_days(Flight flight, const DayRange& days, bool keep_daily, Day today);

}  // namespace tandem
