#include "exchange/write_xlsx.hpp"

#include <chrono>
#include <thread>

#include <doctest/doctest.h>

#include "exchange/cell_text.hpp"
#include "exchange/read_workbook.hpp"
#include "exchange/xlsx_sheet.hpp"

using namespace tandem;
using tandem::testing::read_by_openpyxl;

namespace {

Day day(const char* text) { return *day_from_text(text); }

// A row of each kind of value.
SheetOut all_kinds() {
    SheetOut sheet;
    sheet.name = "Plan";
    sheet.columns = {{.head = "id", .width = 4, .hidden = true},
                     {.head = "Titre", .width = 40},
                     {.head = "Statut", .answer = true, .choices = {"Validé", "À corriger"}, .hint = "Votre réponse"},
                     {.head = "Date"},
                     {.head = "Heure"},
                     {.head = "Quand"},
                     {.head = "Budget"},
                     {.head = "Posts"},
                     {.head = "Temps"},
                     {.head = "Rythme"}};
    sheet.columns[2].fills = {{"Validé", 0xC8E6C9}, {"À \"corriger\"", 0xFFE0B2}};
    sheet.rows.push_back({{{std::string("007")},
                           {std::string("=1+1")},
                           {std::string("Validé")},
                           {day("2026-10-13")},
                           {ClockTime{18 * 60}},
                           {*local_minute_from_text("2026-10-25T02:30")},
                           {Money{123'450}},
                           {std::int64_t{12}},
                           {WorkTime{26 * 60 + 30}},
                           {Percent{85}}}});
    return sheet;
}

WorkbookOut book_of(SheetOut sheet, facts::Language language = facts::Language::french) {
    WorkbookOut book;
    book.title = "Plan A";
    book.author = "Agence & fils";
    book.made_at = *instant_from_text("2026-08-31T22:00Z");
    book.footer = "Plan A & B";
    book.language = language;
    book.properties = {{"tandem_revision", "abc"}};
    book.sheets = {std::move(sheet)};
    return book;
}

std::string bytes_of(const WorkbookOut& book) {
    const XlsxFile file = write_xlsx(book);
    REQUIRE_FALSE(file.problem);
    return file.bytes;
}

// A sheet of one column of texts.
SheetOut texts(const std::vector<std::string>& all) {
    SheetOut sheet;
    sheet.name = "Plan";
    sheet.columns = {{.head = "Texte"}};
    for (const std::string& text : all) sheet.rows.push_back({{{text}}});
    return sheet;
}

std::vector<std::string> read_back(const std::string& bytes) {
    XlsxBook book = open_xlsx(bytes);
    REQUIRE_FALSE(book.problem);
    const XlsxTable table = read_xlsx_sheet(book, book.sheets[0]);
    REQUIRE_FALSE(table.problem);
    std::vector<std::string> cells;
    for (const CsvRow& row : table.table.rows) cells.push_back(row.cells[0]);
    cells.erase(cells.begin());
    return cells;
}

const std::vector<std::string> hostile{
    "=1+1",
    "=HYPERLINK(\"https://example.com\")\n+33 1\n-5 %\n@handle",
    "+33 1 23",
    "-5 %",
    "@marque",
    "'quoted",
    "007",
    "1e5",
    "TRUE",
    "<b>&amp; \"vrai\" ]]></b>",
    "_x000D_ and _x0041_",
    "مرحبا بكم",
    "🏴󠁧󠁢󠁳󠁣󠁴󠁿👩‍👩‍👧‍👦é",
    "a\tb\n\n\nc",
    "https://example.com/a?b=c#d",
    "{=SUM(A1:A2)}",
};

}  // namespace

TEST_CASE("openpyxl reads dates as dates, times as times, numbers as numbers and texts as texts") {
    const auto read = read_by_openpyxl(bytes_of(book_of(all_kinds())));
    const auto& row = read["sheets"][0]["cells"][1];
    using Cell = nlohmann::json;
    CHECK(row[0] == Cell{"str", "007", "@"});
    CHECK(row[1] == Cell{"str", "=1+1", "@"});
    CHECK(row[3] == Cell{"datetime", "2026-10-13 00:00:00", "dd/mm/yyyy"});
    CHECK(row[4] == Cell{"time", "18:00:00", "hh:mm"});
    CHECK(row[5] == Cell{"datetime", "2026-10-25 02:30:00", "dd/mm/yyyy hh:mm"});
    CHECK(row[6] == Cell{"float", 1234.5, "#,##0.00\"\u00a0€\""});
    CHECK(row[7] == Cell{"int", 12, "0"});
    CHECK(row[8][2] == "[h]\" h \"mm");
    CHECK(row[9] == Cell{"float", 0.85, "0\" %\""});
}

TEST_CASE("formats of numbers are those of the language, and money has the digits of its currency") {
    WorkbookOut book = book_of(all_kinds(), facts::Language::english);
    book.currency = "JPY";
    const auto read = read_by_openpyxl(bytes_of(book));
    const auto& row = read["sheets"][0]["cells"][1];
    CHECK(row[3][2] == "d mmm yyyy");
    CHECK(row[6] == nlohmann::json{"int", 123'450, "\"¥\"#,##0"});
    CHECK(row[9][2] == "0%");
}

TEST_CASE("a sheet with heads keeps them in sight, filters them and prints them on every page") {
    const auto read = read_by_openpyxl(bytes_of(book_of(all_kinds())));
    const auto& sheet = read["sheets"][0];
    CHECK(sheet["name"] == "Plan");
    CHECK(sheet["frozen"] == "A2");
    CHECK(sheet["filter"] == "A1:J2");
    CHECK(sheet["landscape"] == true);
    CHECK(sheet["paper"] == 9);
    CHECK(sheet["fit"] == nlohmann::json{true, nullptr, 0});  // 1 to the width is what is usual
    CHECK(sheet["repeated"] == "$1:$1");
    CHECK(sheet["hidden"] == nlohmann::json{"A"});
    CHECK(sheet["widths"]["B"].get<double>() > 39);
    CHECK(sheet["wrapped"] == true);
    CHECK(sheet["choices"]["C2"] == "\"Validé,À corriger\"");
    CHECK(sheet["hints"]["C2"] == "Votre réponse");
    CHECK(sheet["fills"] == nlohmann::json{"\"Validé\"", "\"À \"\"corriger\"\"\""});
}

TEST_CASE("a workbook has its title, its author, one time and the properties it was given") {
    const std::string bytes = bytes_of(book_of(all_kinds()));
    const auto read = read_by_openpyxl(bytes);
    CHECK(read["title"] == "Plan A");
    CHECK(read["author"] == "Agence & fils");
    CHECK(read["created"] == "2026-08-31 22:00:00");
    CHECK(read["properties"] == nlohmann::json{{"tandem_revision", "abc"}});
    CHECK(read["times"].size() == 1);
    CHECK(open_xlsx(bytes).properties.at("tandem_revision") == "abc");
}

TEST_CASE("the same workbook gives the same bytes, whenever it is written") {
    const std::string first = bytes_of(book_of(all_kinds()));
    std::this_thread::sleep_for(std::chrono::milliseconds(2100));
    CHECK(bytes_of(book_of(all_kinds())) == first);
    WorkbookOut timeless = book_of(all_kinds());
    timeless.made_at = {};
    CHECK(read_by_openpyxl(bytes_of(timeless))["created"].get<std::string>().starts_with("1970-01-01"));
}

TEST_CASE("hostile texts stay the texts they are, for openpyxl and for Tandem's own reader") {
    const std::string bytes = bytes_of(book_of(texts(hostile)));
    const auto read = read_by_openpyxl(bytes);
    const auto& cells = read["sheets"][0]["cells"];
    REQUIRE(cells.size() == hostile.size() + 1);
    for (std::size_t i = 0; i < hostile.size(); ++i) {
        CHECK(cells[i + 1][0][0] == "str");
        // openpyxl shows the codes of "_x" as they are stored.
        if (hostile[i].find("_x") == std::string::npos) CHECK(cells[i + 1][0][1] == hostile[i]);
    }
    const std::vector<std::string> back = read_back(bytes);
    REQUIRE(back.size() == hostile.size());
    for (std::size_t i = 0; i < hostile.size(); ++i) CHECK(back[i] == hostile[i]);
}

TEST_CASE("control characters are left out, and what is no UTF-8 is replaced") {
    const std::string bytes = bytes_of(book_of(texts({"a\x01\x1f\x7f z", "b\r\nc\rd",
                                                      "e\xff"
                                                      "f",
                                                      "g\xef\xbf\xbe\xef\xbf\xbfh"})));
    const std::vector<std::string> expected{"a z", "b\ncd", "e\ufffdf", "gh"}, back = read_back(bytes);
    REQUIRE(back.size() == expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) CHECK(back[i] == expected[i]);
    CHECK(read_by_openpyxl(bytes)["sheets"][0]["cells"].size() == 5);
}

TEST_CASE("a text that is longer than a cell holds is cut between characters, and said to be") {
    // Each emoji takes two units.
    std::string emoji, letters(most_cell_units, 'x');
    for (std::size_t i = 0; i < most_cell_units; ++i) emoji += "🌸";
    const XlsxFile file = write_xlsx(book_of(texts({"short", letters, letters + "y", emoji})));
    REQUIRE_FALSE(file.problem);
    REQUIRE(file.cut.size() == 2);
    CHECK(file.cut[0].row == 2);
    CHECK(file.cut[1].row == 3);
    const std::vector<std::string> back = read_back(file.bytes);
    CHECK(back[1] == letters);
    CHECK(back[2] == letters);
    CHECK(back[3].size() == 4 * (most_cell_units / 2));
}

TEST_CASE("a name that no sheet may have is replaced, and said to be") {
    CHECK(sheet_name("Budget [2026]: a/b*c?d\\e") == "Budget -2026-- a-b-c-d-e");
    CHECK(sheet_name("'Plan'") == "Plan");
    CHECK(sheet_name("") == "1");
    CHECK(sheet_name("Campagnes de printemps et d’été 2026") == "Campagnes de printemps et d’été");
    WorkbookOut book = book_of(texts({"a"}));
    book.sheets.push_back(texts({"b"}));
    book.sheets.back().name = "plan";
    const XlsxFile file = write_xlsx(book);
    REQUIRE_FALSE(file.problem);
    CHECK(file.renamed == std::vector<std::pair<std::string, std::string>>{{"plan", "plan 2"}});
    CHECK(read_by_openpyxl(file.bytes)["sheets"].size() == 2);
}

TEST_CASE("pages of a sheet without heads begin where its rows say") {
    SheetOut sheet;
    sheet.name = "Calendrier";
    sheet.heads = false;
    sheet.columns = {{.width = 20}};
    sheet.rows = {{{{std::string("octobre"), CellLook::title}}, 20, true},
                  {{{DayNumber{day("2026-10-13")}}}, 15},
                  {{{std::string("novembre"), CellLook::title}}, 20, true}};
    const auto read = read_by_openpyxl(bytes_of(book_of(sheet)));
    const auto& found = read["sheets"][0];
    CHECK(found["breaks"] == nlohmann::json{2});
    CHECK(found["frozen"] == "");
    CHECK(found["fit"][0] == false);
    CHECK(found["cells"][1][0] == nlohmann::json{"datetime", "2026-10-13 00:00:00", "dd"});
}

TEST_CASE("a workbook that cannot be written is a problem with a reason, and no bytes") {
    WorkbookOut book = book_of(texts({"a"}));
    book.properties = {{"name", std::string(300, 'x')}};
    const XlsxFile file = write_xlsx(book);
    REQUIRE(file.problem);
    CHECK(file.problem->key == "export.problem.workbook");
    CHECK(file.bytes.empty());
    const char* const before = std::getenv("TMPDIR");
    const std::string kept = before ? before : "";
    setenv("TMPDIR", "/nowhere/at/all", 1);
    const XlsxFile nowhere = write_xlsx(book_of(texts({"a"})));
    if (before)
        setenv("TMPDIR", kept.c_str(), 1);
    else
        unsetenv("TMPDIR");
    CHECK(nowhere.problem);
}
