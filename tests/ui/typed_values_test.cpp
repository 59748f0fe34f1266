#include "ui/typed_values.hpp"

#include <doctest/doctest.h>

using namespace tandem;

namespace {

Day day(int year, unsigned month, unsigned number) {
    return Day(date::year(year) / date::month(month) / date::day(number));
}
const Day near = day(2026, 10, 13);

}  // namespace

TEST_CASE("durations are read as people write them in either language") {
    CHECK(duration_from_typed("1h30") == 90);
    CHECK(duration_from_typed("1 h 30") == 90);
    CHECK(duration_from_typed("1\u00a0h\u00a030") == 90);
    CHECK(duration_from_typed("2 h") == 120);
    CHECK(duration_from_typed("90") == 90);
    CHECK(duration_from_typed("90 min") == 90);
    CHECK(duration_from_typed("1:30") == 90);
    CHECK(duration_from_typed("0,5 h") == 30);
    CHECK(duration_from_typed("1.25 hours") == 75);
    CHECK(duration_from_typed("0") == 0);
}

TEST_CASE("what is no duration as a whole gives nothing") {
    for (const char* text : {"", "h", "min", "1h75", "1 h 30 x", "-5", "1 h 30 h", "999999", "1,5", "deux heures"})
        CHECK_MESSAGE(!duration_from_typed(text), text);
}

TEST_CASE("times of day are read with colons, hours, four digits, am and pm") {
    CHECK(time_from_typed("18:00") == 18 * 60);
    CHECK(time_from_typed("18h") == 18 * 60);
    CHECK(time_from_typed("18 h 30") == 18 * 60 + 30);
    CHECK(time_from_typed("1830") == 18 * 60 + 30);
    CHECK(time_from_typed("6pm") == 18 * 60);
    CHECK(time_from_typed("6:30 am") == 6 * 60 + 30);
    CHECK(time_from_typed("12 am") == 0);
    CHECK(time_from_typed("12 pm") == 12 * 60);
    CHECK(time_from_typed("9") == 9 * 60);
    for (const char* text : {"", "24:00", "18:60", "13 pm", "0 am", "midi", "18:00:00", "-1"})
        CHECK_MESSAGE(!time_from_typed(text), text);
}

TEST_CASE("days are read in both languages; what is missing is that of the day nearby") {
    for (const char* text : {"2026-10-22", "22/10/2026", "22.10", "22 oct. 2026", "22 octobre", "Thu 22 Oct",
                             "jeu. 22 oct.", "22", "le 22", "22/10/26"})
        CHECK_MESSAGE(day_from_typed(text, near) == day(2026, 10, 22), text);
    CHECK(day_from_typed("1er nov.", near) == day(2026, 11, 1));
    CHECK(day_from_typed("2 August 2027", near) == day(2027, 8, 2));
    // Without accents, and with the spaces that dates are written with here.
    CHECK(day_from_typed("6 aout 2027", near) == day(2027, 8, 6));
    CHECK(day_from_typed("29 fevrier 2028", near) == day(2028, 2, 29));
    CHECK(day_from_typed("3 FÉVR. 2027", near) == day(2027, 2, 3));
    CHECK(day_from_typed("jeu.\u00a022\u00a0oct.\u00a02026", near) == day(2026, 10, 22));
    for (const char* text : {"", "demain", "31 novembre", "32", "22/13/2026", "22 10 2026 1", "oct."})
        CHECK_MESSAGE(!day_from_typed(text, near), text);
}

TEST_CASE("amounts are read with either separator, and never as a negative one") {
    CHECK(money_from_typed("1 200,50 €", 2) == 120050);
    CHECK(money_from_typed("€1,200.50", 2) == 120050);
    CHECK(money_from_typed("1200", 2) == 120000);
    CHECK(money_from_typed("10000000000", 2) == 1000000000000);
    CHECK_FALSE(money_from_typed("10000000000,01", 2));
    CHECK_FALSE(money_from_typed("99999999999", 2));
    CHECK(money_from_typed("1,200", 2) == 120000);
    CHECK(money_from_typed("1,2", 2) == 120);
    CHECK(money_from_typed("500", 0) == 500);
    for (const char* text : {"", "€", "-5", "gratuit", "12345678901234"})
        CHECK_MESSAGE(!money_from_typed(text, 2), text);
}

TEST_CASE("numbers are whole and not negative") {
    CHECK(number_from_typed("12") == 12);
    CHECK(number_from_typed("1\u00a0200") == 1200);
    for (const char* text : {"", "-1", "1.5", "12 x", "1234567890"}) CHECK_MESSAGE(!number_from_typed(text), text);
}

TEST_CASE("a colour is six hexadecimal digits, with or without its sign") {
    CHECK(color_from_typed(" 2f8F83 ") == "#2F8F83");
    CHECK(color_from_typed("#2f8f83") == "#2F8F83");
    for (const char* text : {"", "#2f8f8", "2f8f833", "2f8g83", "teal"}) CHECK_FALSE(color_from_typed(text));
}

TEST_CASE("hours of a day are typed as ranges; what overlaps or ends before it begins is none") {
    using Ranges = std::vector<MinuteRange>;
    CHECK(minute_ranges_from_typed("9-12:30, 14 h – 18 h") == Ranges{{540, 750}, {840, 1080}});
    CHECK(minute_ranges_from_typed("14:00 – 18:00; 9:00 to 12:00") == Ranges{{540, 720}, {840, 1080}});
    CHECK(minute_ranges_from_typed("20h-24h") == Ranges{{1200, 1440}});
    CHECK(minute_ranges_from_typed("2:00\u00A0pm – 12:00\u00A0am") == Ranges{{840, 1440}});
    CHECK(minute_ranges_from_typed("") == Ranges{});
    CHECK_FALSE(minute_ranges_from_typed("9-12, 11-14"));
    CHECK_FALSE(minute_ranges_from_typed("18-9"));
    CHECK_FALSE(minute_ranges_from_typed("9"));
    CHECK_FALSE(minute_ranges_from_typed("morning"));
}

TEST_CASE("a list is typed with commas, times of day too") {
    CHECK(list_from_typed(" a, b ;a,, c d ") == std::vector<std::string>{"a", "b", "c d"});
    CHECK(list_from_typed("").empty());
    CHECK(times_from_typed("18h30, 9:00, 9h") == std::vector<int>{540, 1110});
    CHECK_FALSE(times_from_typed("9:00, soon"));
}
