#pragma once

#include "model/strategy.hpp"

namespace tandem {

class PageCard;
struct ViewContext;

// What an objective is, below its line: family, measure with its formula, days, owner, envelope, whom it is for.
void draw_objective_details(ViewContext& view, PageCard& card, const Objective& objective);

}  // namespace tandem
