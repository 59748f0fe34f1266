#pragma once

#include "ui/year/year_paint.hpp"

namespace tandem {

struct ViewContext;

// What mouse and keyboard do with the year as it is laid out.

// By rows of months, on through the years, while the pointer is over them.
void take_year_wheel(ViewContext& view, bool hovered);

// Arrows go by days and weeks, Home and End to an end of the month, Enter opens the day in the month.
// With Shift they select what goes out on all days they lead over, with Ctrl nothing, and there Ctrl and Space take the
// posts of a day in or out; Ctrl A selects what the whole year has. While something is dragged by keyboard they move
// and drop it. `grid_id`: ImGui's id of the year.
void take_year_keys(ViewContext& view, unsigned int grid_id);

// The months' names and the days. Notes what the pointer is on.
void take_year_days(ViewContext& view, YearMarks& marks);

// The day under the pointer, or the keyboard's, is where a drop would go.
void follow_year_drag(ViewContext& view, YearMarks& marks);

}  // namespace tandem
