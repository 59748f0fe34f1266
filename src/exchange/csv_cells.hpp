#pragma once

#include <string>
#include <vector>

namespace tandem {

// A CSV cell of RFC 4180, quoted where it holds the separator, a quote or a line break. What a spreadsheet would take
// for a formula gets an apostrophe, unless it is a number.
std::string csv_cell(std::string text, char separator = ',');
// Cells and a line end.
std::string csv_line(const std::vector<std::string>& cells, char separator = ',');

}  // namespace tandem
