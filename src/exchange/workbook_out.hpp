#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "edit/action.hpp"
#include "facts/language.hpp"
#include "model/day_range.hpp"
#include "model/money.hpp"

namespace tandem {

// A workbook to be written (exchange/write_xlsx.hpp), as plain rows of values that say what they are.

struct ClockTime {
    int minute = 0;  // of the day, 0 to 1439
    bool operator==(const ClockTime&) const = default;
};
struct WorkTime {
    int minutes = 0;  // shown as hours and minutes, beyond 24 hours too
    bool operator==(const WorkTime&) const = default;
};
struct Percent {
    int percent = 0;
    bool operator==(const Percent&) const = default;
};
// A day of which the number within its month is shown.
struct DayNumber {
    Day day{};
    bool operator==(const DayNumber&) const = default;
};

enum class CellLook : std::uint8_t {
    plain,
    strong,   // bold: a sum
    title,    // large and bold, not wrapped
    head,     // of a column
    answer,   // head of a column that whoever gets the file fills in
    outside,  // greyed: of another month
    note      // without lines around it
};

struct CellOut {
    using Value = std::variant<std::monostate, std::string, std::int64_t, Money, Percent, Day, LocalMinute, ClockTime,
                               WorkTime, DayNumber>;
    Value value;  // a text is always a text, whatever it begins with
    CellLook look = CellLook::plain;
};

struct ColumnOut {
    std::string head = {};
    double width = 12;  // in characters
    bool hidden = false;
    bool answer = false;                    // whoever gets the file fills it in: its head stands out
    std::vector<std::string> choices = {};  // its cells are to hold one of these; up to 255 characters together
    std::string hint = {};                  // told where a cell of it is chosen, up to 255 characters
    std::vector<std::pair<std::string, std::uint32_t>> fills = {};  // 0xRRGGBB of the cells that hold this very word
};

struct RowOut {
    std::vector<CellOut> cells;
    double height = 0;         // in points; 0: as its texts need, as far as widths of columns tell
    bool begins_page = false;  // when printed
    bool spans = false;        // its only cell is as wide as all columns together

    void add(CellOut::Value value, CellLook look = CellLook::plain) {
        CellOut& cell = cells.emplace_back();
        cell.value = std::move(value);
        cell.look = look;
    }
};

// With heads the first row has them: it stays in sight, filters the others and is printed on every page, which holds
// all columns. Without heads pages are as large as `scale` says.
struct SheetOut {
    std::string name;  // what a name of a sheet cannot hold is replaced
    std::vector<ColumnOut> columns;
    bool heads = true;
    int scale = 100;  // in percent, 10 to 400
    std::vector<RowOut> rows;
};

struct WorkbookOut {
    std::string title, author;
    Instant made_at{};             // the only time in the file
    std::string footer;            // on each page, beside its number
    std::string currency = "EUR";  // ISO 4217
    facts::Language language = facts::Language::french;
    std::vector<std::pair<std::string, std::string>> properties;  // of the document, up to 255 characters each
    std::vector<SheetOut> sheets;                                 // one at least
};

// A text that was longer than a cell can hold, and ends before its end.
struct CutCell {
    std::size_t sheet = 0;
    std::size_t row = 0;  // of `SheetOut::rows`
    std::size_t column = 0;
};

struct XlsxFile {
    std::optional<Label> problem;  // why there are no bytes
    std::string bytes;
    std::vector<CutCell> cut;
    std::vector<std::pair<std::string, std::string>>
        renamed;  // sheets: the name that was asked for, and the one it has
};

}  // namespace tandem
