#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "edit/action.hpp"
#include "exchange/csv_table.hpp"
#include "exchange/xlsx_book.hpp"

namespace tandem {

struct XlsxTable {
    std::optional<Label> problem;          // why the sheet was refused; the table is empty then
    CsvTable table;                        // rows end with their last cell that holds something
    std::vector<std::size_t> hidden_rows;  // left out; those that hold something
    std::vector<std::size_t> tall_merges;  // the row of each filled cell that is merged with some below it
    std::vector<std::string> error_cells;  // "C7": left empty, what they hold being an error; the first thousand
};

// Reads the cells of a sheet as texts: what formulas came to, numbers as typed and dates as ISO (see xlsx_value.hpp).
// Of merged cells the first has the text. Hidden columns are read. With `most_rows` it ends after so many that hold
// something.
XlsxTable read_xlsx_sheet(XlsxBook& book, const XlsxSheet& sheet, std::optional<std::size_t> most_rows = std::nullopt);

}  // namespace tandem
