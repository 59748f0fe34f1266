#pragma once

#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// Posts in columns by their status.
void draw_board(ViewContext& view, const Rect& area);

}  // namespace tandem
