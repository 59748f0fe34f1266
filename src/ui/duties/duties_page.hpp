#pragma once

#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// Who answers for which duty: a table to change it in, ways to share all of them out, and what goes against it in the
// month shown.
void draw_duties(ViewContext& view, const Rect& area);

// The preset in use and a menu of the others, at the left of a toolbar; what it took is cut off.
void draw_duty_tools(ViewContext& view, Rect& at);

}  // namespace tandem
