#pragma once

#include <vector>

#include "app/task_requests.hpp"

namespace tandem {

struct BeforeAfter {
    int before = 0;
    int after = 0;

    bool operator==(const BeforeAfter&) const = default;
    bool differs() const { return before != after; }
};

struct PersonGain {
    Id<Person> person;
    BeforeAfter minutes;  // of the days that are looked at
    int other_tasks = 0;  // that were another's or nobody's before and stay in the plan

    bool operator==(const PersonGain&) const = default;
};

// What a change of a rule does to the plan, in numbers.
struct RuleGain {
    int added = 0;
    int removed = 0;
    int retimed = 0;     // another time or effort
    int reassigned = 0;  // tasks that change hands
    int kept = 0;        // set by hand: they stay as they are, though the rule says something else now
    int to_decide = 0;   // decisions that lose their task: they wait until somebody discards or keeps them

    // Of the days that are looked at.
    BeforeAfter own_tasks, own_minutes;  // of the rule itself
    BeforeAfter smm, cm;                 // minutes of each role, placed or not
    std::vector<PersonGain> people;      // who has more, less or other work, by name

    bool operator==(const RuleGain&) const = default;
    bool changes_plan() const { return added || removed || retimed || reassigned || kept || to_decide; }
};

// The counts of tasks alone.
RuleGain gain_of(const Consequences& consequences);
// All of it. `rule` is the one that changes.
RuleGain gain_of(const TaskGround& before, const Preview& after, Id<TaskRule> rule, const DayRange& days);

// What a rule makes in these days.
struct RuleWork {
    int tasks = 0;
    int minutes = 0;

    bool operator==(const RuleWork&) const = default;
};
// By rule; what no rule makes is left out.
std::vector<std::pair<Id<TaskRule>, RuleWork>> work_by_rule(const Plan& plan, const DayRange& days);

}  // namespace tandem
