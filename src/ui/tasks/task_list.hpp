#pragma once

#include "ui/tasks/task_row.hpp"

namespace tandem {

struct ViewContext;
struct TaskDay;
class ScrollArea;

// The groups of the list, one below the other, and what stands below their headings: tasks, and batches of them that
// can be unfolded. What is drawn is cut off the top of `at`; `seen`: the part of the window that shows it.
void draw_task_list(ViewContext& view, ScrollArea& scroll, Rect& at, const Rect& seen, const TaskColumns& columns,
                    const TaskDay& day);

}  // namespace tandem
