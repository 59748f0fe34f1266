#pragma once

#include <cstddef>
#include <optional>

#include "exchange/plan_columns.hpp"
#include "exchange/plan_marks.hpp"

namespace tandem {

// Where the marks of a sheet that Tandem wrote stand.
std::optional<std::size_t> mark_cell(const PlanHeader& header);

struct MarkedRow {
    PlanMarks marks;
    std::string seen;   // mark of what was seen with it; "" where none is noted
    PlanCells changed;  // what its cells hold that are not as they were written
};

// Compares a row with its marks and empties the cells that are as they were, but for its id. Cells that mean something
// together (a date and its time, a network and its account) stay together. Nothing, and the row as it is, for one
// without marks or without an id: somebody added it.
std::optional<MarkedRow> take_marks(CsvRow& row, const PlanHeader& header, std::size_t mark_cell);

}  // namespace tandem
