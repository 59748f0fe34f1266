#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "plan/roster_explain.hpp"
#include "plan/roster_problem.hpp"
#include "plan/roster_watch.hpp"

namespace tandem::roster {

// Why a task's place changed.
enum class Cause : std::uint8_t {
    edited,     // its own specification was put
    removed,    // it was removed
    staffed,    // the staff changed and it no longer fits, or fits at last
    evicted,    // a fact or a pin (`by`) took its room
    chained,    // it made room so that `by` could be done
    displaced,  // `by` took its place; it is worth less
    retried,    // it had no place; `by` left or moved and there is room
    improved,   // by Roster::improve
};

struct Change {
    Id task;
    std::optional<Place> before;
    std::optional<Place> after;
    Cause cause = Cause::edited;
    std::optional<Id> by;  // itself for an edit; nothing where the staff is the cause
    bool operator==(const Change&) const = default;
};

struct Settled {
    std::vector<Change> changes;  // by task id; only what stands elsewhere than before
    // More could be placed, but it would have moved more tasks than an edit may: settle again when idle, without an
    // edit.
    bool unfinished = false;
};

// A pin that breaks the rules. It stays, and consumes what there is.
struct Conflict {
    enum class Code : std::uint8_t {
        person_left,      // nobody of that id
        outside_horizon,  // the day is none of the horizon
        role,
        channel,
        language,
        outside_window,  // the pinned day is not in the task's window
        time_off,
        no_hours_in_window,
        day_cap,
        role_cap,
        window_load,
    };
    Id task;
    Code code = Code::person_left;
    std::optional<Place> place;
    std::int32_t minutes = 0;  // how much is lacking; 0 where minutes say nothing
    bool operator==(const Conflict&) const = default;
};

struct Assignment {
    Id task;
    std::optional<Place> place;
    bool operator==(const Assignment&) const = default;
};

// A plan that is kept while its tasks and its staff change. Edits are collected and settled together: what is feasible
// stays where it is; what is new, changed or no longer feasible is placed, and others move only along a chain that
// leaves less undone. The outcome depends on the tasks, the staff and the edits, not on the order inside one settling.
class Roster {
  public:
    // Throws std::invalid_argument as StaffTable does.
    Roster(const Staff& staff, const Weights& weights);
    ~Roster();
    Roster(Roster&&) noexcept;
    Roster& operator=(Roster&&) noexcept;

    // Adds a task or replaces the one of the same id; an equal task changes nothing. A task whose baseline changed goes
    // to the new baseline if it can, otherwise it stays where it is if it can. Throws std::invalid_argument for a
    // negative effort or one above a million minutes, a negative penalty, and groups below 0 or above ten millions.
    void put(const Task& task);
    // Returns whether there was such a task.
    bool remove(const Id& task);
    // Says of a task with a baseline whether it is frozen there. Nothing moves: to be called between settlings.
    void freeze(const Id& task, bool frozen);
    // Points for each further person in a continuity group; 0 for groups never weighed.
    void weigh_group(std::int32_t group, std::int64_t weight);
    void replace_staff(const Staff& staff);

    // What must be done takes the room of as much other work as it needs, however much that moves. The first settling
    // plans everything; tasks that can stand at their baseline do, and nothing puts them out but facts and pins. Later
    // ones move at most six tasks that were not edited (more where more than sixteen were, no limit after a change of
    // staff).
    Settled settle();

    // Going back to a plan that is known: each task stands where the list says, and nothing is asked or searched. For
    // tasks that are neither facts nor pinned, after `settle`; unknown tasks and places are passed over.
    void adopt(const std::vector<Assignment>& known);

    // Speculation: `rollback` restores everything to the last `checkpoint` and drops it, `commit` only drops it. They
    // nest. The cost of a rollback is that of the changes taken back.
    void checkpoint();
    void rollback();
    void commit();

    // All of these are about the last settled state; a task put since then has no place yet.
    bool contains(const Id& task) const;
    std::optional<Place> place(const Id& task) const;
    Score score() const;
    std::vector<Assignment> assignments() const;  // by task id
    std::vector<Id> unassigned() const;           // by task id, without fixed tasks that nobody of the staff has done
    std::vector<Conflict> conflicts() const;      // by task id, then code
    std::int32_t used_minutes(const Id& person, std::int32_t day) const;  // 0 for a place that does not exist
    // Nothing if there is no such task.
    std::optional<Explanation> explain(const Id& task) const;

    // Searches for a better plan by trial, everything free to move but facts, frozen work and the tasks of pinned
    // people, in a number of moves that is the same everywhere, unless `keep_on` ends it. The plan gets better or
    // stays. Returns what changed. Settle first.
    std::vector<Change> improve(std::int64_t moves, const KeepOn& keep_on = {});

    // Candidates judged since the beginning: the work done, independent of the machine.
    std::int64_t evaluated() const;
    // Everything a plan depends on, as text: two rosters in the same state give the same text.
    std::string state_text() const;

  private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace tandem::roster
