#pragma once

#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// What goes out, day by day, in rows.
void draw_list(ViewContext& view, const Rect& area);

}  // namespace tandem
