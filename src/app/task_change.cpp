#include "app/task_change.hpp"

#include "plan/done_record.hpp"

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
    const Placement* placement = ground.plan.placement(task.id);
    DoneRecord record = done_record(ground.project, ground.session.facts(), task, plan_language(ground.project),
                                    placement ? std::optional(*placement) : std::nullopt);
    if (!placement) record.day = day_of(ground.session.now());
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
