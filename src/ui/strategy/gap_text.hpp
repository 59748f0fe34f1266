#pragma once

#include <string>
#include <vector>

#include "plan/strategy_check.hpp"

namespace tandem {

struct ViewContext;

// "TikTok: 1 post missing in week 43", "Offers: 8 points above target".
std::string gap_text(const ViewContext& view, const StrategyGap& gap);
// The first ones, one a line, and how many more there are.
std::string gaps_in_full(const ViewContext& view, const std::vector<StrategyGap>& gaps);

}  // namespace tandem
