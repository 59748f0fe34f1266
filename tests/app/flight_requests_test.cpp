#include "app/flight_requests.hpp"

#include <cstdlib>

#include <doctest/doctest.h>

#include "app/desk.hpp"
#include "model/day_spread.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// 1 to 10 October, 100.03 in all; the desk stands at the 5th.
ProjectMaker one_flight(const char* days = "2026-10-01/2026-10-10") {
    ProjectMaker maker;
    maker.channel("A", "instagram").campaign("C", "2026-09-20/2026-10-31").flight("F", "C", "A", days);
    Flight flight = maker.project.flights[0];
    flight.budget = {10003};
    maker.project.flights = maker.project.flights.with(flight);
    return maker;
}

struct FlightDesk : Desk {
    explicit FlightDesk(const char* days = "2026-10-01/2026-10-10") : Desk(one_flight(days)) {}
    const Flight& flight() const { return session.project().flights[0]; }
    void pay(BudgetKind kind) { submit(Put<Flight>{with_budget_kind(flight(), kind, day("2026-10-05"))}); }
};

}  // namespace

TEST_CASE("paid a day instead of in all, a running flight spreads what is left over the days left, and back") {
    FlightDesk desk;
    const std::vector<Money> before = day_spread(desk.flight());
    const Money rest = planned_on(desk.flight(), {day("2026-10-05"), day("2026-10-11")});
    desk.pay(BudgetKind::daily);
    CHECK(desk.flight().budget.cents == rest.cents / 6);
    const std::vector<Money> after = day_spread(desk.flight());
    CHECK(std::vector(after.begin(), after.begin() + 4) == std::vector(before.begin(), before.begin() + 4));
    CHECK(after[5] == desk.flight().budget);
    const Money all = budget_of(desk.flight());
    desk.pay(BudgetKind::lifetime);
    CHECK(desk.flight().budget == all);
    CHECK(day_spread(desk.flight()) == after);
    desk.session.undo();
    desk.session.undo();
    CHECK(desk.flight().budget.cents == 10003);
}

TEST_CASE("a flight to come, or one that is over, spreads all of it over all days") {
    for (const char* days : {"2026-10-12/2026-10-21", "2026-09-21/2026-09-30"}) {
        FlightDesk desk(days);
        desk.pay(BudgetKind::daily);
        CHECK(desk.flight().budget.cents == 1000);
        desk.pay(BudgetKind::lifetime);
        CHECK(desk.flight().budget.cents == 10000);
    }
    Flight none = one_flight().project.flights[0];
    none.days = {};
    CHECK(with_budget_kind(none, BudgetKind::daily, day("2026-10-05")).budget.cents == 10003);
}

TEST_CASE("a flight is split at a day to come: days keep what was planned, budgets add up, undo joins them again") {
    for (const auto kind : {BudgetKind::lifetime, BudgetKind::daily})
        for (const auto distribution :
             {Distribution::even, Distribution::weekdays, Distribution::front_loaded, Distribution::custom}) {
            FlightDesk desk;
            Flight flight = desk.flight();
            flight.budget_kind = kind, flight.distribution = distribution,
            flight.weights = {1, 5, 0, 3, 3, 1, 1, 9, 2, 4};
            flight.log = {{day("2026-10-02"), "x", "y", {}}};
            desk.submit(Put<Flight>{flight});
            const std::vector<Money> before = day_spread(desk.flight());
            const Money budget = budget_of(desk.flight());
            auto request = split_flight_request(desk.session.project(), flight.id, day("2026-10-08"), day("2026-10-05"),
                                                desk.session.ids());
            REQUIRE(request);
            const Id<Flight> second_id{request->focus.item};
            REQUIRE(desk.session.submit(std::move(*request)));
            const Flight& first = *desk.session.project().flights.find(flight.id);
            const Flight& second = *desk.session.project().flights.find(second_id);
            CHECK(to_text(first.days) == "2026-10-01/2026-10-07");
            CHECK(to_text(second.days) == "2026-10-08/2026-10-10");
            CHECK(first.log.size() == 1);
            CHECK(second.log.empty());
            CHECK(second.channel == first.channel);
            if (kind == BudgetKind::lifetime) CHECK(budget_of(first) + budget_of(second) == budget);
            const std::vector<Money> a = day_spread(first), b = day_spread(second);
            std::vector<Money> after = a;
            after.insert(after.end(), b.begin(), b.end());
            CHECK(std::vector(after.begin(), after.begin() + 4) == std::vector(before.begin(), before.begin() + 4));
            for (std::size_t i = 0; kind == BudgetKind::lifetime && i < before.size(); ++i)
                CHECK(std::abs(after[i].cents - before[i].cents) <= 1);
            desk.session.undo();
            CHECK(desk.session.project().flights.size() == 1);
            CHECK(day_spread(desk.flight()) == before);
        }
}

TEST_CASE("a flight is split neither in the past nor at its ends, nor once it is over") {
    FlightDesk desk;
    const Id<Flight> id = desk.flight().id;
    const auto splits = [&](const char* at, const char* today) {
        return split_flight_request(desk.session.project(), id, day(at), day(today), desk.session.ids()).has_value();
    };
    CHECK_FALSE(splits("2026-10-05", "2026-10-05"));
    CHECK(splits("2026-10-06", "2026-10-05"));
    CHECK(splits("2026-10-10", "2026-10-05"));
    CHECK_FALSE(splits("2026-10-11", "2026-10-05"));
    CHECK_FALSE(splits("2026-10-01", "2026-09-01"));
    CHECK(splits("2026-10-02", "2026-09-01"));
    CHECK_FALSE(splits("2026-10-05", "2026-10-11"));
    CHECK(days_to_split_at(desk.flight(), day("2026-10-10")).empty());
}

TEST_CASE("the daily amount somebody set goes with the part it is about") {
    FlightDesk desk;
    Flight flight = desk.flight();
    flight.cap = DailyCap{day("2026-10-09"), {500}};
    desk.submit(Put<Flight>{flight});
    auto request = split_flight_request(desk.session.project(), flight.id, day("2026-10-08"), day("2026-10-05"),
                                        desk.session.ids());
    const Id<Flight> second{request->focus.item};
    desk.session.submit(std::move(*request));
    CHECK_FALSE(desk.session.project().flights.find(flight.id)->cap);
    CHECK(desk.session.project().flights.find(second)->cap);
}
