#pragma once

#include <vector>

#include "exchange/plan_meanings.hpp"
#include "exchange/read_plan.hpp"

namespace tandem {

// The rows of a table below its header, each understood or skipped with a reason. `marks` is the cell of the header
// below which rows say what they were when Tandem wrote them, where there is one: their cells are emptied in the table
// where they say nothing new.
std::vector<PlanRow> read_plan_rows(CsvTable& table, const PlanHeader& header, const PlanMeanings& meanings,
                                    DateOrder order, std::optional<std::size_t> marks);

}  // namespace tandem
