#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "exchange/csv_table.hpp"
#include "model/plan_mapping.hpp"

namespace tandem {

struct HeaderCell {
    std::string text;                  // as the file has it
    std::optional<PlanColumn> column;  // empty: not taken in
};

struct PlanHeader {
    std::optional<std::size_t> row;  // index in the table's rows; empty: no row names the columns
    std::vector<HeaderCell> cells;

    // Index of the first row below it.
    std::size_t below() const { return row ? *row + 1 : 0; }

    // Where a column stands; the first of several.
    std::optional<std::size_t> find(PlanColumn column) const;
};

inline constexpr std::size_t header_rows = 50;  // among which a header is looked for

// The first row that names the most columns; nothing when no row among the first of them names a title, a text or a
// date and one more column (or the only one). Names are compared folded, with synonyms in English, French, Spanish,
// German, Italian and Portuguese. Only `notes` may stand for several cells: each other column is the cell that names it
// best. That of a date or of a time may name a zone besides ("time_vancouver").
std::optional<PlanHeader> find_plan_header(const CsvTable& table);
// What that row names, be it little or nothing. `row` is an index in the table's rows.
PlanHeader header_of_row(const CsvTable& table, std::size_t row);
// Of a table without one: the columns are called A, B, ... as a spreadsheet does, and none is taken in.
PlanHeader header_of_none(const CsvTable& table);
// What somebody chose, in place of what was found: no two cells stand for one column, but for `notes`.
void choose_columns(PlanHeader& header, const std::vector<ColumnChoice>& choices);
// Enough of it to be a plan: a title, a text or a date.
bool has_subject(const PlanHeader& header);
struct HeaderZone {
    std::string head;  // that names it
    std::string zone;  // IANA name; "UTC" also for GMT
};
// The zone that the head of times names, or else that of dates; nothing where neither does.
std::optional<HeaderZone> zone_of_times(const PlanHeader& header);
// The header's names, folded, with "|" between them: KeptMapping::header.
std::string header_signature(const PlanHeader& header);

}  // namespace tandem
