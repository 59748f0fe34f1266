#pragma once

#include <string>

#include "app/export_draft.hpp"
#include "app/session.hpp"
#include "facts/words.hpp"
#include "plan/campaign_money.hpp"

namespace tandem {

// The table of campaigns as CSV (exchange/budget_csv.hpp), of the open project.
std::string budget_csv_of(const Session& session, const BudgetTable& table, const facts::Words& words);
// The same to be written.
ExportDraft budget_draft(const Session& session, const BudgetTable& table, const facts::Words& words);

}  // namespace tandem
