#include "app/date_text.hpp"

#include <array>

#include <doctest/doctest.h>

#include "facts/date_words.hpp"

using namespace tandem;
using facts::Language;

namespace {

constexpr std::array languages{Language::french, Language::english};

// Tuesday 13 October 2026.
const Day typing_day = Day(date::year(2026) / date::October / 13);

std::string read(std::string_view typed, Language language, date::weekday week_start = date::Monday) {
    const auto day = day_from_words(typed, {typing_day, week_start, language});
    return day ? to_text(*day) : "";
}

struct Typed {
    const char* text;
    const char* day;  // "": none
};

}  // namespace

TEST_CASE("what means the same in both languages") {
    constexpr std::array cases{
        Typed{"14", "2026-10-14"},
        Typed{" 14 ", "2026-10-14"},
        Typed{"1er", "2026-10-01"},
        Typed{"14/10", "2026-10-14"},
        Typed{"14/10/2026", "2026-10-14"},
        Typed{"14.10.27", "2027-10-14"},
        Typed{"14-10-2026", "2026-10-14"},
        Typed{"2026-10-14", "2026-10-14"},
        Typed{"2026/2/3", "2026-02-03"},
        Typed{"14 oct", "2026-10-14"},
        Typed{"14oct", "2026-10-14"},
        Typed{"14 oct.", "2026-10-14"},
        Typed{"le 14 octobre", "2026-10-14"},
        Typed{"14 OCTOBRE 2027", "2027-10-14"},
        Typed{"Oct 14", "2026-10-14"},
        Typed{"Oct 14, 2027", "2027-10-14"},
        Typed{"October 14th, 2027", "2027-10-14"},
        Typed{"the 1st of May", "2027-05-01"},
        Typed{"1 f\u00e9vr", "2027-02-01"},
        Typed{"1 fev", "2027-02-01"},
        Typed{"2 ao\u00fbt", "2026-08-02"},
        Typed{"2 aout", "2026-08-02"},
        Typed{"24 d\u00e9c. 26", "2026-12-24"},
        Typed{"mercredi 14 octobre 2026", "2026-10-14"},
        Typed{"Wednesday 14 October 2026", "2026-10-14"},
        Typed{"octobre", "2026-10-01"},
        Typed{"march 2027", "2027-03-01"},
        Typed{"2027-03", "2027-03-01"},
        Typed{"03/2027", "2027-03-01"},
        Typed{"demain", "2026-10-14"},
        Typed{"Tomorrow", "2026-10-14"},
        Typed{"aujourd'hui", "2026-10-13"},
        Typed{"Aujourd\u2019hui", "2026-10-13"},
        Typed{"today", "2026-10-13"},
        Typed{"hier", "2026-10-12"},
        Typed{"yesterday", "2026-10-12"},
        Typed{"apr\u00e8s-demain", "2026-10-15"},
        Typed{"lundi", "2026-10-19"},
        Typed{"monday", "2026-10-19"},
        Typed{"mardi", "2026-10-20"},
        Typed{"wed", "2026-10-14"},
        Typed{"dim.", "2026-10-18"},
        Typed{"s42", "2026-10-12"},
        Typed{"W42", "2026-10-12"},
        Typed{"s 1", "2027-01-04"},
        Typed{"semaine 53", "2026-12-28"},
        Typed{"w1 2027", "2027-01-04"},
        Typed{"+3", "2026-10-16"},
        Typed{"+ 3", "2026-10-16"},
        Typed{"-10", "2026-10-03"},
        Typed{"\u221210", "2026-10-03"},
        Typed{"+2s", "2026-10-27"},
        Typed{"+2w", "2026-10-27"},
        Typed{"+2 semaines", "2026-10-27"},
        Typed{"-1 week", "2026-10-06"},
        Typed{"+5j", "2026-10-18"},
        Typed{"+5 days", "2026-10-18"},
        Typed{"+1m", "2026-11-13"},
        Typed{"-2 mois", "2026-08-13"},
    };
    for (const Language language : languages)
        for (const Typed& one : cases) {
            CAPTURE(one.text);
            CHECK(read(one.text, language) == one.day);
        }
}

