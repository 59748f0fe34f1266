#include "plan/flight_pace.hpp"

#include <doctest/doctest.h>

using namespace tandem;

namespace {

constexpr Day day(unsigned d) { return Day(date::year(2026) / 10 / date::day(d)); }

// Seven days from Monday 12 October, 250.00.
Flight tiktok() {
    Flight flight;
    flight.id = {{1, 1}};
    flight.days = {day(12), day(19)};
    flight.budget = {25000};
    return flight;
}

Project spent(std::int64_t cents) {
    Project project;
    Spend spend;
    spend.id = {{2, 2}};
    spend.flight = {{1, 1}};
    spend.days = {day(12), day(14)};
    spend.amount = {cents};
    project.spend = project.spend.with(spend);
    return project;
}

}  // namespace

TEST_CASE("a flight's money is projected from the days that went by, today among them") {
    const FlightPace pace = flight_pace(spent(9800), tiktok(), day(13));
    CHECK(pace.days_elapsed == 2);
    CHECK(pace.planned.cents == 25000);
    CHECK(pace.planned_to_date.cents == 7142);
    CHECK(pace.projected.cents == 34300);
    CHECK(pace.percent == 137);
}

TEST_CASE("before a flight begins nothing is planned to date, and after its end nothing is projected on top") {
    const FlightPace before = flight_pace(Project{}, tiktok(), day(11));
    CHECK(before.days_elapsed == 0);
    CHECK(before.planned_to_date.cents == 0);
    CHECK(before.percent == 0);
    const FlightPace after = flight_pace(spent(24000), tiktok(), day(30));
    CHECK(after.planned_to_date == after.planned);
    CHECK(after.projected.cents == 24000);
    CHECK(after.percent == 96);
}

TEST_CASE("a daily budget counts once a day, and distributions weigh the days") {
    Flight flight = tiktok();
    flight.budget_kind = BudgetKind::daily;
    flight.budget = {1000};
    CHECK(flight_pace(Project{}, flight, day(13)).planned.cents == 7000);
    flight.distribution = Distribution::weekdays;
    CHECK(flight_pace(Project{}, flight, day(16)).planned_to_date.cents == 7000);
    flight.distribution = Distribution::front_loaded;
    CHECK(flight_pace(Project{}, flight, day(12)).planned_to_date.cents == 1750);
    flight.distribution = Distribution::custom;
    flight.weights = {0, 3, 1};
    CHECK(flight_pace(Project{}, flight, day(13)).planned_to_date.cents == 5250);
    flight.weights = {0, 0};
    CHECK(flight_pace(Project{}, flight, day(12)).planned_to_date.cents == 1000);
}
