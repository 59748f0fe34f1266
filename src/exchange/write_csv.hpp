#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tandem {

// How a CSV file is written. As it stands: for spreadsheets that read commas.
struct CsvForm {
    char separator = ',';
    bool quote_all = false;  // else the cells alone that have to be
    bool mark = false;       // a byte order mark first: spreadsheets take a file without one for another encoding
    bool safe = true;        // no cell is taken for a formula (`csv_safe`); tools that publish get texts as they are
};

// A plain text (exchange/plain_text.hpp) that no spreadsheet takes for a formula: with an apostrophe before it where
// it begins with = + - @ or their full-width forms, a tab or a line end before anything else, spaces and quotes before
// those passed over. A number with a minus stays.
std::string csv_safe(std::string plain);
// Without the apostrophe that `csv_safe` may have put before it, also where white space at its end is gone since.
std::string_view csv_unsafe(std::string_view text);

// A cell of RFC 4180 from any text, plain afterwards: quoted where it holds the separator, a quote or a line break, or
// has a space at an end.
std::string csv_cell(std::string_view text, const CsvForm& form = {});
// Cells and CRLF.
std::string csv_line(const std::vector<std::string>& cells, const CsvForm& form = {});
// The whole file.
std::string csv_file(const std::vector<std::vector<std::string>>& rows, const CsvForm& form = {});

}  // namespace tandem
