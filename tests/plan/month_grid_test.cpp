#include "plan/month_grid.hpp"

#include <doctest/doctest.h>

using namespace tandem;
using date::April;
using date::February;
using date::January;
using date::October;
using date::operator/;

namespace {

Day on(int year, unsigned month, unsigned day) { return Day(date::year(year) / date::month(month) / date::day(day)); }

}  // namespace

TEST_CASE("October 2026 shows five weeks from Monday 28 September to Sunday 1 November") {
    const MonthGrid grid = month_grid(date::year(2026) / October, date::Monday);
    CHECK(grid.first == on(2026, 9, 28));
    CHECK(grid.weeks == 5);
    CHECK(grid.days() == DayRange{on(2026, 9, 28), on(2026, 11, 2)});
    CHECK(grid.iso_week(0) == IsoWeek{2026, 40});
    CHECK(grid.iso_week(4) == IsoWeek{2026, 44});
}

TEST_CASE("a month takes four, five or six weeks, as its first weekday and length ask") {
    CHECK(month_grid(date::year(2027) / February, date::Monday).weeks == 4);  // Monday 1 to Sunday 28
    CHECK(month_grid(date::year(2026) / February, date::Sunday).weeks == 4);  // Sunday 1 to Saturday 28
    CHECK(month_grid(date::year(2026) / October, date::Monday).weeks == 5);
    CHECK(month_grid(date::year(2026) / date::August, date::Monday).weeks == 6);
}

TEST_CASE("a week may start on any day, and a month's days are shown once each") {
    for (unsigned start = 0; start < 7; ++start) {
        for (int month = 0; month < 48; ++month) {
            const date::year_month shown = date::year(2025) / January + date::months(month);
            const MonthGrid grid = month_grid(shown, date::weekday(start));
            CHECK(weekday_of(grid.first) == date::weekday(start));
            CHECK(grid.weeks >= 4);
            CHECK(grid.weeks <= 6);
            CHECK_FALSE(grid.is_outside(grid.week_days(0).end - date::days(1)));
            CHECK_FALSE(grid.is_outside(grid.week_days(grid.weeks - 1).begin));
            for (Day day = first_day(shown); month_of(day) == shown; day += date::days(1)) {
                const auto cell = grid.cell_of(day);
                REQUIRE(cell);
                CHECK(grid.day(*cell) == day);
                CHECK_FALSE(grid.is_outside(day));
            }
        }
    }
}

TEST_CASE("days of the months around are outside, days beyond the grid have no cell") {
    const MonthGrid grid = month_grid(date::year(2026) / October, date::Monday);
    CHECK(grid.is_outside(on(2026, 9, 30)));
    CHECK(grid.is_outside(on(2026, 11, 1)));
    CHECK_FALSE(grid.is_outside(on(2026, 10, 1)));
    CHECK_FALSE(grid.cell_of(on(2026, 9, 27)));
    CHECK_FALSE(grid.cell_of(on(2026, 11, 2)));
    CHECK(grid.cell_of(on(2026, 10, 20)) == GridCell{3, 1});
}

TEST_CASE("week numbers are those of ISO 8601 around New Year") {
    CHECK(iso_week_of(on(2026, 1, 1)) == IsoWeek{2026, 1});
    CHECK(iso_week_of(on(2025, 12, 29)) == IsoWeek{2026, 1});
    CHECK(iso_week_of(on(2027, 1, 3)) == IsoWeek{2026, 53});
    CHECK(iso_week_of(on(2027, 1, 4)) == IsoWeek{2027, 1});
    CHECK(iso_week_of(on(2024, 12, 30)) == IsoWeek{2025, 1});
    CHECK(iso_week_of(on(2021, 1, 3)) == IsoWeek{2020, 53});
}

TEST_CASE("a week that starts on Sunday or Saturday bears the number of its working days") {
    const MonthGrid sunday = month_grid(date::year(2026) / October, date::Sunday);
    CHECK(sunday.first == on(2026, 9, 27));
    CHECK(sunday.iso_week(0).number == 40);
    const MonthGrid saturday = month_grid(date::year(2026) / October, date::Saturday);
    CHECK(saturday.first == on(2026, 9, 26));
    CHECK(saturday.iso_week(0).number == 40);
}

TEST_CASE("whatever day a week starts on, it bears the number of the ISO week that most of its days are in") {
    constexpr std::array<std::string_view, 7> words{"monday", "tuesday",  "wednesday", "thursday",
                                                    "friday", "saturday", "sunday"};
    REQUIRE(week_starts.size() == EnumWords<WeekStart>::words.size());
    for (std::size_t i = 0; i < week_starts.size(); ++i) {
        const date::weekday start = first_weekday(week_starts[i]);
        CHECK(start == date::Monday + date::days(i));
        CHECK(word_of(week_starts[i]) == words[i]);
        for (int year = 2018; year <= 2034; ++year) {
            const MonthGrid grid = week_grid(on(year, 1, 1) - date::days(7), 56, start);
            CHECK(weekday_of(grid.first) == start);
            for (int week = 0; week < grid.weeks; ++week) {
                CAPTURE(word_of(week_starts[i]));
                CAPTURE(year);
                CAPTURE(week);
                const DayRange days = grid.week_days(week);
                int inside = 0;
                for (Day day = days.begin; day < days.end; day += date::days(1))
                    inside += iso_week_of(day) == grid.iso_week(week);
                CHECK(inside >= 4);
            }
        }
    }
}

TEST_CASE("scrolled by weeks, the month with most days shown is in focus") {
    const MonthGrid later = week_grid(on(2026, 10, 14), 5, date::Monday);  // 12 October to 15 November
    CHECK(later.first == on(2026, 10, 12));
    CHECK(later.month == date::year(2026) / October);
    CHECK(week_grid(on(2026, 10, 19), 5, date::Monday).month == date::year(2026) / date::November);
    CHECK(week_grid(on(2026, 9, 28), 5, date::Monday) == month_grid(date::year(2026) / October, date::Monday));
}

TEST_CASE("two months shown with as many days: the earlier one is in focus") {
    // Thursday 23 April to Wednesday 6 May 2026: eight days against six; from Friday 24 April: seven each.
    CHECK(week_grid(on(2026, 4, 24), 2, date::Friday).month == date::year(2026) / April);
}

TEST_CASE("weekdays stand in the order of the week, and seven days have the number of their Thursday") {
    using Order = std::array<std::size_t, 7>;
    CHECK(weekdays_from(date::Monday) == Order{0, 1, 2, 3, 4, 5, 6});
    CHECK(weekdays_from(date::Sunday) == Order{6, 0, 1, 2, 3, 4, 5});
    CHECK(weekdays_from(date::Saturday) == Order{5, 6, 0, 1, 2, 3, 4});
    for (const unsigned day : {3u, 4u, 5u, 8u}) CHECK(iso_week_from(on(2026, 10, day)) == IsoWeek{2026, 41});
    CHECK(iso_week_from(on(2026, 10, 9)) == IsoWeek{2026, 42});
}
