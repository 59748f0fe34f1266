#pragma once

#include "app/task_requests.hpp"
#include "model/rule_draft.hpp"

namespace tandem {

// What a rule says of an occurrence labelled with this day. The rule has a version.
const RuleVersion& version_on(const TaskRule& rule, Day day);

// Whether the rule, or what it says from a day on, goes.
inline bool is_removal(const RuleDraft& draft) {
    return draft.kind == RuleDraft::Kind::remove || draft.kind == RuleDraft::Kind::remove_version;
}

// Starting points. `from` is the first day of what is changed: the version that holds on it is what is edited.
RuleDraft edit_of(const TaskRule& rule, Day from);
RuleDraft removal_of(const TaskRule& rule);
// What the rule says from exactly this day on goes; nothing where that has begun before `today`: what it made is there.
std::optional<RuleDraft> version_removal_of(const TaskRule& rule, Day from, Day today);
// A rule of one's own that fires on posts that are out, switched on, with one task an hour later.
RuleDraft fresh_rule(IdSource& ids, Day from);
// Another rule that says the same, with keys of its own.
RuleDraft copy_of(IdSource& ids, const TaskRule& rule, Day from);
// What the program comes with; nothing for a rule of one's own. Whether the rule is on stays as it is.
std::optional<RuleDraft> reset_of(const facts::Facts& facts, const TaskRule& rule, Day from);

// Another slot behind this one, with an id of its own; nothing changes where there is none with this id.
void duplicate_slot(RuleVersion& version, Id<RuleSlot> slot, IdSource& ids);
// The last one stays: a rule without any would make nothing.
void remove_slot(RuleVersion& version, Id<RuleSlot> slot);
// Another moment: what the scope and the slots said that means nothing there is replaced by what is usual there.
void set_trigger(RuleVersion& version, facts::RuleTrigger trigger);

// One undo step; without actions when nothing would be another, or when it would not be understood.
Request request_of(const TaskGround& ground, const RuleDraft& draft);

}  // namespace tandem
