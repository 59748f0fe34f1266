#pragma once

#include <optional>

#include "app/task_requests.hpp"

namespace tandem {

// Moments a task can be put off to. They are counted from `from`: now, or the begin of its window where that is still
// to come. All are wall time of the project's zone.
struct PostponeChoices {
    LocalMinute from{};
    LocalMinute soon{};  // the next hour of that day in which whoever does it has room; else the next working morning
    LocalMinute in_an_hour{};  // to five minutes
    std::optional<LocalMinute>
        afternoon;                        // at two o'clock of that day, while it is to come and the office is open then
    std::optional<LocalMinute> tomorrow;  // when the office opens; none on a day off
    LocalMinute next_working_day{};
};

// Nothing for a task that is closed or not there.
std::optional<PostponeChoices> postpone_choices(const TaskGround& ground, Id<Task> task);

// One undo step: the task begins then, as `begin_task_at` says.
Request postpone_task(const TaskGround& ground, Id<Task> task, LocalMinute begin, std::string_view who);

// One undo step: the task is done on that day, by whoever has it now, who is kept for it. A derived one stays in its
// window where the day is one of the window's; else the window moves there at its time of day, but not before now.
// Empty where it is so already.
Request move_task_to_day(const TaskGround& ground, Id<Task> task, Day day, std::string_view who);

}  // namespace tandem
