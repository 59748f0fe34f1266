#pragma once

#include "model/day_range.hpp"
#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// Everything of one day: what "+N" opens.

void open_day_list(ViewContext& view, Day day, const Rect& anchor);
// Draws the list while it is open. Its posts are selected and dragged like those of the month.
void draw_day_list(ViewContext& view);

}  // namespace tandem
