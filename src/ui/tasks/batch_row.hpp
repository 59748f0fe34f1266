#pragma once

#include "ui/tasks/task_day.hpp"
#include "ui/tasks/task_row.hpp"

namespace tandem {

struct ViewContext;

// The line of a batch: its channel, how many posts, when, how long in all; a box for all of them at once, and a sign
// that shows them one by one below it.
void draw_batch_row(ViewContext& view, const TaskGroup& group, const TaskBatch& batch, const Rect& row,
                    const TaskColumns& columns, const TaskRowLook& look);

// "First-hour replies: 3 posts · 45 min".
std::string batch_text(const ViewContext& view, const std::vector<Id<Task>>& tasks);

}  // namespace tandem
