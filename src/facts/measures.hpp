#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "facts/fact_table.hpp"
#include "facts/language.hpp"

namespace tandem::facts {

enum class KpiFamily { community, visibility, engagement, care, reputation, moderation, paid, budget, team, traffic };
enum class KpiUnit { count, percent, people, ratio, seconds, minutes, points, currency };

/// Which way is good. `context` depends on the case; `target` means as near as possible to Kpi::target.
enum class KpiBetter { up, down, context, target };

/// A measure with its formula, always shown with it.
struct Kpi {
    std::string id;
    Bilingual name;
    KpiFamily family = KpiFamily::engagement;
    std::string formula;  ///< over the names in `inputs`; a missing input shows a dash, never 0
    KpiUnit unit = KpiUnit::count;
    KpiBetter better = KpiBetter::up;
    int target = 0;  ///< only for KpiBetter::target
    std::vector<std::string> inputs;
    Bilingual caveat;  ///< may be empty
    std::string evidence;
    std::string source;
};

/// A kind of objective, with the measures that tell whether it moves.
struct ObjectiveFamily {
    std::string id;
    Bilingual name;
    std::string see_think_do_care;  ///< "see", "think", "do" or "care"
    std::string funnel;             ///< "tofu", "mofu", "bofu" or "retention"
    std::string meta_objective;     ///< what to choose at Meta; cannot be changed there after creation
    std::string primary_kpi;        ///< id of a Kpi
    std::vector<std::string> secondary_kpis;
    Bilingual definition;
    std::string source;
};

/// Reads kpis.csv. Throws std::logic_error naming the row when a cell is none of the closed sets.
FactTable<Kpi> read_kpis(std::string_view csv);

/// Reads objectives.csv.
FactTable<ObjectiveFamily> read_objectives(std::string_view csv);

}  // namespace tandem::facts
