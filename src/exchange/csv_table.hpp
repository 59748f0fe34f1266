#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "edit/action.hpp"
#include "exchange/text_encoding.hpp"

namespace tandem {

// A record that holds something. Both numbers count from 1.
struct CsvRow {
    std::size_t number = 0;  // as a spreadsheet counts: blank records count, line breaks inside quotes do not
    std::size_t line = 0;    // as an editor counts: where the record begins
    std::vector<std::string> cells;
    bool ragged = false;  // it has more or fewer cells than most records
};

struct CsvTable {
    std::vector<CsvRow> rows;  // blank ones left out
    char delimiter = ',';
    TextEncoding encoding = TextEncoding::utf8;
    std::size_t width = 0;                     // cells of most records
    std::optional<std::size_t> unclosed_line;  // where a quote opens that is never closed
    bool from_sheet = false;                   // of a workbook: rows end with their last cell that holds something
};

// What a file may be at most. Anything beyond is refused, with a reason.
struct CsvLimits {
    std::size_t bytes = 64U << 20U;
    std::size_t rows = 100'000;  // that hold something
    std::size_t cells = 1024;    // of a row
    std::size_t all_cells = 2'000'000;
    std::size_t cell_bytes = 256U << 10U;
};

struct CsvReading {
    CsvTable table;
    std::optional<Label> problem;  // why the file was refused; the table is empty then
};

// What is known of a file before it is read.
struct CsvReadAs {
    std::optional<TextEncoding> encoding;
    std::optional<char> delimiter;
};

// Reads CSV as programs and people write it: RFC 4180, and forgiving. Unless it is given, the separator is , ; tab or |
// - the one by which the first 50 records have the same width most often - or what a first line "sep=;" says. A quote
// inside a cell that did not begin with one is text, and so is a quote inside quotes that no separator follows. Cells
// keep their line breaks, as LF; other control characters are left out.
CsvReading read_csv(std::string_view bytes, const CsvLimits& limits = {}, const CsvReadAs& form = {});

// Sets the table's width, and which rows are ragged.
void measure_rows(CsvTable& table);

}  // namespace tandem
