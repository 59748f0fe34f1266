#pragma once

#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// The small month at the foot of the ideas: it leads to a day of the calendar, and takes what is dropped on one of its
// days. It follows the calendar's month and what is selected, and is turned without them.

// Once per frame before the others: cuts what it takes off the foot of `room`, one row when it is folded. All in
// pixels: `ideas_px` is how high the ideas would be without it; it is open by itself where `least_px` of that remain.
Rect cut_drawer_month(ViewContext& view, Rect& room, float ideas_px, float least_px);

// What is dragged by mouse over one of its days is over that day of the calendar, at its own time; where it rests at an
// arrow the month turns. True when the pointer is on a day or an arrow. `rect`: as it was cut.
bool follow_over_drawer_month(ViewContext& view, const Rect& rect);

// `refused`: what is dragged may not be dropped where it is.
void draw_drawer_month(ViewContext& view, const Rect& rect, bool refused);

}  // namespace tandem
