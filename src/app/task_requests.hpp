#pragma once

#include "app/session.hpp"

namespace tandem {

// What a request about a task starts from: the project and its plan as the session has them, or as earlier steps of the
// same request leave them.
struct TaskGround {
    TaskGround(const Session& open_session) : TaskGround(open_session, open_session.project(), open_session.plan()) {}
    TaskGround(const Session& open_session, const Project& project_there, const Plan& plan_there)
        : session(open_session), project(project_there), plan(plan_there) {}

    // All of them outlive the ground.
    const Session& session;
    const Project& project;
    const Plan& plan;
};

// Requests that people's decisions about tasks turn into. Each is one undo step; the snapshot of finished work is taken
// here, where the plan is known. `who` is the name kept in the task's history.
// Ticked, a task about a tool that publishes is gone: see rescheduled_in_tool.
Request tick_task(const TaskGround& ground, Id<Task> task, std::string_view who);
Request reopen_task(const TaskGround& ground, Id<Task> task, std::string_view who);
// Those of them that are open, resp. done, in one step.
Request tick_tasks(const TaskGround& ground, const std::vector<Id<Task>>& tasks, std::string_view who);
Request reopen_tasks(const TaskGround& ground, const std::vector<Id<Task>>& tasks, std::string_view who);
Request skip_task(const TaskGround& ground, Id<Task> task, std::string_view who);
Request delete_task(const TaskGround& ground, Id<Task> task, std::string_view who);
Request restore_task(const TaskGround& ground, Id<Task> task, std::string_view who);
// Nobody: the pin is taken away and the roster chooses again.
Request assign_task(const TaskGround& ground, Id<Task> task, std::optional<Id<Person>> person, std::string_view who);
// Those of them that are open, in one step.
Request assign_tasks(const TaskGround& ground, const std::vector<Id<Task>>& tasks, Id<Person> person,
                     std::string_view who);
// That person does it, on that day, whatever other days its window has.
Request give_task_on(const TaskGround& ground, Id<Task> task, Id<Person> person, Day day, std::string_view who);
// Those of them that are open, in one step.
Request give_tasks_on(const TaskGround& ground, const std::vector<Id<Task>>& tasks, Id<Person> person, Day day,
                      std::string_view who);
Request pin_task_day(const TaskGround& ground, Id<Task> task, std::optional<Day> day, std::string_view who);
// Relative when the new begin lies inside the rule's window, absolute otherwise or when `absolute` says so.
Request retime_task(const TaskGround& ground, Id<Task> task, LocalMinute begin, bool absolute, std::string_view who);
// A later begin leaves the limit where it is as long as the work fits before it; else, and for an earlier begin, the
// whole window moves, cut at closing time. Relative or absolute as with retime_task.
Request begin_task_at(const TaskGround& ground, Id<Task> task, LocalMinute begin, std::string_view who);
// The same, and it is done on the day of that moment, whatever other days its window has: work that no rule makes has
// its window alone.
Request put_task_at(const TaskGround& ground, Id<Task> task, LocalMinute begin, std::string_view who);
// Those of them that are open, all put at the same moment, in one step.
Request begin_tasks_at(const TaskGround& ground, const std::vector<Id<Task>>& tasks, LocalMinute begin,
                       std::string_view who);
// Both in one step: those of them that are open are put at that moment, and that person does them.
Request give_tasks_at(const TaskGround& ground, const std::vector<Id<Task>>& tasks, Id<Person> person,
                      LocalMinute begin, std::string_view who);
Request set_task_effort(const TaskGround& ground, Id<Task> task, int minutes, std::string_view who);
// What the rule says: the override goes.
Request set_task_priority(const TaskGround& ground, Id<Task> task, Priority priority, std::string_view who);
Request note_task(const TaskGround& ground, Id<Task> task, std::string note, std::string_view who);
// The time it has taken so far. Work is in progress from the first minute on, and is not begun again without any.
Request log_task_minutes(const TaskGround& ground, Id<Task> task, int minutes, std::string_view who);
// A title of its own; "", or what the rule calls it: the rule's. A manual task keeps its title where "" is asked for.
Request name_task(const TaskGround& ground, Id<Task> task, std::string_view title, std::string_view who);
// What the rule says, again: the overrides of time, effort and priority go.
Request clear_task_overrides(const TaskGround& ground, Id<Task> task, std::string_view who);
// Keeps time and effort as they were set, now that the rule says something else: the mark "rule changed" goes.
Request keep_task_overrides(const TaskGround& ground, Id<Task> task, std::string_view who);
// One more of a report that was done before what it follows was extended (Task::covers_until).
Request report_again(const TaskGround& ground, Id<Task> task, std::string_view who);
// Whether that was asked for already.
bool reported_again(const Plan& plan, const Task& task);
// A manual task takes the derived one's place; the rule does not make a twin.
Request make_task_manual(Session& session, Id<Task> task, std::string_view who);
Request make_task_manual(const TaskGround& ground, IdSource& ids, Id<Task> task, std::string_view who);

}  // namespace tandem
