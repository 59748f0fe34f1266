#pragma once

#include "model/task_mark.hpp"
#include "model/time_zone.hpp"
#include "plan/task.hpp"

namespace tandem {

// The task as it stands after what people decided: each field somebody set wins over the rule's, finished work stays as
// it was recorded. A task that was deleted or replaced keeps its place with that state, so that it can be restored.
[[nodiscard]] Task with_mark(Task derived, const TaskMark& mark);
// The same for a manual task, whose row holds both what it is and what people decided.
[[nodiscard]] Task with_decisions(Task made, const ManualTask& manual);
// What was decided, as far as it makes sense on a clock: a minute that does not exist that night is the next one that
// does, and no work takes less than nothing.
void fit_to_clock(Task& task, const TimeZone& zone);

}  // namespace tandem
