#include "model/day_spread.hpp"

#include <numeric>

#include <doctest/doctest.h>

using namespace tandem;

namespace {

constexpr Day day(unsigned d) { return Day(date::year(2026) / 10 / date::day(d)); }

Flight flight_of(unsigned first, unsigned end, std::int64_t cents) {
    Flight flight;
    flight.id = {{1, 1}};
    flight.days = {day(first), day(end)};
    flight.budget = {cents};
    return flight;
}

std::int64_t sum(const Flight& flight) {
    std::int64_t all = 0;
    for (const Money& one : day_spread(flight)) all += one.cents;
    return all;
}

using Cents = std::vector<Money>;

}  // namespace

TEST_CASE("an amount is cut where its weights are cut, and adds up") {
    CHECK(spread({100}, {1, 1, 1}) == Cents{{33}, {33}, {34}});
    CHECK(spread({100}, {3, 2, 1}) == Cents{{50}, {33}, {17}});
    CHECK(spread({0}, {1, 1}) == Cents{{0}, {0}});
    CHECK(spread({-100}, {1, 1, 1}) == Cents{{-34}, {-33}, {-33}});
    // Amounts no product of 64 bits would hold.
    CHECK(spread({9'000'000'000'000'000}, {1'000'000, 1'000'000}) ==
          Cents{{4'500'000'000'000'000}, {4'500'000'000'000'000}});
}

TEST_CASE("the days of a flight add up to its budget, however they are weighed") {
    Flight flight = flight_of(12, 19, 10001);  // Monday to Sunday
    CHECK(day_spread(flight) == Cents{{1428}, {1429}, {1429}, {1428}, {1429}, {1429}, {1429}});
    flight.distribution = Distribution::weekdays;
    CHECK(day_spread(flight) == Cents{{2000}, {2000}, {2000}, {2000}, {2001}, {0}, {0}});
    flight.distribution = Distribution::front_loaded;
    CHECK(day_spread(flight)[0].cents == 2500);
    CHECK(sum(flight) == 10001);
    flight.distribution = Distribution::custom;
    flight.weights = {0, 5, 5};
    CHECK(day_spread(flight) == Cents{{0}, {5000}, {5001}, {0}, {0}, {0}, {0}});
    flight.budget_kind = BudgetKind::daily, flight.budget = {1000};
    CHECK(budget_of(flight).cents == 7000);
    CHECK(sum(flight) == 7000);
    CHECK(planned_on(flight, {day(13), day(14)}).cents == 3500);
    flight.days.end = flight.days.begin;
    CHECK(day_spread(flight).empty());
    CHECK(budget_of(flight).cents == 0);
}

TEST_CASE("days that are over keep what was planned for them; the others share the rest") {
    const Flight before = flight_of(12, 19, 7000);
    Flight after = before;
    after.budget = {8000};
    after = with_past_kept(before, after, day(15));
    CHECK(day_spread(after) == Cents{{1000}, {1000}, {1000}, {1250}, {1250}, {1250}, {1250}});
    // Again, two days later: now five days are held.
    Flight later = after;
    later.days.end = day(20);
    later = with_past_kept(after, later, day(17));
    CHECK(day_spread(later) == Cents{{1000}, {1000}, {1000}, {1250}, {1250}, {833}, {833}, {834}});
    CHECK(sum(later) == 8000);
    // Another daily budget holds from today on.
    Flight daily = before;
    daily.budget_kind = BudgetKind::daily, daily.budget = {1000};
    Flight more = daily;
    more.budget = {2000};
    more = with_past_kept(daily, more, day(15));
    CHECK(day_spread(more) == Cents{{1000}, {1000}, {1000}, {2000}, {2000}, {2000}, {2000}});
    CHECK(budget_of(more).cents == 11000);
    // What is no matter of money changes nothing.
    Flight renamed = after;
    renamed.name = "Other";
    CHECK(with_past_kept(after, renamed, day(18)) == renamed);
}

TEST_CASE("a flight that has begun keeps its first day, ends today at the soonest, and has what its past days hold") {
    const Flight before = flight_of(12, 19, 7000);
    Flight moved = before;
    moved.days = {day(16), day(23)};
    moved = with_past_kept(before, moved, day(15));
    CHECK(moved.days == DayRange{day(12), day(23)});
    CHECK(sum(moved) == 7000);
    Flight cut = before;
    cut.days.end = day(13);
    cut = with_past_kept(before, cut, day(15));
    CHECK(cut.days == DayRange{day(12), day(16)});
    CHECK(day_spread(cut) == Cents{{1000}, {1000}, {1000}, {4000}});
    Flight poor = before;
    poor.budget = {100};
    poor = with_past_kept(before, poor, day(15));
    CHECK(poor.budget.cents == 3000);
    // Nothing was planned, or nothing is any more: it is free.
    Flight without = before;
    without.budget = {};
    CHECK(with_past_kept(before, without, day(15)) == without);
    moved = without, moved.days = {day(20), day(22)}, moved.budget = {50};
    CHECK(with_past_kept(without, moved, day(15)) == moved);
    // Before it begins, and when it is over and stays so, as well.
    moved = before, moved.days = {day(20), day(22)};
    CHECK(with_past_kept(before, moved, day(12)) == moved);
    poor = before, poor.budget = {100};
    CHECK(with_past_kept(before, poor, day(25)) == poor);
    // A flight that was over and goes on: what it had stands, the new money is for the new days.
    Flight again = before;
    again.days.end = day(27), again.budget = {9000};
    again = with_past_kept(before, again, day(25));
    CHECK(planned_on(again, before.days).cents == 7000);
    CHECK(sum(again) == 9000);
}

TEST_CASE("what is held counts for nothing where it leaves no day or too little for the rest") {
    Flight flight = flight_of(12, 14, 1000);
    flight.held = {{100}, {200}};
    CHECK(day_spread(flight) == Cents{{500}, {500}});
    flight.held = {{1001}};
    CHECK(day_spread(flight) == Cents{{500}, {500}});
    flight.held = {{1000}};
    CHECK(day_spread(flight) == Cents{{1000}, {0}});
}

TEST_CASE("on other days a flight keeps its budget, or what a day has") {
    Flight flight = flight_of(12, 22, 1000);
    flight.distribution = Distribution::custom;
    flight.weights = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    CHECK(with_days(flight, {day(13), day(23)}, false, day(1)).weights == flight.weights);
    CHECK(with_days(flight, {day(14), day(22)}, false, day(1)).weights == std::vector{3, 4, 5, 6, 7, 8, 9, 10});
    CHECK(with_days(flight, {day(12), day(24)}, false, day(1)).weights ==
          std::vector{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10, 10});
    CHECK(with_days(flight, {day(12), day(24)}, false, day(1)).budget.cents == 1000);
    CHECK(with_days(flight, {day(12), day(27)}, true, day(1)).budget.cents == 1500);
    CHECK(with_days(flight, {day(12), day(17)}, true, day(1)).budget.cents == 500);
    // Running: only what is planned from today on grows with the days.
    Flight even = flight_of(12, 22, 1000);
    CHECK(with_days(even, {day(12), day(27)}, true, day(17)).budget.cents == 1500);
    even.held = {{900}};
    CHECK(with_days(even, {day(12), day(31)}, true, day(13)).budget.cents == 1100);
    even.budget_kind = BudgetKind::daily;
    CHECK(with_days(even, {day(12), day(31)}, true, day(13)).budget.cents == 1000);
}
