#pragma once

#include <cstdint>

namespace tandem {

// What an amount may be at most, in minor units: a project file has no larger ones that would be figures of a budget.
inline constexpr std::int64_t most_minor_units = 1'000'000'000'000;

}  // namespace tandem
