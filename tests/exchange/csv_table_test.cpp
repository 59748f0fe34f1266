#include "exchange/csv_table.hpp"

#include <ctime>

#include <doctest/doctest.h>

using namespace tandem;

namespace {

std::string as_utf16(std::string_view ascii, bool little) {
    std::string bytes = little ? "\xff\xfe" : "\xfe\xff";
    for (const char c : ascii) {
        if (!little) bytes += '\0';
        bytes += c;
        if (little) bytes += '\0';
    }
    return bytes;
}

using Cells = std::vector<std::string>;

}  // namespace

TEST_CASE("the separator is the one that cuts most rows to the same width") {
    CHECK(read_csv("a,b;c\n1,2\n3,4\n").table.delimiter == ',');
    CHECK(read_csv("Date;Texte\n1/10/2026;Bonjour, vous\n2/10/2026;Merci, à tous, et à demain\n").table.delimiter ==
          ';');
    CHECK(read_csv("a\tb\tc\n1\t2,5\t3\n").table.delimiter == '\t');
    CHECK(read_csv("a|b|c\n1|2|3\n").table.delimiter == '|');
    CHECK(read_csv("a;b\n\"x,y,z,\nu,v,w\";2\n").table.delimiter == ';');
}

TEST_CASE("a first line with sep= names the separator and is no row") {
    const CsvTable table = read_csv("sep=;\r\na;b\r\n1,5;2,5\r\n").table;
    CHECK(table.delimiter == ';');
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0].cells == Cells{"a", "b"});
    CHECK(table.rows[0].line == 2);
    CHECK(table.rows[1].cells == Cells{"1,5", "2,5"});
}

TEST_CASE("cells in quotes keep separators, doubled quotes and line breaks") {
    const CsvTable table = read_csv("id,text\r\n1,\"He said \"\"yes\"\",\r\nthen left\"\r\n\r\n2,end\r\n").table;
    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows[1].cells == Cells{"1", "He said \"yes\",\nthen left"});
    CHECK(table.rows[2].cells == Cells{"2", "end"});
    CHECK(table.rows[2].number == 4);
    CHECK(table.rows[2].line == 5);
    CHECK_FALSE(table.unclosed_line);
}

TEST_CASE("stray quotes are text") {
    const CsvTable table =
        read_csv("a,b\nsilver spot price\"\" \"\" ,2\n\"He said \"hi\" to me\",3\n5\" screen,4\n").table;
    REQUIRE(table.rows.size() == 4);
    CHECK(table.rows[1].cells == Cells{"silver spot price\"\" \"\"", "2"});
    CHECK(table.rows[2].cells == Cells{"He said \"hi\" to me", "3"});
    CHECK(table.rows[3].cells == Cells{"5\" screen", "4"});
}

TEST_CASE("a quote that nothing closes does not swallow the rows below it") {
    const CsvTable table = read_csv("a,b\n1,\"open\n2,plain\n").table;
    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows[1].cells == Cells{"1", "\"open"});
    CHECK(table.rows[2].cells == Cells{"2", "plain"});
}

TEST_CASE("rows of another width are kept and marked") {
    const CsvTable table = read_csv("a,b,c\n1,2,3\n4,5\n6,7,8,9\n10,11,12\n").table;
    CHECK(table.width == 3);
    REQUIRE(table.rows.size() == 5);
    CHECK_FALSE(table.rows[1].ragged);
    CHECK(table.rows[2].ragged);
    CHECK(table.rows[2].cells == Cells{"4", "5"});
    CHECK(table.rows[3].ragged);
    CHECK(table.rows[3].cells.size() == 4);
}

