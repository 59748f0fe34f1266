#pragma once

#include <string_view>

#include "plan/task.hpp"
#include "ui/rect.hpp"
#include "ui/tasks/task_drop.hpp"

struct ImDrawList;

namespace tandem {

// What a task looks like on its way: taken from a block of hours it is that block, with its size and the time it would
// begin at, held where it was grabbed; taken from a list a small card. In the colour of its role. Where it lies.
Rect draw_task_ghost(ImDrawList& out, ViewContext& view, const Task& task);

// Beside it what a drop would do, or why not, line by line. `aside`: what else is to be said of the place; "" nothing.
void draw_drop_note(ImDrawList& out, ViewContext& view, const Rect& ghost, const TaskDrop& drop,
                    std::string_view aside);

}  // namespace tandem
