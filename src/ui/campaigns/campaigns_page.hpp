#pragma once

#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// Campaigns over time, what they spend, and the table of their money. While one is dragged, all of it shows where that
// would lead.
void draw_campaigns(ViewContext& view, const Rect& area);
// The chips that choose which campaigns are shown; `at` is left with the room after them.
void draw_campaign_filters(ViewContext& view, Rect& at);
// The scale, the filters and a new campaign.
void draw_campaigns_tools(ViewContext& view, Rect at);

}  // namespace tandem
