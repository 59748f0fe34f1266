#pragma once

#include "ui/calendar/week_paint.hpp"

namespace tandem {

struct ViewContext;

// What the mouse does with the hours, as laid out in the calendar's cache. `top`: y of midnight on the screen.

// Minutes between two places where something can be dropped; with Shift the finer ones.
inline constexpr int coarse_step = 15, fine_step = 5;
// Rounded to the step that is held to.
int snapped_minute(float minute);
// The minute of the day at this height, on a step that is held to, within the day.
int minute_at(const ViewContext& view, float y, float top);

// What is made at that minute in that lane of a day.
FreeHour free_hour(const ViewContext& view, std::size_t day, std::size_t lane, int minute);

// Blocks, and the free hours behind them.
void take_blocks(ViewContext& view, float top, WeekMarks& marks);
// While something is dragged by mouse: what it is over. `hours`: the part of the window they are seen in.
void follow_over_hours(ViewContext& view, float top, const Rect& hours);
// What the drag changes in the picture of the hours.
void mark_drag(ViewContext& view, WeekMarks& marks);

}  // namespace tandem
