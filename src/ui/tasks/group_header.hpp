#pragma once

#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;
struct TaskGroup;

// The line above the tasks of a group: what they have in common, how many are done, how much time is left. That of the
// overdue ones folds them away.
void draw_group_header(ViewContext& view, const Rect& rect, const TaskGroup& group);

}  // namespace tandem
