#include "app/task_requests.hpp"
#include "edit/apply.hpp"

namespace tandem {
namespace {

// One step for several tasks, each read as the ones before it leave the project. A single one is a step of its own.
template <class Asked, class Change>
Request about_several(const TaskGround& ground, const std::vector<Id<Task>>& tasks, const char* label, Asked&& asked,
                      Change&& change) {
    Request all;
    Project project = ground.project;
    std::size_t count = 0;
    for (const Id<Task> id : tasks) {
        const Task* task = ground.plan.task(id);
        if (!task || !asked(*task)) continue;
        Request one = change(TaskGround(ground.session, project, ground.plan), id);
        project = apply_all(project, one.actions);
        if (++count == 1)
            all = std::move(one);
        else
            all.actions.insert(all.actions.end(), one.actions.begin(), one.actions.end());
    }
    if (count > 1) all.label = {label, {{"n", std::to_string(count)}}};
    return all;
}

// The person is named where the requests about each do not do so: by the step for all of them.
template <class Give>
Request given_to(const TaskGround& ground, const std::vector<Id<Task>>& tasks, Id<Person> person, Give&& give) {
    Request request = about_several(
        ground, tasks, "undo.assign_tasks", [](const Task& task) { return task.is_open(); }, give);
    const Person* row = ground.project.people.find(person);
    if (row && request.label.key == "undo.assign_tasks") request.label.values.emplace_back("person", row->name);
    return request;
}

}  // namespace

Request tick_tasks(const TaskGround& ground, const std::vector<Id<Task>>& tasks, std::string_view who) {
    return about_several(
        ground, tasks, "undo.check_tasks", [](const Task& task) { return task.is_open(); },
        [&](const TaskGround& next, Id<Task> id) { return tick_task(next, id, who); });
}

Request reopen_tasks(const TaskGround& ground, const std::vector<Id<Task>>& tasks, std::string_view who) {
    return about_several(
        ground, tasks, "undo.reopen_tasks", [](const Task& task) { return task.state == TaskState::done; },
        [&](const TaskGround& next, Id<Task> id) { return reopen_task(next, id, who); });
}

Request assign_tasks(const TaskGround& ground, const std::vector<Id<Task>>& tasks, Id<Person> person,
                     std::string_view who) {
    return given_to(ground, tasks, person,
                    [&](const TaskGround& next, Id<Task> id) { return assign_task(next, id, person, who); });
}

Request give_tasks_on(const TaskGround& ground, const std::vector<Id<Task>>& tasks, Id<Person> person, Day day,
                      std::string_view who) {
    return given_to(ground, tasks, person,
                    [&](const TaskGround& next, Id<Task> id) { return give_task_on(next, id, person, day, who); });
}

Request begin_tasks_at(const TaskGround& ground, const std::vector<Id<Task>>& tasks, LocalMinute begin,
                       std::string_view who) {
    return about_several(
        ground, tasks, "undo.move_tasks", [](const Task& task) { return task.is_open(); },
        [&](const TaskGround& next, Id<Task> id) { return put_task_at(next, id, begin, who); });
}

Request give_tasks_at(const TaskGround& ground, const std::vector<Id<Task>>& tasks, Id<Person> person,
                      LocalMinute begin, std::string_view who) {
    const Person* row = ground.project.people.find(person);
    const std::string name = row ? row->name : std::string();
    Request request = about_several(
        ground, tasks, "undo.give_tasks_at", [](const Task& task) { return task.is_open(); },
        [&](const TaskGround& next, Id<Task> id) {
            Request one = put_task_at(next, id, begin, who);
            const Project moved = apply_all(next.project, one.actions);
            const Request given = assign_task(TaskGround(next.session, moved, next.plan), id, person, who);
            one.actions.insert(one.actions.end(), given.actions.begin(), given.actions.end());
            one.label = {"undo.give_task_at", {}};
            return one;
        });
    if (!request.actions.empty()) request.label.values.emplace_back("person", name);
    return request;
}

}  // namespace tandem
