#pragma once

#include "model/day_range.hpp"

namespace tandem {

struct ViewContext;

// PageDown and PageUp while something is carried by keyboard: how many days on (or back, below 0) they lead from the
// day it is over; 0 where neither was pressed. A month where months are shown, to the last day of a shorter one; a week
// or a day where hours are. `owner`: who has the keys.
int pressed_page_days(const ViewContext& view, Day over, unsigned int owner);

}  // namespace tandem
