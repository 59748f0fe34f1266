#pragma once

#include "ui/team/team_drag.hpp"

namespace tandem {

// The dragged task at the pointer, or by keyboard on `target`, the place it is over, and beside it what the drop would
// do; null: it is over nothing.
void draw_drop_card(ViewContext& view, const Task& task, const TeamDrop* drop, const Rect& target);

}  // namespace tandem
