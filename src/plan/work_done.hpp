#pragma once

#include <optional>
#include <string>
#include <vector>

#include "facts/facts.hpp"
#include "plan/plan.hpp"

namespace tandem {

// What was done in some days, by hat: for a client or a boss.

struct DoneTask {
    Id<Task> task;
    Day day{};
    std::optional<Id<Person>> person;
    Hat role = Hat::cm;
    std::string duty;  // its code; empty: of none
    int minutes = 0;   // that it took, where that was typed, else its effort
    bool timed = false;

    bool operator==(const DoneTask&) const = default;
};

struct WorkDone {
    DayRange days;
    std::vector<DoneTask> tasks;  // the SMM's first; then by duty in the order of duties.csv, day and id
    int planned_tasks = 0;        // of these days, done or not
    int planned_minutes = 0;

    int minutes(Hat role) const;
    int minutes() const { return minutes(Hat::smm) + minutes(Hat::cm); }
    bool operator==(const WorkDone&) const = default;
};

// Done tasks on the day they stand on; of everybody, or of one person.
WorkDone work_done(const Project& project, const Plan& plan, const facts::Facts& facts, const DayRange& days,
                   std::optional<Id<Person>> person = std::nullopt);

}  // namespace tandem
