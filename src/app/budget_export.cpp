#include "app/budget_export.hpp"

#include "exchange/budget_csv.hpp"

namespace tandem {

std::string budget_csv_of(const Session& session, const BudgetTable& table, const facts::Words& words) {
    return budget_csv(session.project(), table, day_of(session.now()), words, session.facts());
}

ExportDraft budget_draft(const Session& session, const BudgetTable& table, const facts::Words& words) {
    ExportDraft draft;
    draft.rows = table.rows.size();
    draft.remarks.push_back({"notice.budget_written.text", {{"n", std::to_string(table.rows.size())}}});
    draft.files.push_back({{}, budget_csv_of(session, table, words)});
    return draft;
}

}  // namespace tandem
