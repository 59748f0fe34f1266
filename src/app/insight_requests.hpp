#pragma once

#include <string>
#include <vector>

#include "app/task_requests.hpp"

namespace tandem {

// What somebody noticed, as it was typed.
struct Signal {
    std::string subject;  // in few words
    std::string text;
    InsightKind kind = InsightKind::finding;
    int severity = 0;  // 0 to 3
    int count = 1;     // how many people said so, 1 and more
};

// Noticed while doing a task, for whoever decides: an insight of today with the task and what it follows. One undo
// step; nothing when both texts are blank or the task is not there.
Request raise_signal(const TaskGround& ground, IdSource& ids, Id<Task> task, const Signal& signal,
                     std::string_view who);

// What is made of an insight or a watch note, by whoever has this name: a decision of `today`, one undo step.
Request decide(const Project& project, IdSource& ids, Uuid raised, DecisionVerdict verdict, Day today,
               std::string_view who);
// The decision with this item among those it changed, or without it.
Request link_decision(const Decision& decision, Uuid item);
// What a decision may be said to have changed: what it names already, `selected`, then posts, campaigns and objectives
// that differ from when the project was opened. Each once; gone ones are not among them.
std::vector<Uuid> linkable_items(const Session& session, const Decision& decision, const std::vector<Uuid>& selected);

}  // namespace tandem
