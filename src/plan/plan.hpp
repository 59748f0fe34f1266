#pragma once

#include <map>
#include <vector>

#include <immer/box.hpp>
#include <immer/map.hpp>
#include <immer/map_transient.hpp>

#include "plan/task.hpp"

namespace tandem {

// Who does a task, and on which day.
struct Placement {
    Id<Person> person;
    Day day{};

    bool operator==(const Placement&) const = default;
};

// Why a task stands elsewhere than before the last update.
struct MoveCause {
    enum class Kind : std::uint8_t {
        edited,     // its own specification changed
        staffed,    // people or hours changed
        evicted,    // something done or decided by a person (`by`) took its room
        chained,    // it made room so that `by` could be done
        displaced,  // `by` took its place; it is worth less
        retried,    // it had no place, and there is room now that `by` left or moved
    } kind{};
    std::optional<Id<Task>> by;  // another task; nothing where the people are the cause

    bool operator==(const MoveCause&) const = default;
};

// A decision of a person that the rules of the roster do not allow; it stands all the same.
struct RosterConflict {
    Id<Task> task;
    enum class Kind : std::uint8_t {
        person_left,
        role,
        channel,
        language,
        away,
        no_hours,
        over_cap,
        window_load
    } kind{};
    int minutes = 0;  // how much is lacking, where that means something

    bool operator==(const RosterConflict&) const = default;
};

// How one role stands on one day. Over: placed plus unplaced exceed the capacity.
struct RoleLoad {
    int tasks = 0;
    int done_tasks = 0;
    int placed_minutes = 0;
    int unplaced_minutes = 0;
    int done_minutes = 0;
    int capacity_minutes = 0;

    int minutes() const { return placed_minutes + unplaced_minutes; }
    int over_minutes() const { return minutes() > capacity_minutes ? minutes() - capacity_minutes : 0; }
    bool operator==(const RoleLoad&) const = default;
};

// The work of one day: tasks placed on it, and tasks nobody is free for, on the day they should begin. Sorted by
// (begin, id). The loads leave capacity at 0: that is a matter of the people (Planner::role_load).
struct DayWork {
    std::vector<Id<Task>> placed;
    std::vector<Id<Task>> unplaced;
    RoleLoad smm;
    RoleLoad cm;

    bool operator==(const DayWork&) const = default;
    const RoleLoad& load(Hat hat) const { return hat == Hat::smm ? smm : cm; }
    RoleLoad& load(Hat hat) { return hat == Hat::smm ? smm : cm; }
};

// Minutes of one person on one day, per hat.
struct PersonLoad {
    int smm_minutes = 0;
    int cm_minutes = 0;
    int capacity_minutes = 0;

    int minutes() const { return smm_minutes + cm_minutes; }
    int over_minutes() const { return minutes() > capacity_minutes ? minutes() - capacity_minutes : 0; }
    bool operator==(const PersonLoad&) const = default;
};

// What a mark refers to when no task has its key.
struct StrayMark {
    Id<TaskMark> mark;
    enum class Kind : std::uint8_t { history, sleeping, tray, tombstone } kind{};
    enum class Reason : std::uint8_t {
        condition,
        rule_unknown,
        source_gone,
        rule_off,
        rule_gone,
        slot_gone,
        channel_gone,
        outside
    } reason{};

    bool operator==(const StrayMark&) const = default;
};

// Counts of work done by the last update: what tests look at instead of a clock.
struct PlanCounters {
    std::int64_t buckets_derived = 0;  // units of derivation looked at
    std::int64_t tasks_derived = 0;
    std::int64_t tasks_changed = 0;  // whose specification differs from before
    std::int64_t solver_calls = 0;
    std::int64_t candidates = 0;  // person-days weighed
};

// Everything that follows from a project at a moment. A value: versions share what they have in common.
struct Plan {
    immer::map<Id<Task>, immer::box<Task>> tasks;
    immer::map<Id<Task>, Placement> placements;  // of tasks that count; absent: nobody
    immer::map<Day, immer::box<DayWork>, DayHash> days;
    immer::map<Id<Task>, RosterConflict> conflicts;
    immer::map<Uuid, immer::box<std::vector<Id<Task>>>> by_source;  // tasks of a post, flight, ...: sorted by id
    immer::map<Id<Task>, int> moved_days;    // by which its source moved since its roster row was accepted; absent: 0
    immer::map<Id<Task>, MoveCause> causes;  // of the last update, for the tasks whose place it changed
    std::uint64_t version = 0;               // another number for every plan made: the same one is the same plan
    Day today{};
    DayRange horizon;  // calendar rules make tasks on these days
    PlanCounters counters;
    inline static const DayWork no_work{};  // what a day without tasks answers

    const Task* task(Id<Task> id) const {
        const auto* found = tasks.find(id);
        return found ? &found->get() : nullptr;
    }
    const Placement* placement(Id<Task> id) const { return placements.find(id); }
    const DayWork& work(Day day) const {
        const auto* found = days.find(day);
        return found ? found->get() : no_work;
    }
};

// Every task stands in both with the same specification, person and day.
bool same_plan(const Plan& a, const Plan& b);

}  // namespace tandem
