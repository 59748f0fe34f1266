#pragma once

namespace tandem {

struct ViewContext;

// Keyboard of work among the hours: a task that is selected, or a batch. M picks it up, then up and down move it by
// fifteen minutes, with Shift by five, left and right by days, with Shift to somebody else's lane; Enter drops it, with
// both its time and its person. Without that, Alt with up and down makes its effort shorter and longer, Shift with left
// and right gives it to whoever has the next lane, Shift and Enter unfolds a batch and folds it again. `grid_id`: as
// with take_week_keys.

// While nothing is dragged. True when the keys were for that.
bool take_task_keys(ViewContext& view, unsigned int grid_id);
void move_dragged_task(ViewContext& view, unsigned int grid_id);
// Where its ghost lies. `top`: y of midnight on the screen.
void place_task_ghost(ViewContext& view, float top);

}  // namespace tandem
