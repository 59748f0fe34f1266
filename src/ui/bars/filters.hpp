#pragma once

#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// The filter chips with their menus, from the left of `at`, which is left with the room after them. Where they do not
// all fit, their values go first, then the last chips.
void draw_filters(ViewContext& view, Rect& at);

}  // namespace tandem
