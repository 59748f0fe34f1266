#include "app/budget_export.hpp"

#include "app/text_file.hpp"
#include "exchange/budget_csv.hpp"

namespace tandem {

std::string budget_csv_of(const Session& session, const BudgetTable& table, const facts::Words& words) {
    return budget_csv(session.project(), table, day_of(session.now()), words, session.facts());
}

Notice export_budget(const Session& session, const BudgetTable& table, const facts::Words& words,
                     const std::filesystem::path& path) {
    if (auto problem = write_text_file(path, budget_csv_of(session, table, words))) return *problem;
    return {Notice::Kind::done,
            {"notice.budget_written.title", {{"file", path.filename().string()}}},
            {{"notice.budget_written.text", {{"n", std::to_string(table.rows.size())}}}},
            path.string(),
            {}};
}

}  // namespace tandem
