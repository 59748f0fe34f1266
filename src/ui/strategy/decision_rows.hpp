#pragma once

#include "model/insight.hpp"

namespace tandem {

class PageCard;
struct ViewContext;

// What was decided, by whom and when, why, and what it changed in the plan: each a link, chosen from what was edited.
void draw_decision(ViewContext& view, PageCard& card, const Decision& decision);

}  // namespace tandem
