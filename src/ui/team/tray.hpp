#pragma once

#include "app/team_grid.hpp"
#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// The work of these days that nobody has: cards to be dragged onto the map, and what could be done about all of it.
void draw_tray(ViewContext& view, const Rect& area, const TeamFigures& figures);

}  // namespace tandem
