#pragma once

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/rule_choices.hpp"
#include "app/rule_draft.hpp"

namespace tandem {

struct RulesCache;

enum class RulesShown : std::uint8_t { all, on, off };

// What the rules screen keeps between frames besides what is selected.
struct RulesState {
    std::optional<date::year_month> month;  // whose work is counted; none: this one
    std::string find;                       // words of the sentences that are shown; empty: all
    RulesShown shown = RulesShown::all;
    std::optional<RuleOrigin> origin;
    std::vector<RuleMoment> folded;
    // Changes that are not made yet, one a rule: they stay while something else is looked at.
    std::vector<RuleDraft> drafts;
    // What was typed in a field of the editor and is no value of it, by field: kept until it is one, or given up.
    std::map<std::string, std::string> typed;
    Id<TaskRule> wrong;                                         // whose panel holds such a text
    std::optional<std::pair<Id<TaskRule>, Day>> version_shown;  // the version of a rule that is looked at, by its day
    Id<TaskRule> row_wanted;                                    // brought into view once
    bool row_wants_keyboard = false;                            // and given the keyboard
    std::vector<Id<TaskRule>> order;                            // of the rows as they were drawn last
    std::shared_ptr<RulesCache> cache;                          // can be dropped at any time

    const RuleDraft* draft_of(Id<TaskRule> rule) const {
        const auto found =
            std::find_if(drafts.begin(), drafts.end(), [&](const RuleDraft& one) { return one.rule.id == rule; });
        return found == drafts.end() ? nullptr : &*found;
    }
    void put(RuleDraft draft) {
        drop(draft.rule.id);
        drafts.push_back(std::move(draft));
    }
    void drop(Id<TaskRule> rule) {
        std::erase_if(drafts, [&](const RuleDraft& one) { return one.rule.id == rule; });
    }
};

}  // namespace tandem
