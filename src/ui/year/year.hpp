#pragma once

#include "model/day_range.hpp"
#include "ui/rect.hpp"

namespace tandem {

struct UiState;
struct ViewContext;

// The days of a year, with how much goes out.
void draw_year(ViewContext& view, const Rect& area);

// The month at the top left: January, unless the wheel went on from there. The day that is shown is among the months
// from it on.
date::year_month first_month_shown(const UiState& state);

}  // namespace tandem
