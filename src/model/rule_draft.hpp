#pragma once

#include <optional>

#include "model/task_rule.hpp"

namespace tandem {

// A change of a rule that somebody is thinking about: nothing of it is in the project until its request is carried out.
struct RuleDraft {
    enum class Kind {
        edit,            // what a rule says, how it is called, whether it is on
        make,            // a rule that is not there yet, a copy too
        remove,          // a rule goes
        remove_version,  // what it says from a day on goes: what it says before holds on
    } kind{};
    TaskRule rule;            // names as they will be; a new rule has its id, and no versions
    RuleVersion before;       // what the rule says now; edit, remove_version
    RuleVersion after;        // what it will say; edit, make, remove_version
    std::optional<Day> from;  // the first day it holds for; none: for the past too

    bool operator==(const RuleDraft&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("kind", s.kind), f("rule", s.rule), f("before", s.before), f("after", s.after), f("from", s.from);
    }
};

}  // namespace tandem

TANDEM_ENUM_WORDS(tandem::RuleDraft::Kind, "edit", "make", "remove", "remove_version");
