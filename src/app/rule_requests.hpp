#pragma once

#include <string>

#include "app/task_requests.hpp"

namespace tandem {

// Changes of a rule, each one undo step. `from`: the first day they hold for, compared with the day an occurrence is
// labelled with; earlier ones keep what they were, done, open or overdue. Without a day they hold always, for the past
// too. A request without actions when nothing would be another.

Request switch_rule(const TaskGround& ground, Id<TaskRule> rule, bool on, std::optional<Day> from);
// Minutes of one of its tasks.
Request set_rule_effort(const TaskGround& ground, Id<TaskRule> rule, Id<RuleSlot> slot, int minutes,
                        std::optional<Day> from);
// Offsets from the anchor, in the grammar of rules.csv. Without actions when they are not understood.
Request set_rule_window(const TaskGround& ground, Id<TaskRule> rule, Id<RuleSlot> slot, const std::string& window_start,
                        const std::string& window_end, std::optional<Day> from);

// What a change of a rule does to the plan, in numbers.
struct RuleGain {
    int added = 0;
    int removed = 0;
    int retimed = 0;     // another time or effort
    int reassigned = 0;  // tasks that change hands

    bool operator==(const RuleGain&) const = default;
};
RuleGain gain_of(const Consequences& consequences);

}  // namespace tandem
