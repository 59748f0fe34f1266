#pragma once

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "planned_project.hpp"

namespace tandem::testing {

// The post and the channel that most cases are about.
inline const Uuid post_p = id<Post>("P").value;
inline const Uuid on_a = id<Channel>("A").value;
// What a rule of one slot makes of a post there.
inline TaskKey key_on_a(const std::string& rule, const std::string& post = "P") {
    return key_of(rule, id<Post>(post).value, on_a);
}
// What the daily rule M makes of that channel on a day.
inline TaskKey moderation(const char* on) { return key_of("M", on_a, on_a, Occurrence::of_day(day(on))); }

// One slot of a rule that is written out; ProjectMaker::rule makes rules of a single one.
struct SlotText {
    std::string name;
    std::string anchor = "publish_at";
    std::string begin = "+PT0M";
    std::string end = "+PT2H";
    int effort = 30;
    std::string repeat = "once";
    std::string mode = "fixed";
    std::string day_basis = "calendar";
    std::string hours = "clamp";
};

inline RuleSlot slot(const SlotText& text) {
    RuleSlot row;
    row.id = id<RuleSlot>(text.name);
    row.anchor = text.anchor;
    row.window_start = text.begin;
    row.window_end = text.end;
    row.day_basis = text.day_basis;
    row.repeat = text.repeat;
    row.hours = text.hours;
    row.effort_minutes = text.effort;
    row.effort_mode = text.mode;
    row.task_type = "reply";
    row.title_fr = "Répondre ({post})";
    row.title_en = "Reply ({post})";
    return row;
}

inline TaskRule rule_of(const std::string& name, const std::string& trigger, const std::vector<SlotText>& slots,
                        const std::string& scope = "any") {
    TaskRule row{id<TaskRule>(name), name, RuleOrigin::own, name, name, utc("2026-08-31T22:00Z"), {}, {}};
    RuleVersion version{std::nullopt, true, trigger, scope, {}, {}, {}};
    for (const SlotText& text : slots) version.slots.push_back(slot(text));
    row.versions.push_back(version);
    return row;
}

// The key of a rule made by `rule_of`.
inline TaskKey slot_key(const std::string& rule, const std::string& slot_name, Uuid source, Uuid channel = {},
                        Occurrence which = {}) {
    return {id<TaskRule>(rule), id<RuleSlot>(slot_name), source, channel, which};
}

inline TaskMark mark_on(const TaskKey& key) {
    TaskMark mark;
    mark.key = key;
    mark.id = {task_id(key).value};
    return mark;
}

// The task stays with this person.
inline void pin_to(Planned& planned, const TaskKey& key, const char* person) {
    TaskMark mark = mark_on(key);
    mark.person = id<Person>(person);
    planned.mark(mark);
}

// A time chosen by hand as an offset from the task's anchor.
inline TimeOverride relative_time(const Task& task, int offset_minutes, int length_minutes) {
    TimeOverride time;
    time.offset_minutes = offset_minutes;
    time.length_minutes = length_minutes;
    time.base_offset_minutes = task.nominal_offset_minutes;
    time.base_length_minutes = task.nominal_length_minutes;
    return time;
}

inline TimeOverride absolute_time(const Task& task, LocalMinute begin, int length_minutes) {
    TimeOverride time = relative_time(task, 0, length_minutes);
    time.mode = TimeOverride::Mode::absolute;
    time.begin = begin;
    return time;
}

// The mark of work finished where the task stands now, by whoever has it.
inline TaskMark done_mark(const Planned& planned, const TaskKey& key) {
    TaskMark mark = mark_on(key);
    if (const TaskMark* known = planned.planner.project().marks.find(mark.id)) mark = *known;
    const Task& task = *planned.task(key);
    mark.state = TaskState::done;
    mark.record = DoneRecord{};
    mark.record->title = "done";
    mark.record->begin = task.begin;
    mark.record->end = task.end;
    mark.record->anchor = task.anchor;
    mark.record->effort_minutes = task.effort_minutes;
    mark.record->role = task.role;
    mark.record->channels = task.channels;
    mark.record->day = day_of(task.begin);
    if (const Placement* placement = planned.plan().placement(task.id)) {
        mark.record->person = placement->person;
        mark.record->day = placement->day;
        if (const Person* person = planned.planner.project().people.find(placement->person))
            mark.record->person_name = person->name;
    }
    return mark;
}

inline std::set<Id<Task>> task_ids(const Plan& plan) {
    std::set<Id<Task>> ids;
    for (const auto& [task, box] : plan.tasks) ids.insert(task);
    return ids;
}

// Tasks that stand in only one of the plans, or differ.
inline std::set<Id<Task>> changed_tasks(const Plan& before, const Plan& after) {
    std::set<Id<Task>> changed;
    for (const auto& [task, box] : before.tasks)
        if (!after.task(task) || *after.task(task) != *box) changed.insert(task);
    for (const auto& [task, box] : after.tasks)
        if (!before.task(task)) changed.insert(task);
    return changed;
}

inline std::set<Id<Task>> ids_of(const std::vector<TaskKey>& keys) {
    std::set<Id<Task>> ids;
    for (const TaskKey& key : keys) ids.insert(task_id(key));
    return ids;
}

inline bool is_subset(const std::set<Id<Task>>& part, const std::set<Id<Task>>& whole) {
    return std::includes(whole.begin(), whole.end(), part.begin(), part.end());
}

// What became of a mark whose task is not there; nothing while the task is.
inline std::optional<StrayMark> stray(const Planned& planned, const TaskKey& key) {
    for (const StrayMark& mark : planned.planner.stray_marks())
        if (mark.mark.value == task_id(key).value) return mark;
    return std::nullopt;
}

// The tasks of one rule, by window.
inline std::vector<Task> tasks_of_rule(const Plan& plan, Id<TaskRule> rule) {
    std::vector<Task> tasks;
    for (const auto& [id, task] : plan.tasks)
        if (task->key.rule == rule) tasks.push_back(*task);
    std::sort(tasks.begin(), tasks.end(),
              [](const Task& a, const Task& b) { return std::pair(a.begin, a.id) < std::pair(b.begin, b.id); });
    return tasks;
}

inline void check_window(const Task* task, const char* begin, const char* end) {
    REQUIRE(task != nullptr);
    CHECK(to_text(task->begin) == begin);
    CHECK(to_text(task->end) == end);
}

}  // namespace tandem::testing
