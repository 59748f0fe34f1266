#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "edit/action.hpp"
#include "exchange/xlsx_value.hpp"
#include "exchange/zip_parts.hpp"

namespace tandem {

// What a workbook may be at most. Anything beyond is refused, with a reason.
struct XlsxLimits {
    std::size_t bytes = 64U << 20U;
    ZipLimits zip;
    std::size_t rows = 100'000;  // of a sheet, that hold something
    std::size_t columns = 1024;  // up to the last that holds something
    std::size_t cells = 2'000'000;
    std::size_t cell_bytes = 256U << 10U;
    std::size_t text_bytes = 64U << 20U;  // of all cells together: many may share one text
};

struct XlsxSheet {
    std::string name;
    bool hidden = false;
    std::string part;  // of the archive
};

// A workbook (Office Open XML, .xlsx and .xlsm) without its cells, which read_xlsx_sheet reads. What it was opened from
// must outlive it.
struct XlsxBook {
    std::optional<Label> problem;  // why it was refused; there is nothing else then
    XlsxLimits limits;
    std::optional<ZipParts> parts;
    std::vector<XlsxSheet> sheets;  // of cells; in the order of their tabs
    bool from_1904 = false;         // days are counted from the end of 1903
    std::vector<NumberFormat> styles;
    std::vector<std::string> strings;               // that cells share
    std::map<std::string, std::string> properties;  // what programs noted about the document, by name; texts alone
};

// Also tells by their contents what is no workbook of this kind, and how to make one of it.
XlsxBook open_xlsx(std::string_view bytes, const XlsxLimits& limits = {});

// Why a part could not be read, in words. `part` is its name in the archive.
Label xlsx_problem(ZipFault fault, std::string_view part, const XlsxLimits& limits);
Label xlsx_long_cell(const XlsxLimits& limits);
// The file is of another kind, which has a name in all languages: ".ods".
Label xlsx_other_kind(std::string_view kind);

}  // namespace tandem
