#include "facts/measures.hpp"

#include "facts/closed_set.hpp"
#include "facts/csv_rows.hpp"

namespace tandem::facts {

namespace {

constexpr ClosedSet<KpiFamily, 10> families{{{"community", KpiFamily::community},
                                             {"visibility", KpiFamily::visibility},
                                             {"engagement", KpiFamily::engagement},
                                             {"care", KpiFamily::care},
                                             {"reputation", KpiFamily::reputation},
                                             {"moderation", KpiFamily::moderation},
                                             {"paid", KpiFamily::paid},
                                             {"budget", KpiFamily::budget},
                                             {"team", KpiFamily::team},
                                             {"traffic", KpiFamily::traffic}}};

constexpr ClosedSet<KpiUnit, 8> units{{{"count", KpiUnit::count},
                                       {"%", KpiUnit::percent},
                                       {"people", KpiUnit::people},
                                       {"ratio", KpiUnit::ratio},
                                       {"s", KpiUnit::seconds},
                                       {"minutes", KpiUnit::minutes},
                                       {"points", KpiUnit::points},
                                       {"currency", KpiUnit::currency}}};

struct Direction {
    KpiBetter better;
    int target;
};

constexpr ClosedSet<Direction, 5> directions{{{"up", {KpiBetter::up, 0}},
                                              {"down", {KpiBetter::down, 0}},
                                              {"context", {KpiBetter::context, 0}},
                                              {"target 0", {KpiBetter::target, 0}},
                                              {"target 100", {KpiBetter::target, 100}}}};

}  // namespace

FactTable<Kpi> read_kpis(std::string_view csv) {
    const CsvRows rows("kpis.csv", csv);
    std::vector<Kpi> kpis(rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        Kpi& kpi = kpis[row];
        kpi.id = rows.cell(row, "id");
        kpi.name = both_languages(rows, row, "name");
        kpi.family = one_of(families, rows, row, "family");
        kpi.formula = rows.cell(row, "formula");
        kpi.unit = one_of(units, rows, row, "unit");
        const Direction direction = one_of(directions, rows, row, "better");
        kpi.better = direction.better;
        kpi.target = direction.target;
        kpi.inputs = rows.parts(row, "inputs");
        kpi.caveat = both_languages(rows, row, "caveat");
        kpi.evidence = rows.cell(row, "evidence");
        kpi.source = rows.cell(row, "source");
    }
    return FactTable<Kpi>(std::move(kpis));
}

FactTable<ObjectiveFamily> read_objectives(std::string_view csv) {
    const CsvRows rows("objectives.csv", csv);
    std::vector<ObjectiveFamily> objectives;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        objectives.push_back(
            {rows.cell(row, "id"), both_languages(rows, row, "name"), rows.cell(row, "see_think_do_care"),
             rows.cell(row, "funnel"), rows.cell(row, "meta_objective"), rows.cell(row, "primary_kpi"),
             rows.parts(row, "secondary_kpis"), both_languages(rows, row, "definition"), rows.cell(row, "source")});
    }
    return FactTable<ObjectiveFamily>(std::move(objectives));
}

}  // namespace tandem::facts
