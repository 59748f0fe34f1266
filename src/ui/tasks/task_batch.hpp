#pragma once

#include <vector>

#include "plan/plan.hpp"
#include "ui/ui_state.hpp"

namespace tandem {

// Replies to posts that go out close to each other on one channel: each has its task, and somebody does them in one
// go. They are drawn as one line with their minutes added up, until it is unfolded.
struct TaskBatch {
    std::size_t first = 0, count = 0;  // of the tasks of its group, one after the other; 2 at least
    Id<Channel> channel;
    LocalMinute begin{}, end{};  // from the first begin to the last end
    LocalMinute limit{};         // the first one to be kept: of the open ones, else of all
    int minutes = 0;
    std::size_t done = 0;

    bool operator==(const TaskBatch&) const = default;
    bool holds(std::size_t place) const { return place >= first && place < first + count; }
};

// Brings the tasks of a batch together, at the place of the first of them, and tells where they are: those that one
// slot of a rule makes for one role on one channel, each for a post that goes out at most an hour after the one before.
// What somebody put at another time by hand is of one with what was put at that very time. `tasks` are of one day;
// those that are done are left out afterwards unless they are to be shown.
std::vector<TaskBatch> join_batches(const Plan& plan, std::vector<Id<Task>>& tasks, bool done_shown);

std::vector<Id<Task>> tasks_of(const TaskBatch& batch, const std::vector<Id<Task>>& tasks);
bool is_unfolded(const UiState& state, const std::vector<Id<Task>>& batch);
void unfold(UiState& state, const std::vector<Id<Task>>& batch, bool unfolded);

}  // namespace tandem
