#include "ui/tasks/task_batch.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace tandem {
namespace {

constexpr std::chrono::minutes most_apart{60};

// What the tasks of a batch have in common.
using Sameness = std::tuple<Id<TaskRule>, Id<RuleSlot>, Id<Channel>, Hat>;

bool can_be_joined(const Task& task) { return task.type == TaskType::reply && task.post && task.channels.size() == 1; }

// What was put at another time by hand stays with what was put there with it.
bool are_joined(const Task& before, const Task& task) {
    if (before.time_by_hand || task.time_by_hand) return before.begin == task.begin;
    return task.anchor - before.anchor <= most_apart;
}

// Which chain each task is of; those of none are not in it.
std::map<Id<Task>, int> chains_of(const Plan& plan, const std::vector<Id<Task>>& tasks) {
    std::map<Sameness, std::vector<std::pair<LocalMinute, Id<Task>>>> alike;
    for (const Id<Task> id : tasks) {
        const Task& task = *plan.task(id);
        if (can_be_joined(task))
            alike[{task.key.rule, task.key.slot, task.channels.front(), task.role}].emplace_back(task.anchor, id);
    }
    std::map<Id<Task>, int> chains;
    int number = 0;
    for (auto& [same, posts] : alike) {
        std::sort(posts.begin(), posts.end());
        for (std::size_t i = 0; i < posts.size(); ++i) {
            const bool joins = i > 0 && are_joined(*plan.task(posts[i - 1].second), *plan.task(posts[i].second));
            chains[posts[i].second] = joins ? number : ++number;
        }
    }
    return chains;
}

void put_together(const std::map<Id<Task>, int>& chains, std::vector<Id<Task>>& tasks) {
    std::map<int, std::size_t> place;  // of the first of each chain
    std::vector<std::pair<std::size_t, Id<Task>>> order;
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        const auto chain = chains.find(tasks[i]);
        order.emplace_back(chain == chains.end() ? i : place.try_emplace(chain->second, i).first->second, tasks[i]);
    }
    std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (std::size_t i = 0; i < tasks.size(); ++i) tasks[i] = order[i].second;
}

TaskBatch batch_at(const Plan& plan, const std::vector<Id<Task>>& tasks, std::size_t first, std::size_t count) {
    const Task& one = *plan.task(tasks[first]);
    TaskBatch batch{first, count, one.channels.front(), one.begin, one.end, one.end, 0, 0};
    bool limit_open = one.is_open();
    for (std::size_t i = first; i < first + count; ++i) {
        const Task& task = *plan.task(tasks[i]);
        batch.begin = std::min(batch.begin, task.begin), batch.end = std::max(batch.end, task.end);
        batch.minutes += task.effort_minutes;
        if (!task.is_open()) ++batch.done;
        if (std::pair(!task.is_open(), task.end) < std::pair(!limit_open, batch.limit))
            batch.limit = task.end, limit_open = task.is_open();
    }
    return batch;
}

}  // namespace

std::vector<TaskBatch> join_batches(const Plan& plan, std::vector<Id<Task>>& tasks, bool done_shown) {
    const std::map<Id<Task>, int> chains = chains_of(plan, tasks);
    put_together(chains, tasks);
    if (!done_shown) std::erase_if(tasks, [&](Id<Task> id) { return !plan.task(id)->is_open(); });
    const auto chain_at = [&](std::size_t i) {
        const auto found = i < tasks.size() ? chains.find(tasks[i]) : chains.end();
        return found == chains.end() ? 0 : found->second;
    };
    std::vector<TaskBatch> batches;
    for (std::size_t first = 0, next = 0; first < tasks.size(); first = next) {
        next = first + 1;
        while (chain_at(first) != 0 && chain_at(next) == chain_at(first)) ++next;
        if (next - first > 1) batches.push_back(batch_at(plan, tasks, first, next - first));
    }
    return batches;
}

std::vector<Id<Task>> tasks_of(const TaskBatch& batch, const std::vector<Id<Task>>& tasks) {
    const auto first = tasks.begin() + static_cast<std::ptrdiff_t>(batch.first);
    return {first, first + static_cast<std::ptrdiff_t>(batch.count)};
}

bool is_unfolded(const UiState& state, const std::vector<Id<Task>>& batch) {
    return std::any_of(batch.begin(), batch.end(), [&](Id<Task> id) {
        return std::find(state.unfolded_batches.begin(), state.unfolded_batches.end(), id) !=
            state.unfolded_batches.end();
    });
}

void unfold(UiState& state, const std::vector<Id<Task>>& batch, bool unfolded) {
    std::erase_if(state.unfolded_batches,
                  [&](Id<Task> id) { return std::find(batch.begin(), batch.end(), id) != batch.end(); });
    if (unfolded) state.unfolded_batches.insert(state.unfolded_batches.end(), batch.begin(), batch.end());
}

}  // namespace tandem
