#include "facts/number_words.hpp"

#include <limits>

#include <doctest/doctest.h>

using namespace tandem::facts;

namespace {
constexpr auto numbers_fr = Language::french;
constexpr auto numbers_en = Language::english;
}  // namespace

TEST_CASE("thousands are set apart as the language does") {
    CHECK(integer_text(0, numbers_fr) == "0");
    CHECK(integer_text(999, numbers_fr) == "999");
    CHECK(integer_text(1200, numbers_fr) == "1\u00A0200");
    CHECK(integer_text(1200, numbers_en) == "1,200");
    CHECK(integer_text(1234567, numbers_fr) == "1\u00A0234\u00A0567");
    CHECK(integer_text(-1200, numbers_en) == "\u22121,200");
    CHECK(integer_text(std::numeric_limits<std::int64_t>::min(), numbers_en) == "\u22129,223,372,036,854,775,808");
    CHECK(signed_integer_text(15, numbers_fr) == "+15");
    CHECK(signed_integer_text(0, numbers_fr) == "0");
    CHECK(signed_integer_text(-3, numbers_en) == "\u22123");
}

TEST_CASE("decimals have the language's mark and keep their zeros") {
    CHECK(decimal_text(1234567, 2, numbers_fr) == "12\u00A0345,67");
    CHECK(decimal_text(1234567, 2, numbers_en) == "12,345.67");
    CHECK(decimal_text(5, 2, numbers_en) == "0.05");
    CHECK(decimal_text(-150, 1, numbers_fr) == "\u221215,0");
    CHECK(decimal_text(7, 0, numbers_fr) == "7");
}

TEST_CASE("percentages have a no-break space in French and none in English") {
    CHECK(percent_text(100, numbers_fr) == "100\u00A0%");
    CHECK(percent_text(100, numbers_en) == "100%");
    CHECK(percent_tenths_text(45, numbers_fr) == "4,5\u00A0%");
    CHECK(percent_tenths_text(45, numbers_en) == "4.5%");
}

TEST_CASE("durations read as on the screens") {
    CHECK(duration_text(45, numbers_fr) == "45\u00A0min");
    CHECK(duration_text(45, numbers_en) == "45\u00A0min");
    CHECK(duration_text(130, numbers_fr) == "2\u00A0h\u00A010");
    CHECK(duration_text(130, numbers_en) == "2h\u00A010");
    CHECK(duration_text(65, numbers_fr) == "1\u00A0h\u00A005");
    CHECK(duration_text(60, numbers_fr) == "1\u00A0h\u00A000");
    CHECK(duration_text(0, numbers_fr) == "0\u00A0min");
}

TEST_CASE("columns of durations always show hours, and limits drop empty minutes") {
    CHECK(duration_text(20, numbers_fr, DurationForm::hours) == "0\u00A0h\u00A020");
    CHECK(duration_text(20, numbers_en, DurationForm::hours) == "0h\u00A020");
    CHECK(duration_text(480, numbers_fr, DurationForm::round) == "8\u00A0h");
    CHECK(duration_text(480, numbers_en, DurationForm::round) == "8h");
    CHECK(duration_text(150, numbers_fr, DurationForm::round) == "2\u00A0h\u00A030");
    CHECK(duration_text(-15, numbers_fr) == "\u221215\u00A0min");
}

TEST_CASE("amounts show cents only when there are some") {
    CHECK(money_text(120000, "EUR", numbers_fr) == "1\u00A0200\u00A0€");
    CHECK(money_text(120000, "EUR", numbers_en) == "€1,200");
    CHECK(money_text(1250, "EUR", numbers_fr) == "12,50\u00A0€");
    CHECK(money_text(1250, "EUR", numbers_en) == "€12.50");
    CHECK(money_text(5, "EUR", numbers_en) == "€0.05");
    CHECK(money_text(0, "EUR", numbers_fr) == "0\u00A0€");
    CHECK(money_text(-84000, "EUR", numbers_fr) == "\u2212840\u00A0€");
    CHECK(money_text(-84000, "EUR", numbers_en) == "\u2212€840");
    CHECK(signed_money_text(8400, "EUR", numbers_fr) == "+84\u00A0€");
    CHECK(signed_money_text(0, "EUR", numbers_fr) == "0\u00A0€");
}

TEST_CASE("currencies have their own sign, or their code, and their own minor unit") {
    CHECK(money_text(120000, "CHF", numbers_fr) == "1\u00A0200\u00A0CHF");
    CHECK(money_text(120000, "CHF", numbers_en) == "CHF\u00A01,200");
    CHECK(money_text(5000, "USD", numbers_en) == "$50");
    CHECK(money_text(1200, "JPY", numbers_fr) == "1\u00A0200\u00A0¥");
    CHECK(money_text(1250, "TND", numbers_fr) == "1,250\u00A0TND");
    CHECK(minor_digits("XPF") == 0);
    CHECK(minor_digits("EUR") == 2);
    CHECK(minor_digits("KWD") == 3);
}
