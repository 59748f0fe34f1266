#include "plan/apply_marks.hpp"

#include <algorithm>

namespace tandem {
namespace {

using std::chrono::minutes;

// More than anybody writes; what a damaged file says beyond it is cut to it.
constexpr int most_effort_minutes = 60 * 24 * 60;

void apply_time(Task& task, const TimeOverride& time) {
    const minutes length(time.length_minutes);
    task.time_by_hand = true;
    task.time_absolute = time.mode == TimeOverride::Mode::absolute;
    task.begin = task.time_absolute ? time.begin : task.anchor + minutes(time.offset_minutes);
    task.end = task.begin + length;
    task.before_source = task.time_absolute && task.nominal_offset_minutes >= 0 && task.begin < task.anchor;
    task.rule_changed = task.rule_changed || time.base_offset_minutes != task.nominal_offset_minutes ||
        time.base_length_minutes != task.nominal_length_minutes;
}

void apply_effort(Task& task, const EffortOverride& effort) {
    task.effort_by_hand = effort.minutes != task.rule_effort_minutes;
    task.effort_minutes = effort.minutes;
    task.rule_changed = task.rule_changed || (task.effort_by_hand && effort.base_minutes != task.rule_effort_minutes);
}

// Work that was done, begun or logged stays where it happened.
void apply_record(Task& task, const DoneRecord& record) {
    task.before_source = task.nominal_offset_minutes >= 0 && record.begin < task.anchor && record.anchor != task.anchor;
    if (task.closes_source && task.state == TaskState::done && day_of(record.anchor) < day_of(task.anchor))
        task.covers_until = day_of(record.anchor);
    task.begin = record.begin;
    task.end = record.end;
    task.effort_minutes = record.effort_minutes;
    task.role = record.role;
    task.fixed_person = record.person;
    task.fixed_day = record.day.value_or(day_of(record.begin));
}

// Done, and nobody wrote down when: on the day it was meant for, by whom it was meant for.
void stand_where_due(Task& task) {
    task.fixed_person = task.pinned_person;
    task.fixed_day = task.pinned_day.value_or(day_of(task.begin));
}

void stand(Task& task, const std::optional<DoneRecord>& record) {
    if (record && task.counts())
        apply_record(task, *record);
    else if (task.state == TaskState::done)
        stand_where_due(task);
}

}  // namespace

Task with_mark(Task task, const TaskMark& mark) {
    task.state = mark.state;
    task.spent_minutes = mark.spent_minutes;
    task.pinned_person = mark.person;
    task.pinned_day = mark.day;
    if (mark.time) apply_time(task, *mark.time);
    if (mark.effort) apply_effort(task, *mark.effort);
    task.priority = mark.priority.value_or(task.rule_priority);
    stand(task, mark.record);
    return task;
}

Task with_decisions(Task task, const ManualTask& manual) {
    task.state = manual.state;
    task.spent_minutes = manual.spent_minutes;
    task.pinned_person = manual.person;
    stand(task, manual.record);
    return task;
}

void fit_to_clock(Task& task, const TimeZone& zone) {
    task.effort_minutes = std::clamp(task.effort_minutes, 0, most_effort_minutes);
    if (!task.time_by_hand || task.is_fixed()) return;
    const Resolved begin = zone.resolve(task.begin);
    if (begin.fit != ClockFit::nonexistent) return;
    const auto length = task.end - task.begin;
    task.begin = zone.local(begin.instant);
    task.end = task.begin + length;
    task.clock_gap = true;
}

}  // namespace tandem
