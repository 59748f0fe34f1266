// A workbook, all of its sheets.
#include "exchange/handmade_workbook.hpp"
#include "exchange/xlsx_sheet.hpp"
#include "fuzz/target.hpp"

namespace tandem::fuzz {
namespace {

constexpr std::string_view plan_sheet =
    "<cols><col min='3' max='3' hidden='1'/></cols><sheetData><row r='1'><c r='A1' t='s'><v>0</v></c>"
    "<c r='B1' t='inlineStr'><is><t>Date</t></is></c></row><row r='3' hidden='1'><c r='A3' t='str'><f>1</f>"
    "<v>x</v></c></row><row r='4'><c r='A4' t='b'><v>1</v></c><c r='B4' s='1'><v>46308.75</v></c>"
    "<c r='C4' t='e'><v>#REF!</v></c><c r='D4'><v>1.5E3</v></c></row></sheetData>"
    "<mergeCells><mergeCell ref='A4:A6'/></mergeCells>";

// Parts that a fuzzer can reach into without minding check sums: the bytes are a sheet, or the strings.
std::string with_sheet(std::string_view bytes) {
    tandem::testing::HandmadeWorkbook book{{std::string(bytes), std::string(plan_sheet)}};
    book.strings = "<si><t>Titre</t></si><si>" + std::string(bytes.substr(0, 200)) + "</si>";
    return book.bytes();
}

void read_book(std::string_view bytes) {
    XlsxLimits limits;
    limits.rows = 500;
    limits.cells = 5000;
    limits.text_bytes = 1U << 20U;
    XlsxBook book = open_xlsx(bytes, limits);
    hold(!book.problem || !book.problem->key.empty());
    if (book.problem) return;
    for (const XlsxSheet& sheet : book.sheets) {
        const XlsxTable table = read_xlsx_sheet(book, sheet);
        hold(!table.problem || table.table.rows.empty());
        hold(table.table.rows.size() <= limits.rows);
        std::size_t number = 0;
        for (const CsvRow& row : table.table.rows) {
            hold(row.number > number && row.cells.size() <= limits.columns && !row.cells.empty());
            number = row.number;
        }
    }
}

void read(std::string_view bytes) {
    read_book(bytes);
    if (bytes.size() < 20'000) read_book(with_sheet(bytes));
}

std::vector<std::string> seeds() {
    tandem::testing::HandmadeWorkbook book{{std::string(plan_sheet)}};
    book.strings = "<si><t>Titre</t></si><si><r><t>a</t></r><r><t>b</t></r></si>";
    book.styles =
        "<numFmts><numFmt numFmtId='170' formatCode='dd/mm/yyyy hh:mm'/></numFmts>"
        "<cellXfs><xf numFmtId='0'/><xf numFmtId='170'/></cellXfs>";
    std::vector<std::string> files{book.bytes(), std::string(plan_sheet)};
    book.packed = true;
    book.book_properties = "date1904='1'";
    files.push_back(book.bytes());
    return files;
}

}  // namespace

const Target workbook{read, seeds};

}  // namespace tandem::fuzz
