#pragma once

#include <string>
#include <vector>

#include "plan/strategy_check.hpp"

namespace tandem {

struct ViewContext;

// The first ones (see app/gap_text.hpp), one a line, and how many more there are.
std::string gaps_in_full(const ViewContext& view, const std::vector<StrategyGap>& gaps);

}  // namespace tandem
