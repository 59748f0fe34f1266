#pragma once

#include "exchange/read_plan.hpp"
#include "model/most_money.hpp"

namespace tandem {

// Empties what of a row is longer than a text of a project file may be (store/limits.hpp), with a warning for each.
void leave_out_long_texts(PlanRow& row);

}  // namespace tandem
