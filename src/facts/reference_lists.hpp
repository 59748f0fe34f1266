#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "facts/fact_table.hpp"
#include "facts/language.hpp"

namespace tandem::facts {

/// A status a post goes through.
struct WorkflowStep {
    std::string id;  ///< "idea", "brief", ... "cancelled"
    int order = 0;   ///< 1 to 11; 0 for cancelled
    Bilingual name;
    std::string owner;         ///< who moves it on: "SMM", "CM", "client"...
    Bilingual exit_condition;  ///< what makes the post leave this status
    bool on_calendar = true;
    std::string source;
};

/// A term of the trade: the screens use it, and no synonym.
struct GlossaryTerm {
    std::string id;
    std::string category;
    Bilingual term;
    Bilingual definition;
    std::string source;
};

/// Reads workflow.csv, in the file's order (idea first, cancelled last).
FactTable<WorkflowStep> read_workflow(std::string_view csv);

/// Reads glossary.csv.
FactTable<GlossaryTerm> read_glossary(std::string_view csv);

}  // namespace tandem::facts
