// A table as CSV, and the same rows written and read again.
#include "exchange/csv_table.hpp"
#include "exchange/write_csv.hpp"
#include "fuzz/target.hpp"

namespace tandem::fuzz {
namespace {

void check(const CsvReading& reading, const CsvLimits& limits) {
    const CsvTable& table = reading.table;
    hold(!reading.problem || (table.rows.empty() && !reading.problem->key.empty()));
    std::size_t number = 0, line = 0;
    for (const CsvRow& row : table.rows) {
        hold(row.number > number && row.line > line);
        number = row.number, line = row.line;
        hold(!row.cells.empty() && row.cells.size() <= limits.cells);
        for (const std::string& cell : row.cells)
            hold(cell.size() <= 2 * limits.cell_bytes && cell.find('\0') == cell.npos && cell.find('\r') == cell.npos);
    }
}

void read(std::string_view bytes) {
    CsvLimits limits;
    limits.rows = 1000;
    limits.cell_bytes = 4096;
    const CsvReading reading = read_csv(bytes, limits);
    check(reading, limits);
    for (const CsvReadAs& form :
         {CsvReadAs{TextEncoding::windows_1252, ';'}, CsvReadAs{TextEncoding::utf16_big, {}}, CsvReadAs{{}, '\t'}})
        check(read_csv(bytes, limits, form), limits);

    std::vector<std::vector<std::string>> rows;
    for (const CsvRow& row : reading.table.rows) rows.push_back(row.cells);
    // A text that says how a file is separated says so again.
    if (!rows.empty() && rows[0][0].starts_with("sep=")) return;
    const CsvForm form{.quote_all = true, .mark = true, .safe = false};
    const CsvReading again = read_csv(csv_file(rows, form), {}, {TextEncoding::utf8, ','});
    hold(!again.problem && again.table.rows.size() == rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) hold(again.table.rows[i].cells.size() == rows[i].size());
}

std::vector<std::string> seeds() {
    using namespace std::string_literals;
    return {"Titre;Date;Texte\r\nA;13/10/2026;\"un\nsaut\"\r\n;;\r\n\"say \"\"yes\"\"\";;'=1+1\r\n",
            "a,\xc2\x80\n\xc2\x85,\n", "sep=|\na|b|c\n1|\"2|3\n4\"|5\n",
            "\xef\xbb\xbf"
            "a,b\n1,2,3\n\xe9t\xe9,x\n",
            "\xff\xfe"
            "a\0\t\0b\0\n\0\xe9\0\t\0x\0"s};
}

}  // namespace

const Target csv{read, seeds};

}  // namespace tandem::fuzz
