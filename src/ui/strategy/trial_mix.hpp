#pragma once

#include "plan/strategy_check.hpp"

namespace tandem {

class PageCard;
struct ViewContext;

// How much of the content is proven, promising and experimental, against what somebody wants of it: a rule of thumb
// that is asked for only where it is switched on.
void draw_trial_mix(ViewContext& view, PageCard& card, const StrategyCheck& check);

}  // namespace tandem
