#pragma once

#include "ui/calendar/week_paint.hpp"

namespace tandem {

struct ViewContext;

// What the mouse does with the blocks of work among the hours. A batch is one block, which is selected, moved and done
// as one; its sign, or a double click, unfolds it, and folds its tasks again.

// `index`: of WeekLayout::blocks; `top`: y of midnight on the screen.
void take_task_block(ViewContext& view, std::size_t index, float top, WeekMarks& marks);
// A double click on a batch, or on one of its tasks. Its first click has selected it, and the panel which that opens
// may have moved the block away from the pointer. Before the hours take the click.
void take_fold_click(ViewContext& view, const Rect& grid);
// Folds the batch that is selected, or one of whose tasks is, resp. unfolds it. False where there is none.
bool turn_fold(ViewContext& view);

}  // namespace tandem
