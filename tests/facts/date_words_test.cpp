#include "facts/date_words.hpp"

#include <doctest/doctest.h>

using namespace tandem::facts;
using date::year_month_day;

namespace {

constexpr auto fr = Language::french;
constexpr auto en = Language::english;

year_month_day day(int year, unsigned month, unsigned number) { return date::year(year) / month / number; }

}  // namespace

TEST_CASE("days read as on the screens") {
    const year_month_day tuesday = day(2026, 10, 13);
    CHECK(day_title(tuesday, fr) == "mardi 13 octobre");
    CHECK(day_title(tuesday, en) == "Tuesday 13 October");
    CHECK(day_title_year(day(2026, 10, 19), fr) == "lundi 19 octobre 2026");
    CHECK(day_month_short(tuesday, fr) == "13 oct.");
    CHECK(day_month_short(tuesday, en) == "13 Oct");
    CHECK(weekday_day(day(2026, 10, 20), fr) == "mar. 20");
    CHECK(weekday_day(day(2026, 10, 20), en) == "Tue 20");
    CHECK(weekday_day_long(day(2026, 10, 23), fr) == "vendredi 23");
    CHECK(weekday_day_month(day(2026, 10, 22), fr) == "jeu. 22 oct.");
    CHECK(weekday_day_month(day(2026, 10, 22), en) == "Thu 22 Oct");
    CHECK(month_title(date::year(2026) / 10, fr) == "octobre 2026");
    CHECK(month_title(date::year(2026) / 10, en) == "October 2026");
    CHECK(month_title_short(date::year(2026) / 11, fr) == "nov. 2026");
    CHECK(month_title_short(date::year(2026) / 11, en) == "Nov 2026");
}

TEST_CASE("the first of a month is an ordinal in French wherever the month is named") {
    const year_month_day first = day(2026, 10, 1);
    CHECK(day_title(first, fr) == "jeudi 1er octobre");
    CHECK(day_title(first, en) == "Thursday 1 October");
    CHECK(day_month_short(first, fr) == "1er oct.");
    CHECK(day_month_short(first, en) == "1 Oct");
    CHECK(weekday_day_month(first, fr) == "jeu. 1er oct.");
    CHECK(moment_text(first, 18 * 60, fr) == "jeu. 1er oct. · 18:00");
    CHECK(day_range_short(first, day(2026, 10, 19), fr) == "1er – 18 oct.");
    CHECK(weekday_day(first, fr) == "jeu. 1");
}

TEST_CASE("every weekday and month has its names") {
    CHECK(weekday_name(date::Sunday, fr) == "dimanche");
    CHECK(weekday_short_name(date::Saturday, fr) == "sam.");
    CHECK(weekday_short_name(date::Wednesday, en) == "Wed");
    CHECK(month_name(date::August, fr) == "août");
    CHECK(month_short_name(date::September, fr) == "sept.");
    CHECK(month_short_name(date::September, en) == "Sep");
    CHECK(month_short_name(date::July, fr) != month_short_name(date::June, fr));
}

TEST_CASE("times have 24 or 12 hours") {
    CHECK(time_text(18 * 60) == "18:00");
    CHECK(time_text(8 * 60 + 5) == "08:05");
    CHECK(time_text(18 * 60, ClockForm::hours_12) == "6:00\u00A0pm");
    CHECK(time_text(0, ClockForm::hours_12) == "12:00\u00A0am");
    CHECK(time_text(12 * 60 + 30, ClockForm::hours_12) == "12:30\u00A0pm");
    CHECK(time_text(24 * 60) == "24:00");
    CHECK(time_text(24 * 60, ClockForm::hours_12) == "12:00\u00A0am");
    CHECK(time_range_text(14 * 60 + 25, 15 * 60 + 30) == "14:25 – 15:30");
    CHECK(moment_text(day(2026, 10, 22), 18 * 60, fr) == "jeu. 22 oct. · 18:00");
    CHECK(moment_text(day(2026, 10, 22), 18 * 60, en, ClockForm::hours_12) == "Thu 22 Oct · 6:00\u00A0pm");
}

TEST_CASE("a range of days repeats no month and no year") {
    CHECK(day_range_text(day(2026, 10, 12), day(2026, 10, 19), fr) == "12 – 18 octobre 2026");
    CHECK(day_range_text(day(2026, 10, 12), day(2026, 10, 19), en) == "12 – 18 October 2026");
    CHECK(day_range_text(day(2026, 9, 28), day(2026, 10, 5), fr) == "28 septembre – 4 octobre 2026");
    CHECK(day_range_text(day(2026, 12, 28), day(2027, 1, 4), fr) == "28 décembre 2026 – 3 janvier 2027");
    CHECK(day_range_text(day(2026, 10, 1), day(2026, 11, 1), fr) == "1er – 31 octobre 2026");
    CHECK(day_range_text(day(2026, 10, 12), day(2026, 10, 13), fr) == "12 octobre 2026");
    CHECK(day_range_short(day(2026, 10, 12), day(2026, 10, 19), fr) == "12 – 18 oct.");
    CHECK(day_range_short(day(2026, 9, 28), day(2026, 10, 5), en) == "28 Sep – 4 Oct");
    CHECK(day_range_short(day(2026, 10, 1), day(2027, 11, 1), en) == "1 Oct – 31 Oct");
}

TEST_CASE("the first letter becomes a capital, accents included") {
    CHECK(capitalised("vendredi 23") == "Vendredi 23");
    CHECK(capitalised("été") == "Été");
    CHECK(capitalised("Octobre") == "Octobre");
    CHECK(capitalised("13") == "13");
    CHECK(capitalised("").empty());
}
