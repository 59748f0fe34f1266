#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "edit/action.hpp"
#include "exchange/csv_table.hpp"
#include "exchange/plan_columns.hpp"

namespace tandem {

// A plan's table, whatever kind of file it came in.
struct PlanTable {
    std::optional<Label> problem;  // why the file was refused; there is only `sheets` then
    CsvTable table;
    std::optional<PlanHeader> header;  // always there without a problem
    std::vector<Label> remarks;        // about what was left out
    std::vector<std::string> sheets;   // of a workbook: the visible ones, in its order
    std::string sheet;                 // the one that was read
};

// Reads CSV or a workbook, told apart by what they hold. Of a workbook it takes the sheet of that name, which may be a
// hidden one; without a name the first visible one that has a header of a plan.
PlanTable read_plan_table(std::string_view bytes, std::string_view sheet = {});

}  // namespace tandem
