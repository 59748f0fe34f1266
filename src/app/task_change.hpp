#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "app/task_requests.hpp"
#include "app/task_timer.hpp"

namespace tandem {

// What requests about one task have in common: its mark or its row, changed and written down.

facts::Language plan_language(const Project& project);
// The task's mark as it is, or a fresh one.
TaskMark mark_of(const TaskGround& ground, const Task& task);
void write_down(const TaskGround& ground, TaskMark& mark, std::string_view what, std::string_view who);
// The task as it is now, for work that is begun or done.
DoneRecord record_of(const TaskGround& ground, const Task& task);
// Nothing is left of an override that says what the rule says.
void drop_what_the_rule_says(TaskMark& mark, const Task& task);

// One request about one task; `change` sees the mark, or the row of a manual task. What changes neither is no step: it
// asks for nothing and is not written down.
template <class OnMark, class OnManual>
Request about(const TaskGround& ground, Id<Task> id, const char* label, std::string_view what, std::string_view who,
              OnMark&& on_mark, OnManual&& on_manual) {
    Request request;
    const Task* task = ground.plan.task(id);
    if (!task) return request;
    request.label = {
        label, {{"title", task_title(ground.project, ground.session.facts(), *task, plan_language(ground.project))}}};
    request.focus = {id.value, day_of(task->begin)};
    if (const ManualTask* manual = ground.project.manual_tasks.find({id.value})) {
        ManualTask row = *manual;
        on_manual(row, *task);
        if (row != *manual) request.actions.push_back(Put<ManualTask>{std::move(row)});
        return request;
    }
    TaskMark mark = mark_of(ground, *task);
    drop_what_the_rule_says(mark, *task);
    const TaskMark before = mark;
    on_mark(mark, *task);
    if (mark == before) return request;
    write_down(ground, mark, what, who);
    request.actions.push_back(Put<TaskMark>{std::move(mark)});
    return request;
}

// A mark, or the row of a manual task. What its clock has run until now is written down.
template <class Row>
void stop_clock(const TaskGround& ground, Row& row) {
    if (!row.timed_since) return;
    row.spent_minutes += timed_minutes(*row.timed_since, ground.session.now_instant());
    row.timed_since.reset();
}

template <class Row>
void set_state(const TaskGround& ground, Row& row, TaskState state) {
    stop_clock(ground, row);
    row.state = state;
    if (state != TaskState::done && state != TaskState::in_progress) row.record.reset();
}

}  // namespace tandem
