#pragma once

#include <cstddef>
#include <vector>

#include "plan/tidy_roster.hpp"

namespace tandem {

// What a tidied roster would change, to be accepted as a whole or in parts.
struct TidyDiff {
    struct Move {
        Id<Task> task;
        std::optional<Placement> before;
        std::optional<Placement> after;
        std::size_t part = 0;  // moves of one part need each other: they swap places or make room for one another

        bool operator==(const Move&) const = default;
    };
    struct PersonChange {
        Id<Person> person;
        int before_minutes = 0;  // over `days`
        int after_minutes = 0;
        int capacity_minutes = 0;
        std::vector<Id<Task>> gains;  // by window
        std::vector<Id<Task>> gives;
        std::vector<Id<Task>> moves;  // stay theirs, on another day

        bool operator==(const PersonChange&) const = default;
    };

    std::vector<Move> moves;           // by part, then the window of the task, then id
    std::size_t parts = 0;             // numbered from 0 in the order of their first task
    DayRange days;                     // whole weeks around what moves
    int hands = 0;                     // tasks that go from one person to another
    int later_or_sooner = 0;           // tasks that keep their person and change their day
    int covered_minutes = 0;           // so much more work has somebody; below 0: less
    std::vector<PersonChange> people;  // whose work changes, by name, then id

    bool operator==(const TidyDiff&) const = default;
};

// Against the planner's present plan: tasks that are gone, done or elsewhere by now are left out.
TidyDiff tidy_diff(const Planner& planner, const TidyOutcome& outcome);

// The parts that were chosen, and what they alone come to.
TidyDiff parts_of(const Planner& planner, const TidyDiff& diff, const std::vector<bool>& chosen);

}  // namespace tandem
