#include "app/series_pattern.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "app/series_requests.hpp"
#include "app/series_slots.hpp"
#include "plan/planned_project.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

SeriesPattern pattern(SeriesRhythm rhythm, int interval = 1) {
    SeriesPattern out;
    out.rhythm = rhythm, out.interval = interval;
    return out;
}

std::string slots_text(const SeriesPattern& pattern, const char* begin, std::size_t most) {
    std::string text;
    for (const LocalMinute slot : first_slots(pattern, at(begin), most))
        text += (text.empty() ? "" : " ") + to_text(slot);
    return text;
}

// Day by day, straight from what the words mean.
bool recurs_on(const SeriesPattern& pattern, Day begin, Day day) {
    const date::year_month_day from(begin), on(day);
    const int months = (on.year() / on.month() - from.year() / from.month()).count();
    switch (pattern.rhythm) {
        case SeriesRhythm::daily: return (day - begin).count() % pattern.interval == 0;
        case SeriesRhythm::weekly: {
            const auto week = [&](Day one) { return one - (date::weekday(one) - pattern.week_start); };
            const std::size_t weekday = date::weekday(day).iso_encoding() - 1;
            return (week(day) - week(begin)).count() / 7 % pattern.interval == 0 &&
                (pattern.weekdays[weekday] || date::weekday(day) == date::weekday(begin));
        }
        case SeriesRhythm::monthly_by_date:
            return months % pattern.interval == 0 && (pattern.last ? is_last_of_month(day) : on.day() == from.day());
        case SeriesRhythm::monthly_by_weekday:
            return months % pattern.interval == 0 && date::weekday(day) == date::weekday(begin) &&
                (pattern.last ? is_last_such_weekday(day) : nth_of_month(day) == nth_of_month(begin));
        case SeriesRhythm::yearly:
            return months % (12 * pattern.interval) == 0 && on.day() == from.day() && on.month() == from.month();
    }
    return false;
}

}  // namespace

TEST_CASE("rules are those of RFC 5545, and read as the pattern that gave them") {
    SeriesPattern weekly = pattern(SeriesRhythm::weekly, 2);
    weekly.weekdays[3] = true;
    weekly.count = 10;
    CHECK(rule_of(weekly, at("2026-10-13T18:00")) == "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;WKST=MO;COUNT=10");
    SeriesPattern last = pattern(SeriesRhythm::monthly_by_weekday);
    last.last = true;
    last.until = day("2027-06-30");
    CHECK(rule_of(last, at("2026-10-30T18:00")) == "FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20270630");
    CHECK(pattern_of(rule_of(last, at("2026-10-30T18:00")), at("2026-10-30T18:00")) == last);
    CHECK(rule_of(pattern(SeriesRhythm::monthly_by_weekday), at("2026-10-13T18:00")) == "FREQ=MONTHLY;BYDAY=2TU");
    CHECK(rule_of(pattern(SeriesRhythm::daily, 3), at("2026-10-13T18:00")) == "FREQ=DAILY;INTERVAL=3");
    // What a pattern cannot say is none.
    for (const char* rule : {"FREQ=HOURLY", "FREQ=DAILY;BYMONTH=1", "FREQ=MONTHLY;BYDAY=2TU,3WE", "FREQ=WEEKLY", "",
                             "FREQ=MONTHLY;BYMONTHDAY=14", "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;UNTIL=20271301"})
        CHECK_FALSE(pattern_of(rule, at("2026-10-13T18:00")));
}

TEST_CASE("slots keep the time of day over the changes of clocks, and months without the date are passed over") {
    CHECK(slots_text(pattern(SeriesRhythm::weekly), "2026-10-20T18:00", 3) ==
          "2026-10-20T18:00 2026-10-27T18:00 2026-11-03T18:00");
    CHECK(slots_text(pattern(SeriesRhythm::monthly_by_date), "2026-12-31T09:00", 3) ==
          "2026-12-31T09:00 2027-01-31T09:00 2027-03-31T09:00");
    SeriesPattern last = pattern(SeriesRhythm::monthly_by_date);
    last.last = true;
    CHECK(slots_text(last, "2026-12-31T09:00", 3) == "2026-12-31T09:00 2027-01-31T09:00 2027-02-28T09:00");
    SeriesPattern thrice = pattern(SeriesRhythm::daily);
    thrice.count = 3;
    CHECK(slots_text(thrice, "2027-03-27T02:30", 9) == "2027-03-27T02:30 2027-03-28T02:30 2027-03-29T02:30");
    SeriesPattern until = pattern(SeriesRhythm::daily, 2);
    until.until = day("2026-10-17");
    CHECK(slots_text(until, "2026-10-13T23:00", 9) == "2026-10-13T23:00 2026-10-15T23:00 2026-10-17T23:00");
}

