#include "app/task_requests.hpp"

#include <algorithm>

#include "app/task_change.hpp"
#include "app/tool_requests.hpp"
#include "edit/apply.hpp"
#include "plan/office_calendar.hpp"

namespace tandem {
namespace {

using std::chrono::minutes;

template <class Row>
void finish(const TaskGround& ground, Row& row, const Task& task) {
    if (row.state == TaskState::done) return;
    stop_clock(ground, row);
    row.state = TaskState::done;
    row.record = record_of(ground, task);
}

template <class Row>
void log_minutes(const TaskGround& ground, Row& row, const Task& task, int spent) {
    row.spent_minutes = std::max(0, spent);
    if (row.state == TaskState::open && spent > 0) row.state = TaskState::in_progress;
    if (row.state == TaskState::in_progress && spent <= 0 && !row.timed_since) set_state(ground, row, TaskState::open);
    if (!row.record && spent > 0) row.record = record_of(ground, task);
}

// The record of work that was begun keeps it from being planned elsewhere, not from what a person decides.
template <class Row>
DoneRecord* record_to_change(Row& row) {
    return row.record && row.state != TaskState::done ? &*row.record : nullptr;
}

template <class Row>
void put_doer(const TaskGround& ground, Row& row, std::optional<Id<Person>> person) {
    row.person = person;
    DoneRecord* record = record_to_change(row);
    if (!record || !person) return;
    record->person = person;
    const Person* found = ground.project.people.find(*person);
    record->person_name = found ? found->name : std::string{};
}

template <class Row>
void put_window(Row& row, const Task& task, LocalMinute begin, LocalMinute end) {
    DoneRecord* record = record_to_change(row);
    if (!record) return;
    record->begin = begin;
    record->end = end;
    record->anchor = task.anchor;
    record->day = day_of(begin);
}

// Another window for a derived task. At the begin that the rule says, and not fixed to the date: what the rule says.
void put_time(TaskMark& mark, const Task& t, LocalMinute begin, LocalMinute end, bool absolute) {
    put_window(mark, t, begin, end);
    mark.time.reset();
    mark.day.reset();  // of the time it had before
    if (begin == t.rule_begin && !absolute) return;
    TimeOverride time;
    const bool inside = t.rule_begin <= begin && begin < t.rule_end;
    time.mode = absolute || !inside ? TimeOverride::Mode::absolute : TimeOverride::Mode::relative;
    time.offset_minutes = static_cast<int>((begin - t.anchor).count());
    time.begin = begin;
    time.length_minutes = static_cast<int>((end - begin).count());
    time.base_offset_minutes = t.nominal_offset_minutes;
    time.base_length_minutes = t.nominal_length_minutes;
    mark.time = time;
}

// Where the window ends that is to begin then.
LocalMinute end_for(const TaskGround& ground, const Task& task, LocalMinute begin) {
    const auto length = task.end - task.begin;
    const LocalMinute done = begin + minutes(task.effort_minutes);
    if (begin <= task.begin) return begin + length;
    if (done <= task.end) return task.end;
    const Day day = day_of(begin);
    const OfficeCalendar office(ground.session.facts(), ground.project.settings, {day, day + date::days(1)});
    return std::min(begin + length, std::max(office.day_end(day), done));
}

// Whether it may be done on another day than this one.
bool leaves_day_open(LocalMinute begin, LocalMinute end, Day day) {
    return begin < LocalMinute(day) || end > LocalMinute(day) + date::days(1);
}

void keep_on_day(TaskMark& mark, std::optional<Day> day) {
    mark.day = day;
    if (DoneRecord* record = day ? record_to_change(mark) : nullptr) record->day = day;
}

// `keeps_day`: it is done on the day of that begin, whatever other days its window has.
Request begun_at(const TaskGround& ground, Id<Task> task, LocalMinute begin, bool keeps_day, std::string_view who) {
    return about(
        ground, task, "undo.move_task", "moved", who,
        [&](TaskMark& mark, const Task& t) {
            const LocalMinute end = end_for(ground, t, begin);
            put_time(mark, t, begin, end, false);
            if (keeps_day && leaves_day_open(begin, mark.time ? end : t.rule_end, day_of(begin)))
                keep_on_day(mark, day_of(begin));
        },
        [&](ManualTask& row, const Task& t) {
            row.end = end_for(ground, t, begin);
            row.begin = begin;
            put_window(row, t, row.begin, row.end);
        });
}

void name_doer(const TaskGround& ground, Id<Person> person, Request& request) {
    if (const Person* row = ground.project.people.find(person)) request.label.values.emplace_back("person", row->name);
}

// Whether that is what the rule calls it, in either language.
bool is_rule_title(const TaskGround& ground, const TaskMark& unnamed, const Task& task, std::string_view title) {
    Project project = ground.project;
    project.marks = project.marks.with(unnamed);
    for (const auto language : {facts::Language::french, facts::Language::english})
        if (task_title(project, ground.session.facts(), task, language) == title) return true;
    return false;
}

template <class Row>
void put_effort(Row& row, int effort) {
    if (DoneRecord* record = record_to_change(row)) record->effort_minutes = effort;
}

}  // namespace

Request tick_task(const TaskGround& ground, Id<Task> task, std::string_view who) {
    // It is there as long as the tool does not know: once it does, there is no such task.
    if (const Task* found = ground.plan.task(task);
        found && found->key.rule == tool_rule() && found->post && !found->detached) {
        Request request = rescheduled_in_tool(ground.project, *found->post, Id<Channel>{found->key.channel});
        request.focus = {task.value, day_of(found->begin)};
        return request;
    }
    const auto change = [&](auto& row, const Task& t) { finish(ground, row, t); };
    return about(ground, task, "undo.check_task", "done", who, change, change);
}

Request reopen_task(const TaskGround& ground, Id<Task> task, std::string_view who) {
    const auto change = [&](auto& row, const Task&) { set_state(ground, row, TaskState::open); };
    return about(ground, task, "undo.reopen_task", "reopened", who, change, change);
}

Request skip_task(const TaskGround& ground, Id<Task> task, std::string_view who) {
    const auto change = [&](auto& row, const Task&) { set_state(ground, row, TaskState::skipped); };
    return about(ground, task, "undo.skip_task", "skipped", who, change, change);
}

Request delete_task(const TaskGround& ground, Id<Task> task, std::string_view who) {
    const auto change = [&](auto& row, const Task&) { set_state(ground, row, TaskState::deleted); };
    return about(ground, task, "undo.delete_task", "deleted", who, change, change);
}

Request restore_task(const TaskGround& ground, Id<Task> task, std::string_view who) {
    const auto change = [&](auto& row, const Task&) { set_state(ground, row, TaskState::open); };
    return about(ground, task, "undo.edit_task", "restored", who, change, change);
}

Request assign_task(const TaskGround& ground, Id<Task> task, std::optional<Id<Person>> person, std::string_view who) {
    const auto change = [&](auto& row, const Task&) { put_doer(ground, row, person); };
    Request request =
        about(ground, task, person ? "undo.assign_task" : "undo.unpin_task", "assigned", who, change, change);
    if (person) name_doer(ground, *person, request);
    return request;
}

Request give_task_on(const TaskGround& ground, Id<Task> task, Id<Person> person, Day day, std::string_view who) {
    Request request = about(
        ground, task, "undo.assign_task", "assigned", who,
        [&](TaskMark& mark, const Task& t) {
            put_doer(ground, mark, person);
            if (leaves_day_open(t.begin, t.end, day)) keep_on_day(mark, day);
        },
        [&](ManualTask& row, const Task&) { put_doer(ground, row, person); });
    name_doer(ground, person, request);
    return request;
}

Request pin_task_day(const TaskGround& ground, Id<Task> task, std::optional<Day> day, std::string_view who) {
    return about(
        ground, task, "undo.move_task", "moved", who, [&](TaskMark& mark, const Task&) { keep_on_day(mark, day); },
        [&](ManualTask& row, const Task& t) {
            if (!day) return;
            const auto length = row.end - row.begin;
            row.begin = LocalMinute(*day) + minute_of_day(row.begin);
            row.end = row.begin + length;
            put_window(row, t, row.begin, row.end);
        });
}

Request retime_task(const TaskGround& ground, Id<Task> task, LocalMinute begin, bool absolute, std::string_view who) {
    return about(
        ground, task, "undo.move_task", "moved", who,
        [&](TaskMark& mark, const Task& t) { put_time(mark, t, begin, begin + (t.end - t.begin), absolute); },
        [&](ManualTask& row, const Task& t) {
            row.end = begin + (row.end - row.begin);
            row.begin = begin;
            put_window(row, t, row.begin, row.end);
        });
}

Request begin_task_at(const TaskGround& ground, Id<Task> task, LocalMinute begin, std::string_view who) {
    return begun_at(ground, task, begin, false, who);
}

Request put_task_at(const TaskGround& ground, Id<Task> task, LocalMinute begin, std::string_view who) {
    return begun_at(ground, task, begin, true, who);
}

Request set_task_effort(const TaskGround& ground, Id<Task> task, int effort, std::string_view who) {
    return about(
        ground, task, "undo.set_effort", "effort", who,
        [&](TaskMark& mark, const Task& t) {
            put_effort(mark, effort);
            mark.effort.reset();
            if (effort != t.rule_effort_minutes) mark.effort = EffortOverride{effort, t.rule_effort_minutes};
        },
        [&](ManualTask& row, const Task&) {
            put_effort(row, effort);
            row.effort_minutes = effort;
        });
}

Request set_task_priority(const TaskGround& ground, Id<Task> task, Priority priority, std::string_view who) {
    return about(
        ground, task, "undo.set_priority", "priority", who,
        [&](TaskMark& mark, const Task& t) {
            mark.priority.reset();
            if (priority != t.rule_priority) mark.priority = priority;
        },
        [&](ManualTask& row, const Task&) { row.priority = priority; });
}

Request note_task(const TaskGround& ground, Id<Task> task, std::string note, std::string_view who) {
    const auto change = [&](auto& row, const Task&) { row.note = note; };
    return about(ground, task, "undo.edit_task", "note", who, change, change);
}

Request log_task_minutes(const TaskGround& ground, Id<Task> task, int spent, std::string_view who) {
    const auto change = [&](auto& row, const Task& t) { log_minutes(ground, row, t, spent); };
    return about(ground, task, "undo.log_time", "logged", who, change, change);
}

Request name_task(const TaskGround& ground, Id<Task> task, std::string_view title, std::string_view who) {
    return about(
        ground, task, "undo.name_task", "named", who,
        [&](TaskMark& mark, const Task& t) {
            mark.title.reset();
            if (!title.empty() && !is_rule_title(ground, mark, t, title)) mark.title = title;
        },
        [&](ManualTask& row, const Task&) {
            if (!title.empty()) row.title = title;
        });
}

Request clear_task_overrides(const TaskGround& ground, Id<Task> task, std::string_view who) {
    return about(
        ground, task, "undo.edit_task", "as the rule says", who,
        [](TaskMark& mark, const Task& t) {
            if (mark.time) put_window(mark, t, t.rule_begin, t.rule_end);
            if (mark.effort) put_effort(mark, t.rule_effort_minutes);
            mark.time.reset();
            mark.effort.reset();
            mark.priority.reset();
            mark.day.reset();
        },
        [](ManualTask&, const Task&) {});
}

Request keep_task_overrides(const TaskGround& ground, Id<Task> task, std::string_view who) {
    return about(
        ground, task, "undo.edit_task", "kept", who,
        [](TaskMark& mark, const Task& t) {
            if (mark.time) {
                mark.time->base_offset_minutes = t.nominal_offset_minutes;
                mark.time->base_length_minutes = t.nominal_length_minutes;
            }
            if (mark.effort) mark.effort->base_minutes = t.rule_effort_minutes;
        },
        [](ManualTask&, const Task&) {});
}

bool reported_again(const Plan& plan, const Task& task) {
    TaskKey key = task.key;
    key.occurrence = Occurrence::nth(std::max(1, task.key.occurrence.number) + 1);
    return plan.task(task_id(key)) != nullptr;
}

Request report_again(const TaskGround& ground, Id<Task> id, std::string_view who) {
    Request request;
    const Task* task = ground.plan.task(id);
    if (!task || !task->covers_until || reported_again(ground.plan, *task)) return request;
    // The first of them keeps the count.
    Task first = *task;
    first.key.occurrence = {};
    first.id = task_id(first.key);
    TaskMark mark = mark_of(ground, first);
    write_down(ground, mark, "asked again", who);
    mark.further = std::max(1, task->key.occurrence.number);
    request.label = {
        "undo.report_again",
        {{"title", task_title(ground.project, ground.session.facts(), *task, plan_language(ground.project))}}};
    request.focus = {id.value, std::nullopt};
    request.actions.push_back(Put<TaskMark>{std::move(mark)});
    return request;
}

Request make_task_manual(Session& session, Id<Task> id, std::string_view who) {
    return make_task_manual(session, session.ids(), id, who);
}

Request make_task_manual(const TaskGround& ground, IdSource& ids, Id<Task> id, std::string_view who) {
    Request request;
    const Task* task = ground.plan.task(id);
    if (!task || task->source_kind == SourceKind::manual) return request;
    // One that is replaced already would get a second twin.
    if (task->state == TaskState::replaced || task->state == TaskState::deleted) return request;
    ManualTask manual;
    manual.id = ids.make<ManualTask>();
    manual.title = task_title(ground.project, ground.session.facts(), *task, plan_language(ground.project));
    manual.task_type = std::string(facts::name_of(task->type));
    manual.role = task->role;
    manual.priority = task->priority;
    manual.begin = task->begin;
    manual.end = task->end;
    manual.effort_minutes = task->effort_minutes;
    manual.channels = task->channels;
    manual.source = task->key.source;
    manual.person = task->pinned_person;
    TaskMark mark = mark_of(ground, *task);
    write_down(ground, mark, "made manual", who);
    if (!mark.note.empty()) manual.note = mark.note;
    manual.state = task->is_open() || task->state == TaskState::done ? task->state : TaskState::open;
    manual.spent_minutes = mark.spent_minutes;
    if (manual.state != TaskState::open) manual.record = mark.record;
    mark.state = TaskState::replaced;
    mark.replaced_by = manual.id;
    request.label = {"undo.edit_task", {{"title", manual.title}}};
    request.focus = {manual.id.value, day_of(task->begin)};
    request.actions = {Put<ManualTask>{std::move(manual)}, Put<TaskMark>{std::move(mark)}};
    return request;
}

}  // namespace tandem
