#include <doctest/doctest.h>

#include "exchange/handmade_workbook.hpp"
#include "exchange/outside_workbook.hpp"
#include "exchange/xlsx_sheet.hpp"

using namespace tandem;
using tandem::testing::HandmadeWorkbook;
using tandem::testing::outside_workbook;

namespace {

using Texts = std::vector<std::string>;

// Each row as "3: a|b||c".
Texts rows_of(const XlsxTable& read) {
    Texts rows;
    for (const CsvRow& row : read.table.rows) {
        std::string text = std::to_string(row.number) + ": ";
        for (std::size_t i = 0; i < row.cells.size(); ++i) text += (i == 0 ? "" : "|") + row.cells[i];
        rows.push_back(std::move(text));
    }
    return rows;
}

XlsxTable read(const std::string& bytes, std::size_t sheet = 0, const XlsxLimits& limits = {}) {
    XlsxBook book = open_xlsx(bytes, limits);
    REQUIRE_FALSE(book.problem);
    REQUIRE(sheet < book.sheets.size());
    return read_xlsx_sheet(book, book.sheets[sheet]);
}

Texts rows_in(const std::string& bytes, std::size_t sheet = 0) {
    const XlsxTable table = read(bytes, sheet);
    REQUIRE_FALSE(table.problem);
    return rows_of(table);
}

Texts rows_in_data(const std::string& rows, const std::string& strings = {}) {
    return rows_in(HandmadeWorkbook{.sheets = {"<sheetData>" + rows + "</sheetData>"}, .strings = strings}.bytes());
}

}  // namespace

TEST_CASE("a workbook of openpyxl has its sheets, and texts in its cells") {
    const std::string bytes = outside_workbook("plan");
    XlsxBook book = open_xlsx(bytes);
    REQUIRE_FALSE(book.problem);
    Texts sheets;
    for (const XlsxSheet& sheet : book.sheets) sheets.push_back(sheet.name + (sheet.hidden ? " hidden" : ""));
    CHECK(sheets == Texts{"Lisez-moi", "Planning", "Budget", "Listes hidden"});
    const XlsxTable plan = read_xlsx_sheet(book, book.sheets[1]);
    CHECK(rows_of(plan) ==
          Texts{"1: Planning éditorial", "3: id|Date|Heure|Plateforme|Titre / Hook|Caption (FR)|Statut|Budget|Notes",
                "4: 1|2026-10-13|18:00|Instagram|Atelier|Bonjour 👋\nà tous|Validé|100|Relire",
                "5: 2|2026-10-20 09:30||LinkedIn|Portrait|=1+1 n’est pas 3|Brouillon|1234.5",
                "7: 3|2026-10-27||Instagram|Série 1|@marque||0.5", "8: 4|||Instagram|Série 2|Deux|||TRUE"});
    CHECK(plan.hidden_rows == std::vector<std::size_t>{6});
    CHECK(plan.tall_merges == std::vector<std::size_t>{7});
    CHECK(plan.error_cells == Texts{"I7"});
    CHECK(plan.table.from_sheet);
}

TEST_CASE("openpyxl's dates, of either epoch, and its numbers come through") {
    CHECK(rows_in(outside_workbook("mac")) == Texts{"1: Date|Titre", "2: 2026-10-13 18:30|Atelier"});
    CHECK(rows_in(outside_workbook("numbers")) ==
          Texts{"1: 2026-10-13", "2: 2026-10-13", "3: 2026-10-01", "4: 2026-10-13 18:30", "5: 08:05", "6: 26:30",
                "7: 0.3", "8: 1234.5", "9: 12.5%", "10: 33.3330", "11: 33.33", "12: 1.22158E+17", "13: 42",
                "14: -12.5"});
}

TEST_CASE("shared texts are put together from their runs, inline ones and what formulas came to are read") {
    const std::string strings =
        "<si><t>Titre</t></si>"
        "<si><r><rPr><b/></rPr><t xml:space='preserve'>Bonjour </t></r><r><t>à &amp; tous</t></r>"
        "<rPh sb='0' eb='1'><t>spoken</t></rPh><phoneticPr fontId='1'/></si>"
        "<si><t>one_x000D_\ntwo</t></si><si/>";
    CHECK(rows_in_data("<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c></row>"
                       "<row r='3'><c r='A3' t='s'><v>2</v></c><c r='D3' t='s'><v>3</v></c></row>"
                       "<row r='4'><c r='B4' t='inlineStr'><is><r><t>in</t></r><r><t>line</t></r></is></c>"
                       "<c r='C4' t='str'><f>A1&amp;\"x\"</f><v>came to</v></c><c r='D4'><f>1+1</f><v>2</v></c>"
                       "<c r='E4'><f>never worked out</f></c></row>",
                       strings) == Texts{"1: Titre|Bonjour à & tous", "3: one\ntwo", "4: |inline|came to|2"});
    const XlsxTable beyond = read(HandmadeWorkbook{.sheets = {"<sheetData><row><c t='s'><v>9</v></c><c t='s'><v>x</v>"
                                                              "</c><c><v>1</v></c></row></sheetData>"}}
                                      .bytes());
    CHECK(rows_of(beyond) == Texts{"1: ||1"});
    CHECK(beyond.error_cells == Texts{"A1", "B1"});
}

