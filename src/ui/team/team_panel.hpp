#pragma once

#include "app/team_grid.hpp"
#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;
struct TeamCell;

// In the inspector's place.

// Why somebody has the task, or nobody: the engine's terms in words, and everybody else who could, one click each.
void draw_why_panel(ViewContext& view, Rect area, const Task& task);
// The tasks of one person's day.
void draw_day_panel(ViewContext& view, Rect area, const TeamCell& cell);
// The n-th (0 the first) of those who could have the selected task gets it. False: there is no such one.
bool assign_to_nth(ViewContext& view, std::size_t nth);

}  // namespace tandem
