#include "facts/reference_lists.hpp"

#include "facts/closed_set.hpp"
#include "facts/csv_rows.hpp"

namespace tandem::facts {

FactTable<WorkflowStep> read_workflow(std::string_view csv) {
    const CsvRows rows("workflow.csv", csv);
    std::vector<WorkflowStep> steps;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        steps.push_back({rows.cell(row, "id"), rows.number(row, "order"), both_languages(rows, row, "name"),
                         rows.cell(row, "owner"), both_languages(rows, row, "exit_condition"),
                         rows.yes(row, "on_calendar"), rows.cell(row, "source")});
    }
    return FactTable<WorkflowStep>(std::move(steps));
}

FactTable<GlossaryTerm> read_glossary(std::string_view csv) {
    const CsvRows rows("glossary.csv", csv);
    std::vector<GlossaryTerm> terms;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        terms.push_back({rows.cell(row, "id"),
                         rows.cell(row, "category"),
                         {rows.cell(row, "fr"), rows.cell(row, "en")},
                         both_languages(rows, row, "definition"),
                         rows.cell(row, "source")});
    }
    return FactTable<GlossaryTerm>(std::move(terms));
}

}  // namespace tandem::facts
