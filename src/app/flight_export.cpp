#include "app/flight_export.hpp"

#include "app/flight_rows.hpp"
#include "app/profile_cells.hpp"
#include "model/work_meter.hpp"

namespace tandem {
namespace {

// What a tool has to be told by hand.
void not_in_file(const FlightRow& row, std::vector<LeftOut>& left_out) {
    const Flight& flight = *row.flight;
    if (flight.budget_kind == BudgetKind::lifetime && flight.distribution != Distribution::even)
        left_out.push_back({flight.name, {"export.left.uneven", {}}});
    if (!flight.targeting.empty() || flight.audience) left_out.push_back({flight.name, {"export.left.targeting", {}}});
}

std::vector<Label> remarks_about(const ProfileSource& source, const FlightRows& found) {
    std::vector<Label> remarks;
    remarks.push_back({source.profile.safe ? "export.sheet_only" : "export.paused", {}});
    if (found.over > 0) remarks.push_back({"export.flights_over", {{"n", std::to_string(found.over)}}});
    if (found.elsewhere > 0) remarks.push_back({"export.flights_elsewhere", {{"n", std::to_string(found.elsewhere)}}});
    return remarks;
}

}  // namespace

ExportDraft flight_export(const ProfileSource& source, const ProfileOrder& order, Day today) {
    FlightRows found = flight_rows(source, order, today);
    ExportDraft draft;
    draft.rows = found.rows.size();
    draft.left_out = std::move(found.left_out);
    draft.remarks = remarks_about(source, found);
    if (found.rows.empty()) return nothing_to_write(source.profile.name, draft);
    std::vector<std::vector<std::string>> table{source.profile.titles()};
    for (const FlightRow& row : found.rows) {
        work_step(table.size() - 1, found.rows.size());
        not_in_file(row, draft.left_out);
        auto& cells = table.emplace_back();
        for (const facts::ProfileColumn& column : source.profile.columns)
            cells.push_back(flight_cell(source, row, column.cell));
    }
    draft.files.push_back({{}, csv_file(table, csv_form(source))});
    return draft;
}

}  // namespace tandem
