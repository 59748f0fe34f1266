#pragma once

#include <vector>

#include "ui/calendar/week_model.hpp"

namespace tandem {

// Batches of one day (ui/tasks/task_batch.hpp): those of the same person become one block as long as all of them, from
// where the first would be begun; what is done ends where the last was. Done and open ones stand apart. The tasks of
// batches that are unfolded stay as they are and know of each other. `tasks`: by begin, then id, before and afterwards.
void join_blocks(const MonthSource& source, const std::vector<Id<Task>>& unfolded, std::vector<WeekTask>& tasks);

}  // namespace tandem
