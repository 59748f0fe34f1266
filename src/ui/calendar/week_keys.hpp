#pragma once

namespace tandem {

struct ViewContext;

// Keyboard of the hours. Arrows go from day to day, up and down through what a day, or a lane of it, holds by time, and
// from there across to what stands beside it; Enter opens what is selected. For work there are more:
// week_task_keys.hpp. While something is dragged by keyboard, left and right move it by days, up and down by fifteen
// minutes, with Shift by five; Enter drops it. `grid_id`: ImGui's id of the hours, which have the keys while nothing
// else does.
void take_week_keys(ViewContext& view, unsigned int grid_id);

// Where what is dragged by keyboard lies, for its ghost. `top`: y of midnight on the screen.
void place_keyboard_ghost(ViewContext& view, float top);

}  // namespace tandem
