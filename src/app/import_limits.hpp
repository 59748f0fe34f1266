#pragma once

#include <cstdint>

#include "exchange/read_plan.hpp"

namespace tandem {

// What an amount may be at most, in minor units: a project file has no larger ones that would be figures of a budget.
inline constexpr std::int64_t most_minor_units = 1'000'000'000'000;

// Empties what of a row is longer than a text of a project file may be (store/limits.hpp), with a warning for each.
void leave_out_long_texts(PlanRow& row);

}  // namespace tandem
