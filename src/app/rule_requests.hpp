#pragma once

#include <string>

#include "app/rule_gain.hpp"
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

// All that can be edited of a rule. What differs between `before` and `after` is set from that day on, in later
// versions too; what they say otherwise stays. Slots are told apart by their ids. Without actions when the rule would
// not be understood any more. A rule that says what the program came with is a standard one again.
struct RuleEdit {
    Id<TaskRule> rule;
    std::string name_fr, name_en;
    RuleVersion before, after;
};
Request put_rule(const TaskGround& ground, const RuleEdit& edit, std::optional<Day> from);

// A rule with one version, which holds from that day on; work that ended before now, or before that day where it is
// over, is not made. Without a day the past is made too. Its id and those of its slots are new.
Request make_rule(const TaskGround& ground, TaskRule rule, std::optional<Day> from);
Request duplicate_rule(const TaskGround& ground, IdSource& ids, Id<TaskRule> rule, Day from);
// Its open work goes; what was done stays, and what was decided waits to be looked at.
Request remove_rule(const TaskGround& ground, Id<TaskRule> rule);
// What the rule says from exactly this day on goes, and what it says before holds on. Without actions when nothing
// begins there, or when it began before today; the first version has no day and cannot go alone.
Request remove_rule_version(const TaskGround& ground, Id<TaskRule> rule, Day from);
// Names and parts as the program came with; nothing for a rule of one's own.
Request reset_rule(const TaskGround& ground, Id<TaskRule> rule, std::optional<Day> from);

}  // namespace tandem
