#include "facts/number_words.hpp"

#include <limits>

#include <doctest/doctest.h>

using namespace tandem::facts;

namespace {
constexpr auto fr = Language::french;
constexpr auto en = Language::english;
}  // namespace

TEST_CASE("thousands are set apart as the language does") {
    CHECK(integer_text(0, fr) == "0");
    CHECK(integer_text(999, fr) == "999");
    CHECK(integer_text(1200, fr) == "1\u00A0200");
    CHECK(integer_text(1200, en) == "1,200");
    CHECK(integer_text(1234567, fr) == "1\u00A0234\u00A0567");
    CHECK(integer_text(-1200, en) == "\u22121,200");
    CHECK(integer_text(std::numeric_limits<std::int64_t>::min(), en) == "\u22129,223,372,036,854,775,808");
    CHECK(signed_integer_text(15, fr) == "+15");
    CHECK(signed_integer_text(0, fr) == "0");
    CHECK(signed_integer_text(-3, en) == "\u22123");
}

TEST_CASE("decimals have the language's mark and keep their zeros") {
    CHECK(decimal_text(1234567, 2, fr) == "12\u00A0345,67");
    CHECK(decimal_text(1234567, 2, en) == "12,345.67");
    CHECK(decimal_text(5, 2, en) == "0.05");
    CHECK(decimal_text(-150, 1, fr) == "\u221215,0");
    CHECK(decimal_text(7, 0, fr) == "7");
}

TEST_CASE("percentages have a no-break space in French and none in English") {
    CHECK(percent_text(100, fr) == "100\u00A0%");
    CHECK(percent_text(100, en) == "100%");
    CHECK(percent_tenths_text(45, fr) == "4,5\u00A0%");
    CHECK(percent_tenths_text(45, en) == "4.5%");
}

TEST_CASE("durations read as on the screens") {
    CHECK(duration_text(45, fr) == "45\u00A0min");
    CHECK(duration_text(45, en) == "45\u00A0min");
    CHECK(duration_text(130, fr) == "2\u00A0h\u00A010");
    CHECK(duration_text(130, en) == "2h\u00A010");
    CHECK(duration_text(65, fr) == "1\u00A0h\u00A005");
    CHECK(duration_text(60, fr) == "1\u00A0h\u00A000");
    CHECK(duration_text(0, fr) == "0\u00A0min");
}

TEST_CASE("columns of durations always show hours, and limits drop empty minutes") {
    CHECK(duration_text(20, fr, DurationForm::hours) == "0\u00A0h\u00A020");
    CHECK(duration_text(20, en, DurationForm::hours) == "0h\u00A020");
    CHECK(duration_text(480, fr, DurationForm::round) == "8\u00A0h");
    CHECK(duration_text(480, en, DurationForm::round) == "8h");
    CHECK(duration_text(150, fr, DurationForm::round) == "2\u00A0h\u00A030");
    CHECK(duration_text(-15, fr) == "\u221215\u00A0min");
}

TEST_CASE("amounts show cents only when there are some") {
    CHECK(money_text(120000, "EUR", fr) == "1\u00A0200\u00A0€");
    CHECK(money_text(120000, "EUR", en) == "€1,200");
    CHECK(money_text(1250, "EUR", fr) == "12,50\u00A0€");
    CHECK(money_text(1250, "EUR", en) == "€12.50");
    CHECK(money_text(5, "EUR", en) == "€0.05");
    CHECK(money_text(0, "EUR", fr) == "0\u00A0€");
    CHECK(money_text(-84000, "EUR", fr) == "\u2212840\u00A0€");
    CHECK(money_text(-84000, "EUR", en) == "\u2212€840");
    CHECK(signed_money_text(8400, "EUR", fr) == "+84\u00A0€");
    CHECK(signed_money_text(0, "EUR", fr) == "0\u00A0€");
}

TEST_CASE("currencies have their own sign, or their code, and their own minor unit") {
    CHECK(money_text(120000, "CHF", fr) == "1\u00A0200\u00A0CHF");
    CHECK(money_text(120000, "CHF", en) == "CHF\u00A01,200");
    CHECK(money_text(5000, "USD", en) == "$50");
    CHECK(money_text(1200, "JPY", fr) == "1\u00A0200\u00A0¥");
    CHECK(money_text(1250, "TND", fr) == "1,250\u00A0TND");
    CHECK(minor_digits("XPF") == 0);
    CHECK(minor_digits("EUR") == 2);
    CHECK(minor_digits("KWD") == 3);
}