TEST_CASE("what is no date is nothing, in either language") {
    for (const Language language : languages)
        for (const char* text : {"",
                                 " ",
                                 "/",
                                 "+",
                                 "-",
                                 "31/02",
                                 "31/02/2026",
                                 "29/02/2026",
                                 "2026-02-29",
                                 "0",
                                 "32",
                                 "32/10",
                                 "0/5",
                                 "14/10/1899",
                                 "1/1/2101",
                                 "14/10/2026/1",
                                 "123456",
                                 "999999999999",
                                 "2026",
                                 "oct oct",
                                 "14 oct 15 nov",
                                 "lundi 14 octobre 2026",
                                 "lundi mardi",
                                 "14 foo",
                                 "foo",
                                 "s0",
                                 "s54",
                                 "s53 2027",
                                 "s",
                                 "w42x",
                                 "+",
                                 "+3x",
                                 "+3 4",
                                 "3+",
                                 "1+2",
                                 "+99999",
                                 "14 octobre!",
                                 "ju",
                                 "jui",
                                 "de",
                                 "@14",
                                 "14:00",
                                 "\u65e5"}) {
            CAPTURE(text);
            CHECK(read(text, language) == "");
        }
}

TEST_CASE("the day comes before the month in both languages, unless only the other order is a date") {
    CHECK(read("03/04", Language::french) == "2027-04-03");
    CHECK(read("03/04", Language::english) == "2027-04-03");
    CHECK(read("3.4.2027", Language::french) == "2027-04-03");
    CHECK(read("3.4.2027", Language::english) == "2027-04-03");
    CHECK(read("10/14", Language::french) == "2026-10-14");
    CHECK(read("14/10", Language::english) == "2026-10-14");
    CHECK(read("2026-04-03", Language::english) == "2026-04-03");
}

TEST_CASE("a word that two languages know is that of the own one") {
    CHECK(read("mar", Language::french) == "2026-10-20");
    CHECK(read("mar", Language::english) == "2027-03-01");
    CHECK(read("mar. 20", Language::french) == "2026-10-20");
    CHECK(read("20 mars", Language::french) == "2027-03-20");
    CHECK(read("20 mar", Language::english) == "2027-03-20");
}

TEST_CASE("a week begins on the day the calendar's weeks begin on") {
    CHECK(read("s42", Language::french, date::Sunday) == "2026-10-11");
    CHECK(read("w1", Language::english, date::Saturday) == "2027-01-02");
}

TEST_CASE("a month later ends where a shorter month does, and nothing lies outside the years") {
    const DateGround leap{Day(date::year(2024) / 1 / 31), date::Monday, Language::french};
    CHECK(day_from_words("+1m", leap) == Day(date::year(2024) / 2 / 29));
    CHECK(day_from_words("29/02", leap) == Day(date::year(2024) / 2 / 29));
    const DateGround last{Day(date::year(2100) / 12 / 31), date::Monday, Language::french};
    CHECK(day_from_words("31/12/2100", last) == Day(date::year(2100) / 12 / 31));
    CHECK_FALSE(day_from_words("demain", last));
    CHECK_FALSE(day_from_words("+1m", last));
    CHECK_FALSE(day_from_words("lundi", last));
}

TEST_CASE("a weekday is the next such day, whatever day it is") {
    for (int i = 0; i < 7; ++i) {
        const Day from = typing_day + date::days(i);
        for (unsigned weekday = 0; weekday < 7; ++weekday)
            for (const Language language : languages) {
                const auto day = day_from_words(facts::weekday_name(date::weekday(weekday), language),
                                                {from, date::Monday, language});
                REQUIRE(day);
                CHECK(weekday_of(*day) == date::weekday(weekday));
                CHECK(DayRange{from + date::days(1), from + date::days(8)}.contains(*day));
            }
    }
}

TEST_CASE("every date that is written out is read back, in either language") {
    const Day end = Day(date::year(2041) / 1 / 1);
    for (Day day = Day(date::year(2020) / 1 / 1); day < end; day += date::days(1)) {
        const date::year_month_day ymd(day);
        for (const Language written : languages)
            for (const Language own : languages) {
                const DateGround ground{typing_day, date::Monday, own};
                const std::string text = facts::day_title_year(ymd, written);
                REQUIRE_MESSAGE(day_from_words(text, ground) == day, text);
            }
        for (const Language language : languages) {
            const DateGround ground{day, date::Sunday, language};
            const std::string brief = facts::weekday_day_month(ymd, language);
            REQUIRE_MESSAGE(day_from_words(brief, ground) == day, brief);
            REQUIRE(day_from_words(to_text(day), ground) == day);
        }
    }
}

