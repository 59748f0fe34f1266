#include "app/task_requests.hpp"

#include <algorithm>

namespace tandem {
namespace {

using std::chrono::minutes;

facts::Language language_of(const Project& project) {
    return project.settings.language == "en" ? facts::Language::english : facts::Language::french;
}

// The task's mark as it is, or a fresh one, with one more event.
TaskMark mark_of(const TaskGround& ground, const Task& task, std::string_view what, std::string_view who) {
    TaskMark mark;
    if (const TaskMark* found = ground.project.marks.find({task.id.value})) mark = *found;
    mark.id = {task.id.value};
    mark.key = task.key;
    mark.log.push_back({ground.session.now_instant(), std::string(what), std::string(who)});
    return mark;
}

DoneRecord record_of(const TaskGround& ground, const Task& task) {
    DoneRecord record;
    const Project& project = ground.project;
    record.title = task_title(project, ground.session.facts(), task, language_of(project));
    record.source_name = source_name(project, ground.session.facts(), task, language_of(project));
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

// One request about one task; `change` sees the mark, or the row of a manual task.
template <class OnMark, class OnManual>
Request about(const TaskGround& ground, Id<Task> id, const char* label, std::string_view what, std::string_view who,
              OnMark&& on_mark, OnManual&& on_manual) {
    Request request;
    const Task* task = ground.plan.task(id);
    if (!task) return request;
    request.label = {label, {{"title", task_title(ground.project, ground.session.facts(), *task, language_of(ground.project))}}};
    request.focus = {id.value, day_of(task->begin)};
    if (const ManualTask* manual = ground.project.manual_tasks.find({id.value})) {
        ManualTask row = *manual;
        on_manual(row);
        request.actions.push_back(Put<ManualTask>{std::move(row)});
        return request;
    }
    TaskMark mark = mark_of(ground, *task, what, who);
    on_mark(mark, *task);
    request.actions.push_back(Put<TaskMark>{std::move(mark)});
    return request;
}

void set_state(TaskMark& mark, TaskState state) {
    mark.state = state;
    if (state != TaskState::done && state != TaskState::in_progress) mark.record.reset();
}

}  // namespace

Request tick_task(const TaskGround& ground, Id<Task> task, std::string_view who) {
    return about(ground, task, "undo.check_task", "done", who,
                 [&](TaskMark& mark, const Task& t) {
                     mark.state = TaskState::done;
                     mark.record = record_of(ground, t);
                 },
                 [](ManualTask& row) { row.state = TaskState::done; });
}

Request reopen_task(const TaskGround& ground, Id<Task> task, std::string_view who) {
    return about(ground, task, "undo.reopen_task", "reopened", who,
                 [](TaskMark& mark, const Task&) { set_state(mark, TaskState::open); },
                 [](ManualTask& row) { row.state = TaskState::open; });
}

Request skip_task(const TaskGround& ground, Id<Task> task, std::string_view who) {
    return about(ground, task, "undo.skip_task", "skipped", who,
                 [](TaskMark& mark, const Task&) { set_state(mark, TaskState::skipped); },
                 [](ManualTask& row) { row.state = TaskState::skipped; });
}

Request delete_task(const TaskGround& ground, Id<Task> task, std::string_view who) {
    return about(ground, task, "undo.delete_task", "deleted", who,
                 [](TaskMark& mark, const Task&) { set_state(mark, TaskState::deleted); },
                 [](ManualTask& row) { row.state = TaskState::deleted; });
}

Request restore_task(const TaskGround& ground, Id<Task> task, std::string_view who) {
    return about(ground, task, "undo.edit_task", "restored", who,
                 [](TaskMark& mark, const Task&) { set_state(mark, TaskState::open); },
                 [](ManualTask& row) { row.state = TaskState::open; });
}

Request assign_task(const TaskGround& ground, Id<Task> task, std::optional<Id<Person>> person, std::string_view who) {
    Request request = about(ground, task, person ? "undo.assign_task" : "undo.unpin_task", "assigned", who,
                            [&](TaskMark& mark, const Task&) { mark.person = person; },
                            [&](ManualTask& row) { row.person = person; });
    if (const Person* row = person ? ground.project.people.find(*person) : nullptr)
        request.label.values.emplace_back("person", row->name);
    return request;
}

Request pin_task_day(const TaskGround& ground, Id<Task> task, std::optional<Day> day, std::string_view who) {
    return about(ground, task, "undo.move_task", "moved", who,
                 [&](TaskMark& mark, const Task&) { mark.day = day; },
                 [&](ManualTask& row) {
                     if (!day) return;
                     const auto length = row.end - row.begin;
                     row.begin = LocalMinute(*day) + minute_of_day(row.begin);
                     row.end = row.begin + length;
                 });
}

Request retime_task(const TaskGround& ground, Id<Task> task, LocalMinute begin, bool absolute, std::string_view who) {
    return about(ground, task, "undo.move_task", "moved", who,
                 [&](TaskMark& mark, const Task& t) {
                     mark.time.reset();
                     if (begin == t.rule_begin) return;  // what the rule says: no override
                     TimeOverride time;
                     const bool inside = t.rule_begin <= begin && begin < t.rule_end;
                     time.mode = absolute || !inside ? TimeOverride::Mode::absolute : TimeOverride::Mode::relative;
                     time.offset_minutes = static_cast<int>((begin - t.anchor).count());
                     time.begin = begin;
                     time.length_minutes = static_cast<int>((t.end - t.begin).count());
                     time.base_offset_minutes = t.nominal_offset_minutes;
                     time.base_length_minutes = t.nominal_length_minutes;
                     mark.time = time;
                 },
                 [&](ManualTask& row) {
                     row.end = begin + (row.end - row.begin);
                     row.begin = begin;
                 });
}

Request set_task_effort(const TaskGround& ground, Id<Task> task, int effort, std::string_view who) {
    return about(ground, task, "undo.set_effort", "effort", who,
                 [&](TaskMark& mark, const Task& t) {
                     mark.effort.reset();
                     if (effort != t.rule_effort_minutes) mark.effort = EffortOverride{effort, t.rule_effort_minutes};
                 },
                 [&](ManualTask& row) { row.effort_minutes = effort; });
}

Request note_task(const TaskGround& ground, Id<Task> task, std::string note, std::string_view who) {
    return about(ground, task, "undo.edit_task", "note", who, [&](TaskMark& mark, const Task&) { mark.note = note; },
                 [&](ManualTask& row) { row.note = note; });
}

Request log_task_minutes(const TaskGround& ground, Id<Task> task, int spent, std::string_view who) {
    return about(ground, task, "undo.edit_task", "logged", who,
                 [&](TaskMark& mark, const Task& t) {
                     mark.spent_minutes = std::max(0, spent);
                     if (mark.state == TaskState::open && spent > 0) mark.state = TaskState::in_progress;
                     if (!mark.record && spent > 0) mark.record = record_of(ground, t);
                 },
                 [&](ManualTask& row) { row.spent_minutes = std::max(0, spent); });
}

Request clear_task_overrides(const TaskGround& ground, Id<Task> task, std::string_view who) {
    return about(ground, task, "undo.edit_task", "as the rule says", who,
                 [](TaskMark& mark, const Task&) {
                     mark.time.reset();
                     mark.effort.reset();
                     mark.day.reset();
                 },
                 [](ManualTask&) {});
}

Request make_task_manual(Session& session, Id<Task> id, std::string_view who) {
    return make_task_manual(session, session.ids(), id, who);
}

Request make_task_manual(const TaskGround& ground, IdSource& ids, Id<Task> id, std::string_view who) {
    Request request;
    const Task* task = ground.plan.task(id);
    if (!task || task->source_kind == SourceKind::manual) return request;
    ManualTask manual;
    manual.id = ids.make<ManualTask>();
    manual.title = task_title(ground.project, ground.session.facts(), *task, language_of(ground.project));
    manual.task_type = std::string(facts::name_of(task->type));
    manual.role = task->role;
    manual.priority = task->priority;
    manual.begin = task->begin;
    manual.end = task->end;
    manual.effort_minutes = task->effort_minutes;
    manual.channels = task->channels;
    manual.source = task->key.source;
    manual.person = task->pinned_person;
    TaskMark mark = mark_of(ground, *task, "made manual", who);
    if (!mark.note.empty()) manual.note = mark.note;
    mark.state = TaskState::replaced;
    mark.replaced_by = manual.id;
    request.label = {"undo.edit_task", {{"title", manual.title}}};
    request.focus = {manual.id.value, day_of(task->begin)};
    request.actions = {Put<ManualTask>{std::move(manual)}, Put<TaskMark>{std::move(mark)}};
    return request;
}

}  // namespace tandem