TEST_CASE("which days are of one week follows from the day weeks begin on, which the rule says") {
    const auto every_other = [](std::size_t a, std::size_t b, date::weekday week_start) {
        SeriesPattern out = pattern(SeriesRhythm::weekly, 2);
        out.weekdays[a] = out.weekdays[b] = true;
        out.week_start = week_start;
        return out;
    };
    // From Sunday 18 October on Sundays and Mondays.
    const SeriesPattern sunday = every_other(6, 0, date::Sunday), monday = every_other(6, 0, date::Monday);
    CHECK(slots_text(sunday, "2026-10-18T09:00", 4) ==
          "2026-10-18T09:00 2026-10-19T09:00 2026-11-01T09:00 2026-11-02T09:00");
    CHECK(slots_text(monday, "2026-10-18T09:00", 4) ==
          "2026-10-18T09:00 2026-10-26T09:00 2026-11-01T09:00 2026-11-09T09:00");
    // From Saturday 17 October on Saturdays and Fridays.
    const SeriesPattern saturday = every_other(5, 4, date::Saturday);
    CHECK(slots_text(saturday, "2026-10-17T09:00", 4) ==
          "2026-10-17T09:00 2026-10-23T09:00 2026-10-31T09:00 2026-11-06T09:00");
    for (const SeriesPattern& one : {sunday, monday, saturday}) {
        const LocalMinute begin = at(one.week_start == date::Saturday ? "2026-10-17T09:00" : "2026-10-18T09:00");
        CHECK(pattern_of(rule_of(one, begin), begin) == one);
    }
    CHECK(rule_of(sunday, at("2026-10-18T09:00")) == "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=SU");
    CHECK(pattern_text(in_english(), sunday, at("2026-10-18T09:00")) == "Every 2 weeks on Sunday and Monday");
    CHECK(pattern_text(in_english(), monday, at("2026-10-18T09:00")) == "Every 2 weeks on Monday and Sunday");
}

TEST_CASE("what is skipped is not among the slots, and does not count among those asked for") {
    const auto slots = series_slots("FREQ=DAILY", at("2026-10-13T10:00"), {at("2026-10-14T10:00")},
                                    at("2026-10-13T10:00"), at("2027-01-01T00:00"), 3);
    CHECK(slots == std::vector{at("2026-10-13T10:00"), at("2026-10-15T10:00"), at("2026-10-16T10:00")});
    CHECK(series_slots("FREQ=SOMETIMES", at("2026-10-13T10:00"), {}, at("2026-10-13T10:00"), at("2027-01-01T00:00"), 3)
              .empty());
}

TEST_CASE("an end takes the place of the one a rule had") {
    CHECK(rule_until("FREQ=DAILY;COUNT=10", at("2026-10-20T18:00")) == "FREQ=DAILY;UNTIL=20261020");
    CHECK(rule_until("FREQ=WEEKLY;UNTIL=20270101;BYDAY=TU", at("2026-10-20T18:00")) ==
          "FREQ=WEEKLY;BYDAY=TU;UNTIL=20261020");
    CHECK(has_end("FREQ=DAILY;COUNT=10"));
    CHECK_FALSE(has_end("FREQ=DAILY"));
}

TEST_CASE("a pattern is a sentence in both languages") {
    SeriesPattern weekly = pattern(SeriesRhythm::weekly, 2);
    weekly.weekdays[3] = true;
    weekly.count = 10;
    CHECK(pattern_text(in_english(), weekly, at("2026-10-13T18:00")) ==
          "Every 2 weeks on Tuesday and Thursday, 10 times");
    CHECK(pattern_text(in_french(), weekly, at("2026-10-13T18:00")) ==
          "Toutes les 2 semaines, le mardi et le jeudi, 10 fois");
    SeriesPattern monthly = pattern(SeriesRhythm::monthly_by_weekday);
    monthly.until = day("2027-06-30");
    CHECK(pattern_text(in_english(), monthly, at("2026-10-13T18:00")) ==
          "Every month on the second Tuesday, until 30 Jun 2027");
    CHECK(pattern_text(in_french(), pattern(SeriesRhythm::monthly_by_date), at("2026-10-13T18:00")) ==
          "Chaque mois, le 13");
    CHECK(pattern_text(in_french(), pattern(SeriesRhythm::yearly), at("2026-10-13T18:00")) ==
          "Chaque année, le 13 octobre");
    CHECK(pattern_text(in_english(), pattern(SeriesRhythm::daily), at("2026-10-13T18:00")) == "Every day");
}

TEST_CASE("slots of every pattern are the days its words mean, for twenty years") {
    CHECK(rc::check("slots of patterns", [] {
        SeriesPattern one;
        one.rhythm = static_cast<SeriesRhythm>(*rc::gen::inRange(0, 5));
        one.interval = *rc::gen::inRange(1, 6);
        for (bool& weekday : one.weekdays) weekday = *rc::gen::inRange(0, 3) == 0;
        one.week_start = date::weekday(*rc::gen::inRange(0u, 7u));
        const Day begin = day("2024-01-01") + date::days(*rc::gen::inRange(0, 2000));
        if (one.rhythm == SeriesRhythm::monthly_by_date)
            one.last = is_last_of_month(begin) && *rc::gen::inRange(0, 2) == 0;
        if (one.rhythm == SeriesRhythm::monthly_by_weekday)
            one.last = is_last_such_weekday(begin) && *rc::gen::inRange(0, 2) == 0;
        const int end = *rc::gen::inRange(0, 3);
        if (end == 1) one.count = *rc::gen::inRange(1, 60);
        if (end == 2) one.until = begin + date::days(*rc::gen::inRange(0, 1500));
        const std::size_t most = one.count ? std::min<std::size_t>(40, static_cast<std::size_t>(*one.count)) : 40;
        const LocalMinute at_begin = LocalMinute(begin) + std::chrono::minutes(*rc::gen::inRange(0, 1440));
        const std::vector<LocalMinute> slots = first_slots(one, at_begin, 40);
        std::vector<LocalMinute> meant;
        for (Day on = begin; meant.size() < most && on < begin + date::weeks(52 * 20); on += date::days(1))
            if (recurs_on(one, begin, on) && (!one.until || on <= *one.until))
                meant.push_back(LocalMinute(on) + minute_of_day(at_begin));
        RC_ASSERT(!slots.empty());
        RC_ASSERT(slots == meant);
        RC_ASSERT(pattern_of(rule_of(one, at_begin), at_begin).has_value());
        RC_ASSERT(slots.size() == most || one.until || one.rhythm >= SeriesRhythm::monthly_by_date);
    }));
}
