#pragma once

#include "app/team_grid.hpp"
#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// "Propose all": the place that comes closest for each task of the tray, to accept or drop one by one or all.

bool has_proposal(ViewContext& view, Id<Task> task);
// In the lower part of the task's card.
void draw_proposal(ViewContext& view, const Rect& rect, const Task& task);
// Below the tray: the button, or what is proposed and for how many tasks nothing can be.
void draw_proposals_foot(ViewContext& view, const Rect& rect, const TeamFigures& figures);
float proposals_foot_height(ViewContext& view, float width, const TeamFigures& figures);

}  // namespace tandem
