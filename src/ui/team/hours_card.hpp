#pragma once

#include "app/team_grid.hpp"
#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// Hours and cost per person and hat over the days that are shown, and their sum. `planned_and_done`: with what is done
// of them.
void draw_hours_card(ViewContext& view, Rect area, const TeamFigures& figures, bool planned_and_done);
float hours_card_height(const ViewContext& view, const TeamFigures& figures);

}  // namespace tandem
