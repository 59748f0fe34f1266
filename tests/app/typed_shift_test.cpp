#include "app/typed_shift.hpp"

#include <doctest/doctest.h>

using namespace tandem;

TEST_CASE("days and weeks with a sign are so many days") {
    CHECK(days_from_typed_shift("+3") == 3);
    CHECK(days_from_typed_shift("-10") == -10);
    CHECK(days_from_typed_shift("\u221210") == -10);
    CHECK(days_from_typed_shift(" +2s") == 14);
    CHECK(days_from_typed_shift("+2w") == 14);
    CHECK(days_from_typed_shift("-1 semaine") == -7);
}

TEST_CASE("what has no sign, months, and other words are no shift") {
    for (const char* text : {"", " ", "3", "18:00", "14/10", "demain", "+1m", "-2 months", "+x", "+"}) {
        CAPTURE(text);
        CHECK_FALSE(days_from_typed_shift(text));
    }
}
