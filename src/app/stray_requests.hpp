#pragma once

#include <string>
#include <utility>
#include <vector>

#include "app/task_requests.hpp"

namespace tandem {

// Decisions about tasks that no rule makes any more. Nobody loses one without saying so: they wait until they are
// discarded, kept as a task of their own, or given to another task. When the task comes back they are its decisions
// again by themselves.

// Those somebody should look at, by id: the tray, and edits that sleep until a condition holds again.
std::vector<StrayMark> listed_strays(const Session& session);
// What its task was called, in the words of the project; "" when nothing tells.
std::string stray_title(const TaskGround& ground, const TaskMark& mark, facts::Language language);
// The day its task would begin on, as near as a time set by hand, its source or its occurrence tell; nothing when none
// does.
std::optional<Day> stray_day(const TaskGround& ground, const TaskMark& mark);

// Each is one undo step; one without actions when the mark is not stray.
Request discard_stray(const TaskGround& ground, Id<TaskMark> mark);
// A manual task with all that was decided. `title`: what it is called if nobody gave it a title.
Request keep_stray(const TaskGround& ground, IdSource& ids, Id<TaskMark> mark, std::string_view title,
                   std::string_view who);
// What was decided goes to another task; its effort and times count from that one's rule.
Request attach_stray(const TaskGround& ground, Id<TaskMark> mark, Id<Task> to, std::string_view who);
// Open tasks nobody has decided anything about that could take it: those of its source first, then the nearest in time.
std::vector<Id<Task>> attach_targets(const TaskGround& ground, Id<TaskMark> mark);

// A rule was deleted and made again: decisions about the old one's tasks, and the new one's tasks in the same places.
struct TakeOver {
    Id<TaskRule> to;
    std::vector<std::pair<Id<TaskMark>, Id<Task>>> edits;

    bool operator==(const TakeOver&) const = default;
};
// The one with most decisions; without edits when there is none.
TakeOver take_over_offer(const TaskGround& ground);
Request take_over(const TaskGround& ground, IdSource& ids, const TakeOver& offer, std::string_view who);

}  // namespace tandem
