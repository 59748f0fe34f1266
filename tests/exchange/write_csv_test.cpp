#include "exchange/write_csv.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "exchange/csv_table.hpp"
#include "exchange/hostile_texts.hpp"
#include "exchange/plain_text.hpp"
#include "exchange/python_table.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

constexpr CsvForm raw{',', false, false, false};

// Forms that profiles use.
std::vector<CsvForm> forms() {
    return {CsvForm{}, raw, {',', true, false, false}, {',', false, true, true}, {',', true, true, true}};
}

std::string as_written(const std::string& text, const CsvForm& form) {
    const std::string plain = plain_text(text);
    return form.safe ? csv_safe(plain) : plain;
}

// Twelve columns under a header, so that no other separator cuts the rows as evenly.
TableRows under_header(const std::vector<std::string>& texts) {
    constexpr std::size_t columns = 12;
    TableRows rows{std::vector<std::string>(columns, "header")};
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (i % (columns - 1) == 0) rows.push_back({"row"});
        rows.back().push_back(texts[i]);
    }
    rows.back().resize(columns);
    return rows;
}

TableRows written(TableRows rows, const CsvForm& form) {
    for (auto& row : rows)
        for (std::string& cell : row) cell = as_written(cell, form);
    return rows;
}

}  // namespace

TEST_CASE("a cell is quoted where it must be, or always") {
    CHECK(csv_cell("a,b") == "\"a,b\"");
    CHECK(csv_cell("a;b") == "a;b");
    CHECK(csv_cell("a;b", {';', false, false, true}) == "\"a;b\"");
    CHECK(csv_cell("say \"yes\"") == "\"say \"\"yes\"\"\"");
    CHECK(csv_cell("one\r\ntwo") == "\"one\ntwo\"");
    CHECK(csv_cell(" a") == "\" a\"");
    CHECK(csv_cell("a ") == "\"a \"");
    CHECK(csv_cell("a b").size() == 3);
    CHECK(csv_cell("").empty());
    CHECK(csv_cell("a", {',', true, false, true}) == "\"a\"");
    CHECK(csv_cell("", {',', true, false, true}) == "\"\"");
    CHECK(csv_line({"a", "", "b"}, {';', false, false, true}) == "a;;b\r\n");
    CHECK(csv_file({{"a"}, {"b"}}, {',', false, true, true}) ==
          "\xef\xbb\xbf"
          "a\r\nb\r\n");
    CHECK(csv_file({{"a"}, {"b"}}) == "a\r\nb\r\n");
}

TEST_CASE("no spreadsheet takes a cell for a formula, whatever stands before the sign") {
    for (const char* text : {"=1+1",   "+33 6", "-5 %", "@oriane",  "\t1", "\n1", "  =1", "\u00a0=1", "\u3000=1",
                             "\"=1\"", "'=1",   "“=1”", "＝1",      "＋1", "－1", "＠x",  " \" ＝1",  "-",
                             "=",      "--1",   "-1+1", "\u200b=1", "-,",  "-5 ", "\t-5"}) {
        CAPTURE(text);
        CHECK(csv_safe(text) == std::string("'") + text);
        CHECK(csv_unsafe(csv_safe(text)) == text);
        CHECK(csv_cell(text).find('\'') <= 1);
        CHECK(csv_cell(text, raw) != csv_cell(text));
    }
    for (const char* text :
         {"", "a", "-12.50", "-1", "1-1", "a=b", "5 %", "'a'", " a", "\"a\"", "#tag", "🎉 =1", "\t", "\n \t", "'\n"}) {
        CAPTURE(text);
        CHECK(csv_safe(text) == text);
        CHECK(csv_unsafe(text) == text);
    }
}

TEST_CASE("control characters but tab and line end are left out, and what is no UTF-8 is shown as such") {
    CHECK(csv_cell("a\x01"
                   "b\x7f"
                   "c\u0085"
                   "d\te") == "abcd\te");
    CHECK(csv_cell("a\xff"
                   "b") == "a\ufffdb");
    CHECK(csv_cell(std::string("a\0b", 3)) == "ab");
}

TEST_CASE("hostile texts are read back as they were written, by Python and by the importer's reader") {
    const TableRows rows = under_header(hostile_texts());
    for (const CsvForm& form : forms()) {
        const std::string bytes = csv_file(rows, form);
        const PythonTable python = table_by_python(bytes);
        CHECK(python.mark == form.mark);
        CHECK(python.rows == written(rows, form));
        const CsvTable table = read_csv(bytes).table;
        CHECK(table.delimiter == ',');
        REQUIRE(table.rows.size() == rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i) CHECK(table.rows[i].cells == python.rows[i]);
    }
}

TEST_CASE("whatever is written is read again, cell for cell") {
    CHECK(rc::check("by the importer's reader", [](const std::vector<std::string>& texts) {
        if (texts.empty()) return;
        const TableRows rows = under_header(texts);
        for (const CsvForm& form : forms()) {
            const CsvReading reading = read_csv(csv_file(rows, form));
            RC_ASSERT_FALSE(reading.problem.has_value());
            RC_ASSERT(reading.table.rows.size() == rows.size());
            const TableRows expected = written(rows, form);
            for (std::size_t i = 0; i < rows.size(); ++i) RC_ASSERT(reading.table.rows[i].cells == expected[i]);
        }
    }));
    CHECK(rc::check("of the signs that CSV is made of", [] {
        const auto sign = rc::gen::element<std::string>("\"", ",", ";", "\n", "\r", " ", "'", "=", "-", "\t", "a", "é");
        const auto text = rc::gen::map(rc::gen::container<std::vector<std::string>>(sign), [](const auto& signs) {
            std::string joined;
            for (const std::string& one : signs) joined += one;
            return joined;
        });
        const TableRows rows = under_header(*rc::gen::container<std::vector<std::string>>(30, text));
        for (const CsvForm& form : forms()) {
            const CsvTable table = read_csv(csv_file(rows, form)).table;
            const TableRows expected = written(rows, form);
            RC_ASSERT(table.rows.size() == rows.size());
            for (std::size_t i = 0; i < rows.size(); ++i) RC_ASSERT(table.rows[i].cells == expected[i]);
            for (const auto& row : expected)
                for (const std::string& cell : row)
                    if (form.safe) RC_ASSERT(csv_safe(std::string(csv_unsafe(cell))) == cell);
        }
    }));
}
