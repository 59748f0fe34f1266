#pragma once

#include <cstddef>

namespace tandem {

struct Rect;
struct ViewContext;

// The day whose hours the other clock says, of those shown: the pointer's, what is selected, today, else the first.
// Clocks may change between two of them.
std::size_t day_of_second_clock(ViewContext& view);

// The corner above the clock of the hours, where another zone's clock is chosen to stand beside it.
void draw_clock_corner(ViewContext& view, const Rect& corner, std::size_t clock_day);

}  // namespace tandem
