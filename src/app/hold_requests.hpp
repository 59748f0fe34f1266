#pragma once

#include <string_view>
#include <vector>

#include "edit/action.hpp"
#include "facts/words.hpp"
#include "plan/hold_budget.hpp"

namespace tandem {

// Takes proposals to hold a budget over, in one step: each flight gets its daily amount from its day on, and its log
// says so. What is to be set in the tool of the advertisements is up to people. `who`: the name of the person who
// decided.
Request hold_request(const Project& project, const Campaign& campaign, const std::vector<HoldProposal>& proposals,
                     Day today, const facts::Words& words, std::string_view who);

// "59 € → 51 € / j"
std::string daily_change_text(const Project& project, const HoldProposal& proposal, const facts::Words& words);

}  // namespace tandem
