#pragma once

#include <filesystem>
#include <string>

#include "app/session.hpp"
#include "facts/words.hpp"
#include "plan/campaign_money.hpp"

namespace tandem {

// The table of campaigns as CSV (exchange/budget_csv.hpp), of the open project.
std::string budget_csv_of(const Session& session, const BudgetTable& table, const facts::Words& words);
// Writes it to a file, in place of what is there; what to tell the user about it.
Notice export_budget(const Session& session, const BudgetTable& table, const facts::Words& words,
                     const std::filesystem::path& path);

}  // namespace tandem
