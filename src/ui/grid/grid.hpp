#pragma once

#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// The pictures of one channel, as its network shows them.
void draw_grid(ViewContext& view, const Rect& area);

}  // namespace tandem
