#include <cstdio>

#include "app/budget_export.hpp"
#include "app/text_file.hpp"
#include "cli/commands.hpp"

namespace tandem {

int budget_command(const RunOptions& run, const BudgetQuery& query) {
    const facts::Facts facts = facts::load_facts();
    Session session(facts, session_options(run));
    if (!open_or_tell(session, query.file, run)) return exit_code::problem;
    const facts::Words words(language_of(run, &session.project()));
    // Without a first or last day: all campaigns there are.
    const Day first = query.from.value_or(Day(date::year(1) / 1 / 1)),
              end = query.to.value_or(Day(date::year(9999) / 1 / 1));
    const BudgetTable table = budget_table(session.project(), {first, end}, day_of(session.now()));
    const std::string text = budget_csv_of(session, table, words);
    if (query.out.empty()) {
        std::fwrite(text.data(), 1, text.size(), stdout);
        return exit_code::done;
    }
    const auto problem = write_text_file(query.out, text);
    return problem ? refuse(words, *problem) : exit_code::done;
}

}  // namespace tandem
