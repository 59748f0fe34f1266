#pragma once

#include <string>
#include <vector>

#include "facts/words.hpp"
#include "plan/money_change.hpp"

namespace tandem {

// An amount in the currency of the project.
std::string amount_text(const facts::Words& words, const Project& project, Money amount);

// "Envelope of the project (€12,000) exceeded by €300"; the same of an objective or a campaign.
std::string envelope_text(const facts::Words& words, const Project& project, const Envelope& envelope);

// What an edit does to the money, a line each: "Planned in October: €3,630 → €2,421", "Instagram: €60 → €46 a day", and
// what holds more than it was given. `after`: the version it leads to.
std::vector<std::string> money_change_lines(const facts::Words& words, const Project& after, const MoneyChange& change);

}  // namespace tandem
