#pragma once

#include <map>

#include <doctest/doctest.h>

#include "laws_world.hpp"

namespace tandem::testing {

// Every mark stands on a task or is listed once among those without one, for what it is.
inline void check_marks(const Planner& planner) {
    const Project& project = planner.project();
    std::map<Id<TaskMark>, StrayMark::Kind> strays;
    for (const StrayMark& found : planner.stray_marks()) {
        CHECK(project.marks.contains(found.mark));
        CHECK(strays.emplace(found.mark, found.kind).second);
    }
    std::size_t on_tasks = 0;
    for (const TaskMark& mark : project.marks) {
        const Task* task = planner.plan().task({mark.id.value});
        const bool derived = task && !task->detached;
        CHECK(derived != strays.contains(mark.id));
        if (!derived) {
            const auto kind = strays.at(mark.id);
            if (task) CHECK(kind == StrayMark::Kind::history);
            if (mark.state == TaskState::done || mark.record)
                CHECK(kind == StrayMark::Kind::history);
            else if (mark.state == TaskState::deleted || mark.state == TaskState::skipped)
                CHECK(kind == StrayMark::Kind::tombstone);
            else if (mark.time || mark.effort || mark.person || mark.day)
                CHECK((kind == StrayMark::Kind::tray || kind == StrayMark::Kind::sleeping ||
                       mark.state == TaskState::replaced));
            continue;
        }
        ++on_tasks;
        CHECK(task->key == mark.key);
        CHECK(task->state == mark.state);
        CHECK(task->pinned_person == mark.person);
        CHECK(task->pinned_day == mark.day);
        if (mark.record && task->counts())
            CHECK(task->begin == mark.record->begin);
        else if (mark.effort)
            CHECK(task->effort_minutes == mark.effort->minutes);
        if (task->state == TaskState::done) CHECK(task->is_fixed());
    }
    CHECK(on_tasks + strays.size() == project.marks.size());
}

}  // namespace tandem::testing
