#pragma once

#include <string>

#include "app/task_requests.hpp"

namespace tandem {

// A task that no rule makes, on a day, over the office hours that are left of it; a day off counts like an ordinary
// one. `about`: the post it is to belong to, if any; then it is for the channels of the post. One undo step.
Request new_manual_task(const TaskGround& ground, IdSource& ids, Day day, std::string title,
                        std::optional<Id<Post>> about, Hat role = Hat::cm);

}  // namespace tandem
