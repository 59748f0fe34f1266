#pragma once

#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// The head of a list below the tasks: its ground, its lines and its sign. What is left of it to the right of the sign.
Rect paint_strip_head(ViewContext& view, const Rect& rect, const char* icon);

}  // namespace tandem
