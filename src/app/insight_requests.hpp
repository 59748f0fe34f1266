#pragma once

#include <string>

#include "app/task_requests.hpp"

namespace tandem {

// What somebody noticed while doing a task, for whoever decides: an insight of today with the task and what it follows.
// One undo step; nothing when both texts are blank or the task is not there.
Request raise_signal(const TaskGround& ground, IdSource& ids, Id<Task> task, const std::string& subject,
                     const std::string& text, std::string_view who);

}  // namespace tandem
