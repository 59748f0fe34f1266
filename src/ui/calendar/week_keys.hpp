#pragma once

namespace tandem {

struct CalendarCache;
struct HourBlock;
struct Selection;
struct ViewContext;

struct HourWishes {
    int zoom = 0;       // 1: plus was pressed, the hours grow; -1: minus; 0: neither
    bool menu = false;  // the menu opens at the block that is selected, or at the hour the keyboard is at
};

// Keyboard of the hours. Arrows go from day to day, up and down through what a day, or a lane of it, holds by time, and
// from there across to what stands beside it, and above the first of it to the day's bars; with Shift from post to
// post, selecting all between, with Ctrl from post to post without selecting (post_cursor.hpp). Ctrl A selects all
// posts that are shown, Enter opens what is selected. For work there are more (week_task_keys.hpp), and for hours at
// which nothing stands (hour_cursor.hpp). While something is dragged by keyboard, left and right move it by days, up
// and down by fifteen minutes, with Shift by five; Enter drops it. `grid_id`: ImGui's id of the hours, drawn just
// before, which have the keys while nothing else does. The answer is what is left to do where the hours are drawn.
HourWishes take_week_keys(ViewContext& view, unsigned int grid_id);

// The block is, or is behind it, what is selected; of several posts the last one.
bool shows_selected(const CalendarCache& cache, const HourBlock& block, const Selection& selection);

// Where what is dragged by keyboard lies, for its ghost. `top`: y of midnight on the screen.
void place_keyboard_ghost(ViewContext& view, float top);

}  // namespace tandem
