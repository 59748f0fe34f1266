#pragma once

#include <map>

#include "model/flight.hpp"

namespace tandem {

// A budget in all, spread by hand over the days of its flight. A budget a day is the same every day: it stays as it is.

// The days that can still be planned: from today on while it runs, else all of them.
DayRange days_to_plan(const Flight& flight, Day today);

// The flight with these amounts on these days. The other days share the rest as they did before, or evenly where they
// had nothing; wanted amounts that are more than there is, or all there are, are cut or raised in proportion. The days
// add up to the budget as before. Days that are not to plan any more, and amounts below 0, are passed over.
Flight with_day_amounts(Flight flight, const std::map<Day, Money>& wanted, Day today);

}  // namespace tandem
