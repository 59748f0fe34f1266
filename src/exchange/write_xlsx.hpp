#pragma once

#include <string>
#include <string_view>

#include "exchange/workbook_out.hpp"

namespace tandem {

// What a cell holds at most: Excel's limit, in units of UTF-16.
inline constexpr std::size_t most_cell_units = 32'767;

// The workbook as an Office Open XML file (.xlsx): the same bytes for the same workbook. Dates, times, money and
// durations are numbers with a format of the language, so that they sort and add up. Control characters but tabs and
// line ends are left out. A file that cannot be made, the disk being full, is a problem.
XlsxFile write_xlsx(const WorkbookOut& book);

// A text as a cell holds it: valid UTF-8, line ends as LF, nothing that XML has no place for, at most
// `most_cell_units`.
std::string cell_text(std::string_view text);
// A name that a sheet may have: 1 to 31 characters, none of []:*?/\ and no apostrophe at its ends.
std::string sheet_name(std::string_view wanted);

}  // namespace tandem
