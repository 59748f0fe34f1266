#pragma once

namespace tandem {

struct Rect;
struct ViewContext;

// The corner above the clock of the hours, where another zone's clock is chosen to stand beside it.
void draw_clock_corner(ViewContext& view, const Rect& corner);

}  // namespace tandem
