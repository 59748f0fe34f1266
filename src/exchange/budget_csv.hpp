#pragma once

#include <string>

#include "facts/facts.hpp"
#include "facts/words.hpp"
#include "plan/campaign_money.hpp"

namespace tandem {

// The budget table as CSV for a spreadsheet: a line per campaign, below it one per flight, and the sum of the campaigns
// last. UTF-8 with a mark, separators and decimals as spreadsheets of the language read them; amounts are plain
// numbers, their currency and tax stand in columns. The first column says what a line is: campaign, flight, total.
std::string budget_csv(const Project& project, const BudgetTable& table, Day today, const facts::Words& words,
                       const facts::Facts& facts);

}  // namespace tandem
