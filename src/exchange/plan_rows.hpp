#pragma once

#include <vector>

#include "exchange/plan_meanings.hpp"
#include "exchange/read_plan.hpp"

namespace tandem {

// The rows of a table below its header, each understood or skipped with a reason.
std::vector<PlanRow> read_plan_rows(const CsvTable& table, const PlanHeader& header, const PlanMeanings& meanings,
                                    DateOrder order);

}  // namespace tandem
