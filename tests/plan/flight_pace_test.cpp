#include "plan/flight_pace.hpp"

#include <doctest/doctest.h>

#include "october.hpp"
#include "plan/hold_budget.hpp"

using namespace tandem;
using tandem::testing::october_day;

namespace {

// Seven days from Monday 12 October, 250.00.
Flight tiktok() {
    Flight flight;
    flight.id = {{1, 1}};
    flight.campaign = {{3, 3}};
    flight.days = {october_day(12), october_day(19)};
    flight.budget = {25000};
    return flight;
}

Spend row(std::uint64_t id, Day begin, Day end, std::int64_t cents, SpendKind kind = SpendKind::days) {
    Spend spend;
    spend.id = {{2, id}};
    spend.flight = {{1, 1}};
    spend.kind = kind;
    spend.days = {begin, end};
    spend.amount = {cents};
    return spend;
}

Project typed(std::vector<Spend> rows, Flight flight = tiktok()) {
    Project project;
    project.flights = project.flights.with(std::move(flight));
    for (Spend& spend : rows) project.spend = project.spend.with(std::move(spend));
    return project;
}

FlightPace pace_of(const Project& project, Day today) { return flight_pace(project, project.flights[0], today); }

}  // namespace

TEST_CASE("a flight's money is projected from the days that are known: spent / elapsed * total") {
    const FlightPace pace = pace_of(typed({row(1, october_day(12), october_day(14), 9800)}), october_day(13));
    CHECK(pace.as_of == october_day(14));
    CHECK(pace.days_elapsed == 2);
    CHECK(pace.planned.cents == 25000);
    CHECK(pace.planned_to_date.cents == 7142);
    // 98 / 2 * 7
    CHECK(pace.projected.cents == 34300);
    CHECK(pace.variance().cents == 9300);
    CHECK(pace.percent == 137);
    CHECK(pace.state == PaceState::over);
    CHECK(pace.daily.cents == 4900);
    // (250 - 98) / 5
    CHECK(pace.needed_daily.cents == 3040);
}

TEST_CASE("figures are as of the last day something was typed for, else of yesterday") {
    // On the 15th only the first two days are known.
    const FlightPace late = pace_of(typed({row(1, october_day(12), october_day(14), 7000)}), october_day(15));
    CHECK(late.as_of == october_day(14));
    CHECK(late.projected.cents == 24500);
    CHECK(late.percent == 98);
    CHECK(late.state == PaceState::on_plan);
    const FlightPace nothing = pace_of(typed({}), october_day(15));
    CHECK(nothing.as_of == october_day(15));
    CHECK(nothing.days_elapsed == 3);
    CHECK(nothing.projected.cents == 0);
    CHECK(nothing.state == PaceState::under);
    // On its first day nothing has gone by, and nothing is divided by it.
    const FlightPace first = pace_of(typed({}), october_day(12));
    CHECK(first.days_elapsed == 0);
    CHECK(first.projected.cents == 25000);
    CHECK(first.state == PaceState::quiet);
    CHECK(first.daily.cents == 3571);
}

TEST_CASE("before a flight begins its plan is projected, and after its end nothing on top of what was spent") {
    const FlightPace before = pace_of(typed({}), october_day(11));
    CHECK(before.days_elapsed == 0);
    CHECK(before.planned_to_date.cents == 0);
    CHECK(before.percent == 0);
    CHECK(before.projected.cents == 25000);
    const FlightPace after = pace_of(typed({row(1, october_day(12), october_day(14), 24000)}), october_day(30));
    CHECK(after.planned_to_date == after.planned);
    CHECK(after.projected.cents == 24000);
    CHECK(after.percent == 96);
    CHECK(after.needed_daily.cents == 0);
    Flight cancelled = tiktok();
    cancelled.cancelled = true;
    const FlightPace off = pace_of(typed({row(1, october_day(12), october_day(14), 9800)}, cancelled), october_day(13));
    CHECK(off.planned.cents == 9800);
    CHECK(off.projected.cents == 9800);
    CHECK(off.state == PaceState::quiet);
}

TEST_CASE("thresholds are those of the project, met without rounding") {
    // 7142 planned to date.
    Project project = typed({row(1, october_day(12), october_day(14), 6428)});
    CHECK(pace_of(project, october_day(13)).state == PaceState::on_plan);
    project = typed({row(1, october_day(12), october_day(14), 6427)});
    CHECK(pace_of(project, october_day(13)).state == PaceState::under);
    project.settings.pace_low_percent = 80;
    CHECK(pace_of(project, october_day(13)).state == PaceState::on_plan);
    project = typed({row(1, october_day(12), october_day(14), 7857)});
    CHECK(pace_of(project, october_day(13)).state == PaceState::over);
    project.settings.pace_high_percent = 120;
    CHECK(pace_of(project, october_day(13)).state == PaceState::on_plan);
    // The whole budget is gone: over, whatever the pace.
    CHECK(pace_state(project.settings, {25001}, {25000}, {25000}) == PaceState::over);
    CHECK(pace_state(project.settings, {25000}, {25000}, {25000}) == PaceState::on_plan);
}

TEST_CASE("a daily budget counts once a day, and distributions weigh the days") {
    Flight flight = tiktok();
    const auto to_date = [&](Day today) { return pace_of(typed({}, flight), today).planned_to_date.cents; };
    flight.budget_kind = BudgetKind::daily;
    flight.budget = {1000};
    CHECK(pace_of(typed({}, flight), october_day(13)).planned.cents == 7000);
    flight.distribution = Distribution::weekdays;
    CHECK(to_date(october_day(17)) == 7000);
    flight.distribution = Distribution::front_loaded;
    CHECK(to_date(october_day(13)) == 1750);
    flight.distribution = Distribution::custom;
    flight.weights = {0, 3, 1};
    CHECK(to_date(october_day(14)) == 5250);
    flight.weights = {0, 0};
    CHECK(to_date(october_day(13)) == 1000);
}

