#pragma once

#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// The month: whole weeks of days with their posts, campaigns and derived work. Takes the pointer and the keys, draws.
void draw_month(ViewContext& view, const Rect& area);

}  // namespace tandem
