#pragma once

#include "ui/rect.hpp"

namespace tandem {

struct UiState;
struct ViewContext;

// What goes out, day by day, in rows, and what else is on these days.
void draw_list(ViewContext& view, const Rect& area);

// Picks up by keyboard the channel whose own row the keyboard is on, alone. False: it is on no such row, or several
// posts are selected.
bool pick_up_listed_channel(ViewContext& view);

// Escape: from the cell the keyboard is in back to its row. False: it is in none.
bool leave_list_cell(UiState& state);

}  // namespace tandem
