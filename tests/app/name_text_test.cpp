#include "app/name_text.hpp"

#include <doctest/doctest.h>

using namespace tandem;

TEST_CASE("a name that is text stays as it is") {
    CHECK(text_of_name("\xc3\x89t\xc3\xa9 \xf0\x9f\x8c\x8a") == "\xc3\x89t\xc3\xa9 \xf0\x9f\x8c\x8a");
    CHECK(file_name_text("/a/b/Plan 2026.csv") == "Plan 2026.csv");
    CHECK(text_of_name("").empty());
}

TEST_CASE("bytes that are no text are read as Windows-1252, also beside letters that are text") {
    CHECK(text_of_name("caf\xe9") == "caf\xc3\xa9");
    CHECK(text_of_name("\xc3\xa9\xe9") == "\xc3\xa9\xc3\xa9");
    CHECK(text_of_name("10 \x80") == "10 \xe2\x82\xac");
    CHECK(file_name_text("/\xe9t\xe9/\xff\xfe.csv") == "\xc3\xbf\xc3\xbe.csv");
}

TEST_CASE("control characters are spaces") {
    CHECK(text_of_name("a\nb\x7f\x81"
                       "c") == "a b  c");
}