TEST_CASE("totals say what was spent up to their end; amounts of later days come on top") {
    Project project = typed({row(1, october_day(12), october_day(13), 3000),
                             row(2, october_day(12), october_day(14), 9000, SpendKind::total),
                             row(3, october_day(14), october_day(15), 1000)});
    FlightSpend spend = flight_spend(project, project.flights[0]);
    CHECK(spend.sum.cents == 10000);
    CHECK(spend.daily == std::vector<Money>{{4500}, {4500}, {1000}});
    CHECK(spend.until == october_day(15));
    // A later total replaces them; a correction downwards is a day of less.
    project = typed({row(1, october_day(12), october_day(13), 3000),
                     row(2, october_day(12), october_day(14), 9000, SpendKind::total),
                     row(3, october_day(14), october_day(15), 1000),
                     row(4, october_day(12), october_day(15), 8800, SpendKind::total)});
    spend = flight_spend(project, project.flights[0]);
    CHECK(spend.sum.cents == 8800);
    CHECK(spend.daily == std::vector<Money>{{4500}, {4500}, {-200}});
    // An amount for days on both sides of a total counts with its later part.
    project = typed({row(2, october_day(12), october_day(14), 9000, SpendKind::total),
                     row(3, october_day(13), october_day(16), 3000)});
    CHECK(flight_spend(project, project.flights[0]).sum.cents == 11000);
}

TEST_CASE("an amount typed for several days adds up over them") {
    const FlightSpend spend = flight_spend(typed({row(1, october_day(12), october_day(15), 1000)}), tiktok());
    CHECK(spend.daily == std::vector<Money>{{333}, {333}, {334}});
    CHECK(spend.on({october_day(13), october_day(15)}).cents == 667);
    CHECK(share_of({1000}, {october_day(12), october_day(15)}, {october_day(1), october_day(13)}).cents == 333);
    CHECK(share_of({-1000}, {october_day(12), october_day(15)}, {october_day(12), october_day(15)}).cents == -1000);
    CHECK(share_of({1000}, {october_day(12), october_day(12)}, {october_day(1), october_day(30)}).cents == 0);
}

TEST_CASE("to hold its budget a flight spends what is left over the days that are left") {
    Project project = typed({row(1, october_day(12), october_day(14), 9800)});
    const std::vector<HoldProposal> proposals = hold_proposals(project, {{3, 3}}, october_day(13));
    REQUIRE(proposals.size() == 1);
    CHECK(proposals[0] == HoldProposal{{{1, 1}}, october_day(14), 5, {4900}, {3040}, {34300}, {25000}});
    CHECK(proposals[0].saved().cents == 9300);
    // Once it is set, the projection follows it: at once, then by what is really spent.
    Flight flight = project.flights[0];
    flight.cap = DailyCap{october_day(14), {3040}};
    project.flights = project.flights.with(flight);
    CHECK(pace_of(project, october_day(13)).projected.cents == 25000);
    CHECK(hold_proposals(project, {{3, 3}}, october_day(13)).empty());
    project.spend = project.spend.with(row(2, october_day(14), october_day(15), 4000));
    // 98 + 40 + 4 * 40
    CHECK(pace_of(project, october_day(14)).projected.cents == 29800);
    // A daily amount from a later day on: until then the pace there was.
    flight.cap = DailyCap{october_day(17), {1000}};
    project.flights = project.flights.with(flight);
    // 138 + 2 * 46 + 2 * 10
    CHECK(pace_of(project, october_day(14)).projected.cents == 25000);
    // Everything is spent already: nothing more goes out.
    project = typed({row(1, october_day(12), october_day(14), 26000)});
    CHECK(hold_proposals(project, {{3, 3}}, october_day(13))[0].daily_then.cents == 0);
    CHECK(hold_proposals(project, {{3, 3}}, october_day(20)).empty());
}

TEST_CASE("days above a daily budget are no alarm while their calendar week keeps to seven of them") {
    // From Monday 12 to Saturday 24 October, 20.00 a day: 260.00.
    Flight daily = tiktok();
    daily.days = {october_day(12), october_day(25)};
    daily.budget_kind = BudgetKind::daily;
    daily.budget = {2000};
    // 35.00 on two days, 175 %: the week has 140.00, so 70.00 more; the next one 140.00.
    FlightPace pace = pace_of(typed({row(1, october_day(12), october_day(14), 7000)}, daily), october_day(13));
    CHECK(pace.percent == 175);
    CHECK(pace.state == PaceState::on_plan);
    CHECK(pace.by_weeks);
    CHECK(pace.projected.cents == 7000 + 7000 + 14000);
    // 145.00 by Saturday: the week went over.
    pace = pace_of(typed({row(1, october_day(12), october_day(18), 14500)}, daily), october_day(17));
    CHECK(pace.state == PaceState::over);
    CHECK(pace.projected.cents == 14500 + 14000);
    // Below its average nothing is cut.
    pace = pace_of(typed({row(1, october_day(12), october_day(14), 4000)}, daily), october_day(13));
    CHECK(pace.projected.cents == 26000);
    CHECK_FALSE(pace.by_weeks);
    // A budget in all is never exceeded: the pace alone counts.
    daily.budget_kind = BudgetKind::lifetime, daily.budget = {26000};
    CHECK(pace_of(typed({row(1, october_day(12), october_day(14), 7000)}, daily), october_day(13)).state ==
          PaceState::over);
}
