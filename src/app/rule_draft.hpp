#pragma once

#include "app/task_requests.hpp"

namespace tandem {

// A change of a rule that somebody is thinking about: nothing of it is in the project until its request is carried out.
struct RuleDraft {
    enum class Kind : std::uint8_t {
        edit,    // what a rule says, how it is called, whether it is on
        make,    // a rule that is not there yet, a copy too
        remove,  // a rule goes
    } kind{};
    TaskRule rule;            // names as they will be; a new rule has its id, and no versions
    RuleVersion before;       // what the rule says now; edit
    RuleVersion after;        // what it will say; edit and make
    std::optional<Day> from;  // the first day it holds for; none: for the past too

    bool operator==(const RuleDraft&) const = default;
};

// What a rule says of an occurrence labelled with this day. The rule has a version.
const RuleVersion& version_on(const TaskRule& rule, Day day);

// Starting points. `from` is the first day of what is changed: the version that holds on it is what is edited.
RuleDraft edit_of(const TaskRule& rule, Day from);
RuleDraft removal_of(const TaskRule& rule);
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
