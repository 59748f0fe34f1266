#pragma once

#include <optional>

#include "app/task_requests.hpp"

namespace tandem {

// A clock that runs while somebody works on a task. It is an edit like any other, in the file and in the journal: it
// goes on over a restart or a crash. One runs at a time.

struct RunningTimer {
    Id<Task> task;
    Instant since{};

    bool operator==(const RunningTimer&) const = default;
};
// The one that runs, the latest if a merge left several.
std::optional<RunningTimer> running_timer(const Project& project);

// At least 0, and no more than a day: nobody works longer, a forgotten clock does.
int timed_minutes(Instant since, Instant now);

// The task is in progress from now on; a clock that runs at another one stops, with its minutes written down. Without
// actions for work that is not open, or that runs already.
Request start_timer(const TaskGround& ground, Id<Task> task, std::string_view who);
// Its minutes are added to those written down. Without actions where none runs.
Request stop_timer(const TaskGround& ground, Id<Task> task, std::string_view who);

}  // namespace tandem
