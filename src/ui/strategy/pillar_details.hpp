#pragma once

#include "model/strategy.hpp"

namespace tandem {

class PageCard;
struct ViewContext;

// What a pillar is for and its colour, below its line.
void draw_pillar_details(ViewContext& view, PageCard& card, const Pillar& pillar);

}  // namespace tandem
