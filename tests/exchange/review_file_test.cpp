#include "exchange/review_file.hpp"

#include <doctest/doctest.h>

using namespace tandem;

TEST_CASE("texts of an answer come without control characters, whatever their kind") {
    const auto file = read_review_file(
        "{\"format\": \"tandem-review-answers\", \"version\": 1, \"plan_id\": \"a\x7f\\u0001b\", \"reviewer\": "
        "\"Ad\\u0085a\", \"items\": [{\"id\": \"1\", \"comment\": \"One\\nTwo\\tand\\u009f Été\"}]}");
    REQUIRE(file);
    CHECK(file->plan_id == "ab");
    CHECK(file->reviewer == "Ada");
    REQUIRE(file->items.size() == 1);
    CHECK(file->items[0].comment == "One\nTwo\tand Été");
}

TEST_CASE("what is no file of answers is none") {
    for (const char* bytes :
         {"", "[]", "{}", "{\"format\": \"tandem-review-answers\"}",
          "{\"format\": \"tandem-review-answers\", \"items\": 3}", "{\"format\": 1, \"items\": []}"})
        CHECK_FALSE(read_review_file(bytes));
}
