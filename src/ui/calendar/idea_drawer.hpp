#pragma once

#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// Posts without a date, as cards that are dragged onto a day; a dated post dropped here loses its date.
void draw_idea_drawer(ViewContext& view, const Rect& area);

}  // namespace tandem