TEST_CASE("rows and cells that do not say where they are follow each other, and prefixes do not matter") {
    CHECK(rows_in_data("<row><c><v>1</v></c><c><v>2</v></c></row><row r='5'><c r='C5'><v>3</v></c><c><v>4</v></c></row>"
                       "<row><c r='A6' t='b'><v>0</v></c></row><row r='2'><c><v>7</v></c></row>") ==
          Texts{"1: 1|2", "5: ||3|4", "6: FALSE", "7: 7"});
    CHECK(rows_in_data("<x:row xmlns:x='urn:x'><x:c t='inlineStr'><x:is><x:t>a</x:t></x:is></x:c></x:row>") ==
          Texts{"1: a"});
    CHECK(rows_in_data("<row r='1048577'><c r='XFE1'><v>1</v></c></row><row><c t='d'><v>2026-10-13T18:30:00</v></c>"
                       "<c t='d'><v>2026-10-13T00:00:00</v></c></row>") ==
          Texts{"1: 1", "2: 2026-10-13T18:30:00|2026-10-13"});
}

TEST_CASE("of merged cells the first has the text, whatever stands under the others") {
    const std::string rows =
        "<sheetData><row r='1'><c r='A1'><v>1</v></c><c r='B1'><v>2</v></c><c r='C1'><v>3</v></c></row>"
        "<row r='2'><c r='A2'><v>4</v></c><c r='B2'><v>5</v></c></row><row r='3'><c "
        "r='A3'><v>6</v></c></row></sheetData>";
    const auto merged = [&](const std::string& references) {
        return read(HandmadeWorkbook{.sheets = {rows + "<mergeCells>" + references + "</mergeCells>"}}.bytes());
    };
    CHECK(rows_of(merged("<mergeCell ref='A1:B2'/>")) == Texts{"1: 1||3", "3: 6"});
    CHECK(merged("<mergeCell ref='A1:B2'/>").tall_merges == std::vector<std::size_t>{1});
    CHECK(merged("<mergeCell ref='B1:C1'/>").tall_merges.empty());
    CHECK(rows_of(merged("<mergeCell ref='A2:A1048576'/>")) == Texts{"1: 1|2|3", "2: 4|5"});
    CHECK(rows_of(merged("<mergeCell ref='B2:A1'/><mergeCell ref='A1'/><mergeCell ref='?'/><mergeCell/>")) ==
          Texts{"1: 1|2|3", "2: 4|5", "3: 6"});
}

TEST_CASE("what is no workbook says what it is; a locked, broken or empty one says so") {
    const auto problem = [](const std::string& bytes) {
        const XlsxBook book = open_xlsx(bytes);
        if (!book.problem) return std::string{};
        std::string text = book.problem->key;
        for (const auto& [name, value] : book.problem->values)
            if (name == "kind") text += " " + value;
        return text;
    };
    using tandem::testing::zip_of;
    const std::string old = std::string("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") + std::string(2000, '\0');
    CHECK(problem(old) == "import.problem.other_kind .xls");
    std::string locked = old;
    for (const char c : std::string_view("EncryptedPackage")) locked += {c, '\0'};
    CHECK(problem(locked) == "import.problem.locked");
    CHECK(problem(zip_of({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", "<a/>"}})) ==
          "import.problem.other_kind .ods");
    CHECK(problem(zip_of({{"a.txt", "text"}})) == "import.problem.other_kind .zip");
    CHECK(problem(zip_of({{"Index/Document.iwa", "x"}})) == "import.problem.other_kind .numbers");
    const auto main_part = [&](const std::string& target) {
        return zip_of(
            {{"_rels/.rels", "<R><Relationship Id='1' Type='x/officeDocument' Target='" + target + "'/></R>"}});
    };
    CHECK(problem(main_part("word/document.xml")) == "import.problem.other_kind .docx");
    CHECK(problem(main_part("/xl/workbook.bin")) == "import.problem.other_kind .xlsb");
    CHECK(problem(main_part("xl/workbook.xml")) == "import.problem.damaged");
    CHECK(problem("PK\x03\x04") == "import.problem.damaged");
    CHECK(problem(HandmadeWorkbook{}.bytes()) == "import.problem.empty");
    auto entries = HandmadeWorkbook{.sheets = {"<sheetData/>"}}.entries();
    entries[2].flags = 1;
    CHECK(problem(zip_of(entries)) == "import.problem.locked");
}

TEST_CASE("no entity is expanded: a document type declaration makes a part a broken one") {
    const std::string laughs =
        "<!DOCTYPE worksheet [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]><worksheet><sheetData><row><c t='inlineStr'><is>"
        "<t>&b;</t></is></c></row></sheetData></worksheet>";
    auto entries = HandmadeWorkbook{.sheets = {""}}.entries();
    entries[1].bytes = laughs;
    const XlsxTable table = read(zip_of(entries));
    REQUIRE(table.problem);
    CHECK(table.problem->key == "import.problem.damaged");
    CHECK(table.table.rows.empty());
}
