#pragma once

#include "plan/strategy_check.hpp"

namespace tandem {

class PageCard;
struct ViewContext;

// A gap as a line: "TikTok: 1 post missing in W43". A click shows the posts behind it on the calendar or, where content
// is missing, the free slots that would close it, below the line. `nth` tells it from the others of the card.
void draw_gap(ViewContext& view, PageCard& card, const StrategyGap& gap, DayRange period, std::size_t nth);

}  // namespace tandem