TEST_CASE("encodings are told apart by byte order mark, then by what the bytes can be") {
    CHECK(read_csv("\xef\xbb\xbf"
                   "a,b\n1,2\n")
              .table.rows[0]
              .cells == Cells{"a", "b"});
    const CsvTable utf8 = read_csv("a,b\n\xc3\xa9t\xc3\xa9,\xf0\x9f\x8e\x83\n").table;
    CHECK(utf8.encoding == TextEncoding::utf8);
    CHECK(utf8.rows[1].cells[0] == "été");
    const CsvTable western = read_csv("a;b\n\xe9t\xe9;5 \x80 \x93ok\x94\n").table;
    CHECK(western.encoding == TextEncoding::windows_1252);
    CHECK(western.rows[1].cells == Cells{"été", "5 € “ok”"});
    for (const bool little : {true, false}) {
        const CsvTable wide = read_csv(as_utf16("a\tb\r\n1\t2\r\n", little)).table;
        CHECK(wide.encoding == (little ? TextEncoding::utf16_little : TextEncoding::utf16_big));
        CHECK(wide.rows[1].cells == Cells{"1", "2"});
    }
    const CsvTable emoji = read_csv(std::string("\xff\xfe\x3d\xd8\x00\xde,\0b\0", 10)).table;
    CHECK(emoji.rows[0].cells == Cells{"😀", "b"});
}

TEST_CASE("hostile files are refused or read, with a reason and without delay") {
    const std::clock_t begin = std::clock();
    const auto problem_of = [](const std::string& bytes) {
        const CsvReading reading = read_csv(bytes);
        return reading.problem ? reading.problem->key : std::string{};
    };
    CHECK(problem_of(std::string(10'000'000, '"')) == "import.problem.long_cell");
    CHECK(problem_of("a,b\n\"" + std::string(1'000'000, 'x') + "\",2\n") == "import.problem.long_cell");
    CHECK(problem_of(std::string("a,b\n1,\0\n", 8)) == "import.problem.not_text");
    CHECK(problem_of(std::string(100'000, '\0')) == "import.problem.not_text");
    CHECK(problem_of(std::string(5'000, ',')) == "import.problem.wide_row");
    CHECK(read_csv("a,b\n" + std::string(1'000'000, '\n') + "1,2\n").table.rows.at(1).number == 1'000'002);
    std::string commas;
    for (int i = 0; i < 1'000'000; ++i) commas += ",,,\n";
    CHECK(read_csv(commas).table.rows.empty());
    std::string rows;
    for (int i = 0; i < 100'001; ++i) rows += "a,b\n";
    CHECK(problem_of(rows) == "import.problem.many_rows");
    std::string opened;
    for (int i = 0; i < 1'000'000; ++i) opened += "\"x\"y\n";
    CHECK(problem_of(opened).starts_with("import.problem."));
    CHECK((std::clock() - begin) / CLOCKS_PER_SEC < 10);  // of the processor
}

TEST_CASE("a file has at most two million cells, empty ones included") {
    const std::string row = "x" + std::string(999, ',') + "\n";
    std::string rows;
    for (int i = 0; i < 2000; ++i) rows += row;
    CHECK(read_csv(rows).table.rows.size() == 2000);
    rows += "\n" + std::string(999, ',') + "\n";  // nothing stands there
    CHECK(read_csv(rows).table.rows.size() == 2000);
    const CsvReading more = read_csv(rows + "x\n");
    REQUIRE(more.problem);
    CHECK(more.problem->key == "import.problem.many_cells");
    CHECK(more.problem->values[0].second == "2000000");
    CHECK(more.table.rows.empty());
}

TEST_CASE("control characters of Latin-1 are left out like those of ASCII, and a cell of nothing else is blank") {
    const CsvTable table = read_csv(
                               "a,b\x01\xc2\x85\xc2\x9f"
                               "c,\xc2\xa0\xc3\x80\n\xc2\x80,\x7f\n")
                               .table;
    REQUIRE(table.rows.size() == 1);
    CHECK(table.rows[0].cells == std::vector<std::string>{"a", "bc", "\xc2\xa0\xc3\x80"});
}
