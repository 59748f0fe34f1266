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
    std::optional<Label> problem;     // why it cannot be taken in
    CsvTable table;                   // without rows where nothing could be read
    PlanHeader header;                // with a problem it may name too little
    bool text = true;                 // no workbook
    std::vector<Label> remarks;       // about what was left out
    std::vector<std::string> sheets;  // of a workbook: the visible ones, in its order
    std::string sheet;                // the one that was read
};

// Reads CSV or a workbook, told apart by what they hold. Of a workbook it takes the sheet that the mapping names, which
// may be a hidden one; without a name the first visible one that has a header of a plan, and of a workbook that Tandem
// wrote the first one whose rows it knows again. The mapping also says the
// encoding, the separator, the header's row and what its columns are, as far as it says anything.
PlanTable read_plan_table(std::string_view bytes, const PlanMapping& mapping = {});

}  // namespace tandem
