#pragma once

#include "ui/year/year_layout.hpp"
#include "ui/year/year_model.hpp"

namespace tandem {

// Where the signs of a day lie in its cell, in pixels of the screen.

// How many lanes of campaigns have room at the foot of cells so high.
int year_lanes_in(float cell_height, float scale);

// A campaign's line; empty where its lane has no room.
Rect year_bar_rect(const YearMonthBox& box, const YearBar& bar, float scale);

// The mark of notes, events and incidents, at the left edge of the cell.
Rect year_note_mark(const Rect& cell, float scale);

}  // namespace tandem
