#include "app/task_change.hpp"

namespace tandem {

facts::Language plan_language(const Project& project) {
    return project.settings.language == "en" ? facts::Language::english : facts::Language::french;
}

TaskMark mark_of(const TaskGround& ground, const Task& task) {
    TaskMark mark;
    if (const TaskMark* found = ground.project.marks.find({task.id.value})) mark = *found;
    mark.id = {task.id.value};
    mark.key = task.key;
    return mark;
}

void write_down(const TaskGround& ground, TaskMark& mark, std::string_view what, std::string_view who) {
    mark.log.push_back({ground.session.now_instant(), std::string(what), std::string(who)});
}

DoneRecord record_of(const TaskGround& ground, const Task& task) {
    DoneRecord record;
    const Project& project = ground.project;
    record.title = task_title(project, ground.session.facts(), task, plan_language(project));
    record.source_name = source_name(project, ground.session.facts(), task, plan_language(project));
    record.task_type = std::string(facts::name_of(task.type));
    record.role = task.role;
    record.begin = task.begin;
    record.end = task.end;
    record.anchor = task.anchor;
    record.effort_minutes = task.effort_minutes;
    record.channels = task.channels;
    record.rule_version = task.rule_version;
    record.day = day_of(ground.session.now());
    if (const Placement* placement = ground.plan.placement(task.id)) {
        record.person = placement->person;
        record.day = placement->day;
        if (const Person* person = project.people.find(placement->person)) record.person_name = person->name;
    }
    return record;
}

void drop_what_the_rule_says(TaskMark& mark, const Task& task) {
    if (mark.effort && mark.effort->minutes == task.rule_effort_minutes) mark.effort.reset();
    if (!mark.time || mark.time->mode != TimeOverride::Mode::relative) return;
    const bool same_begin = task.anchor + std::chrono::minutes(mark.time->offset_minutes) == task.rule_begin;
    const bool same_length = std::chrono::minutes(mark.time->length_minutes) == task.rule_end - task.rule_begin;
    if (same_begin && same_length) mark.time.reset();
}

}  // namespace tandem
