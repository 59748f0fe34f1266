#pragma once

#include <cstddef>

#include "model/id.hpp"
#include "model/post.hpp"

namespace tandem {

struct ViewContext;

// Selecting several posts of the calendar: by a rectangle that is drawn from a free place, or from one post to another.

// The press that began on a free place has become a rectangle.
void begin_band(ViewContext& view);
// Once per frame: what the rectangle touches is selected, a "+N" with all that is behind it; with Ctrl beside what was
// selected before. Escape takes the former selection back. Draws it.
void draw_band(ViewContext& view);
// The same among hours. `top`: y of midnight on the screen.
void draw_band_over_hours(ViewContext& view, float top);

// Shift click: every post shown from the one that is selected to this one, by time.
void select_up_to(ViewContext& view, Id<Post> post);

}  // namespace tandem
