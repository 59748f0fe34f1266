#include "app/task_timer.hpp"

#include <algorithm>

#include "app/task_change.hpp"

namespace tandem {

std::optional<RunningTimer> running_timer(const Project& project) {
    std::optional<RunningTimer> found;
    const auto look = [&](const auto& rows) {
        for (const auto& row : rows)
            if (row.timed_since && (!found || found->since < *row.timed_since))
                found = RunningTimer{{row.id.value}, *row.timed_since};
    };
    look(project.marks);
    look(project.manual_tasks);
    return found;
}

int timed_minutes(Instant since, Instant now) {
    constexpr std::int64_t a_day = 24 * 60;
    return static_cast<int>(std::clamp<std::int64_t>((now - since).count(), 0, a_day));
}

Request start_timer(const TaskGround& ground, Id<Task> id, std::string_view who) {
    const Task* task = ground.plan.task(id);
    if (!task || !task->is_open()) return {};
    const auto running = running_timer(ground.project);
    if (running && running->task == id) return {};
    const auto change = [&](auto& row, const Task& t) {
        row.timed_since = ground.session.now_instant();
        row.state = TaskState::in_progress;
        if (!row.record) row.record = record_of(ground, t);
    };
    Request request = about(ground, id, "undo.start_timer", "begun", who, change, change);
    if (running)
        for (Action& action : stop_timer(ground, running->task, who).actions)
            request.actions.insert(request.actions.begin(), std::move(action));
    return request;
}

Request stop_timer(const TaskGround& ground, Id<Task> id, std::string_view who) {
    const auto change = [&](auto& row, const Task&) {
        if (!row.timed_since) return;
        stop_clock(ground, row);
        // Not a minute: as if it had never been begun.
        if (row.spent_minutes == 0 && row.state == TaskState::in_progress) set_state(ground, row, TaskState::open);
    };
    return about(ground, id, "undo.stop_timer", "logged", who, change, change);
}

}  // namespace tandem
