#include "facts/csv_rows.hpp"

#include <stdexcept>

#include <doctest/doctest.h>

using namespace tandem::facts;

TEST_CASE("cells are cut at commas, and rows at line ends of either kind") {
    CHECK(csv_records("a,b\r\n1,2\n3,4") == std::vector<std::vector<std::string>>{{"a", "b"}, {"1", "2"}, {"3", "4"}});
    CHECK(csv_records("a,,\n") == std::vector<std::vector<std::string>>{{"a", "", ""}});
    CHECK(csv_records("").empty());
}

TEST_CASE("a quoted cell keeps its commas, quotes and line breaks") {
    CHECK(csv_records("\"one, two\",\"say \"\"yes\"\"\",\"top\nbottom\"\nx,\"\",y\n") ==
          std::vector<std::vector<std::string>>{{"one, two", "say \"yes\"", "top\nbottom"}, {"x", "", "y"}});
}

TEST_CASE("a quote that is not closed, or is followed by text, is refused") {
    CHECK_THROWS_AS(csv_records("\"open"), std::logic_error);
    CHECK_THROWS_AS(csv_records("\"a\"b,c"), std::logic_error);
}

TEST_CASE("cells are found by the title of their column") {
    const CsvRows rows("small.csv", "id,size,on,tags\nfirst,12,true,x|y\nsecond,-3,no,\n");
    REQUIRE(rows.size() == 2);
    CHECK(rows.cell(1, "id") == "second");
    CHECK(rows.number(0, "size") == 12);
    CHECK(rows.number(1, "size") == -3);
    CHECK(rows.yes(0, "on"));
    CHECK_FALSE(rows.yes(1, "on"));
    CHECK(rows.parts(0, "tags") == std::vector<std::string>{"x", "y"});
    CHECK(rows.parts(1, "tags").empty());
}

TEST_CASE("a wrong cell is refused with its file, row and column") {
    const CsvRows rows("small.csv", "id,size\nfirst,12 kg\n");
    CHECK_THROWS_WITH_AS(rows.number(0, "size"), "small.csv, row 2, size: 12 kg", std::logic_error);
    CHECK_THROWS_AS(rows.yes(0, "id"), std::logic_error);
    CHECK_THROWS_AS(rows.cell(0, "weight"), std::logic_error);
}

TEST_CASE("a row with too many or too few cells is refused") {
    CHECK_THROWS_AS(CsvRows("small.csv", "a,b\n1,2,3\n"), std::logic_error);
    CHECK_THROWS_AS(CsvRows("small.csv", "a,b\n1\n"), std::logic_error);
    CHECK_THROWS_AS(CsvRows("small.csv", ""), std::logic_error);
}
