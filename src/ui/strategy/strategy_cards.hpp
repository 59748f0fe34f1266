#pragma once

#include "plan/strategy_check.hpp"
#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// The cards of the strategy on one page, each into its column, whose top moves below it.
// Outlines to start from, while nothing was said of the strategy yet.
void draw_templates_card(ViewContext& view, Rect& column);
void draw_positioning_card(ViewContext& view, Rect& column);
void draw_audiences_card(ViewContext& view, Rect& column, const StrategyCheck& check);
void draw_charter_card(ViewContext& view, Rect& column);
void draw_pillars_card(ViewContext& view, Rect& column, const StrategyCheck& check);
void draw_objectives_card(ViewContext& view, Rect& column, const StrategyCheck& check);
void draw_rhythm_card(ViewContext& view, Rect& column, const StrategyCheck& check);
void draw_gaps_card(ViewContext& view, Rect& column, const StrategyCheck& check);
void draw_watch_card(ViewContext& view, Rect& column);
void draw_insights_card(ViewContext& view, Rect& column);

}  // namespace tandem
