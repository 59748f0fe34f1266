#pragma once

#include "ui/team/team_drag.hpp"

namespace tandem {

// The dragged task at the pointer, or on the keyboard's cell, and beside it what the drop would do; null: it is over
// no cell.
void draw_drop_card(ViewContext& view, const Task& task, const TeamDrop* drop);

}  // namespace tandem