TEST_CASE("what is missing of a date is that of the day it is near to; what counts from today still does") {
    DateGround ground{typing_day, date::Monday, Language::english};
    ground.near = Day(date::year(2027) / date::March / 9);
    const auto near = [&](std::string_view typed) {
        const auto day = day_from_words(typed, ground);
        return day ? to_text(*day) : "";
    };
    CHECK(near("14") == "2027-03-14");
    CHECK(near("14/10") == "2027-10-14");
    CHECK(near("14 oct") == "2027-10-14");
    CHECK(near("w42") == "2027-10-18");
    CHECK(near("14/10/26") == "2026-10-14");
    CHECK(near("+3") == "2026-10-16");
    CHECK(near("monday") == "2026-10-19");
    CHECK(near("tomorrow") == "2026-10-14");
}

TEST_CASE("a date without a year is the nearest one, and rather ahead than behind") {
    constexpr std::array cases{
        Typed{"5 janvier", "2027-01-05"}, Typed{"jan 5", "2027-01-05"},       Typed{"5/1", "2027-01-05"},
        Typed{"janvier", "2027-01-01"},   Typed{"30 sept", "2026-09-30"},     Typed{"1 ao\u00fbt", "2026-08-01"},
        Typed{"12 oct", "2026-10-12"},    Typed{"1 june", "2027-06-01"},      Typed{"s2", "2027-01-11"},
        Typed{"s40", "2026-09-28"},       Typed{"jeu. 5 mars", "2026-03-05"}, Typed{"5 mars", "2027-03-05"},
    };
    for (const Language language : languages)
        for (const Typed& one : cases) {
            CAPTURE(one.text);
            CHECK(read(one.text, language) == one.day);
        }
}

TEST_CASE("next ones, ends of months, and so much from today, as people say it") {
    constexpr std::array cases{
        Typed{"lundi prochain", "2026-10-19"},       Typed{"next monday", "2026-10-19"},
        Typed{"la semaine prochaine", "2026-10-19"}, Typed{"next week", "2026-10-19"},
        Typed{"le mois prochain", "2026-11-01"},     Typed{"next month", "2026-11-01"},
        Typed{"dans 10 jours", "2026-10-23"},        Typed{"in 2 weeks", "2026-10-27"},
        Typed{"dans une semaine", "2026-10-20"},     Typed{"in a month", "2026-11-13"},
        Typed{"fin du mois", "2026-10-31"},          Typed{"end of month", "2026-10-31"},
        Typed{"end of the month", "2026-10-31"},     Typed{"fin f\u00e9vrier 2028", "2028-02-29"},
        Typed{"end of November", "2026-11-30"},      Typed{"d\u00e9but novembre", "2026-11-01"},
        Typed{"fin de semaine", "2026-10-18"},       Typed{"fin de l\u2019ann\u00e9e", "2026-12-31"},
        Typed{"end of the year", "2026-12-31"},
    };
    for (const Language language : languages)
        for (const Typed& one : cases) {
            CAPTURE(one.text);
            CHECK(read(one.text, language) == one.day);
        }
    for (const char* text : {"next", "prochain", "next 14", "fin", "end of", "fin 14", "fin du 14 octobre", "dans",
                             "in", "dans lundi", "in 2 apples"}) {
        CAPTURE(text);
        CHECK(read(text, Language::english) == "");
    }
}

TEST_CASE("what is no date is told why") {
    const auto why = [](std::string_view typed) {
        return why_no_day(typed, {typing_day, date::Monday, Language::english});
    };
    for (const char* text : {"31/02", "31 feb", "feb 30", "29/2/2027", "Monday 31 feb"}) {
        CAPTURE(text);
        CHECK(why(text) == Label{"date.short_month", {{"month", "February 2027"}, {"days", "28"}}});
    }
    CHECK(why("31 nov") == Label{"date.short_month", {{"month", "November 2026"}, {"days", "30"}}});
    CHECK(why("monday 14 october 2026") ==
          Label{"date.other_weekday", {{"day", "14 Oct"}, {"year", "2026"}, {"weekday", "Wednesday"}}});
    for (const char* text : {"foo", "32", "14:00", "0/5", "monday tuesday"}) {
        CAPTURE(text);
        CHECK(why(text).key == "date.none");
    }
}
