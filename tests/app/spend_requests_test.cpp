#include "app/spend_requests.hpp"

#include <doctest/doctest.h>

#include "plan/flight_spend.hpp"
#include "plan/planned_project.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

const Instant morning = utc("2026-10-13T06:00Z"), noon = utc("2026-10-13T10:00Z"), night = utc("2026-10-13T20:00Z");

ProjectMaker one_flight() {
    ProjectMaker maker;
    maker.channel("A", "instagram").campaign("C", "2026-10-09/2026-10-19");
    return maker.flight("F", "C", "A", "2026-10-09/2026-10-18");
}

}  // namespace

TEST_CASE("a new row is of today, a new total to the end of yesterday, both within the flight") {
    const Flight flight = one_flight().project.flights[0];
    IdSource ids(7);
    CHECK(to_text(new_spend(flight, SpendKind::days, day("2026-10-13"), noon, ids).days) == "2026-10-13/2026-10-13");
    CHECK(to_text(new_spend(flight, SpendKind::total, day("2026-10-13"), noon, ids).days) == "2026-10-09/2026-10-12");
    CHECK(to_text(new_spend(flight, SpendKind::total, day("2026-10-09"), noon, ids).days) == "2026-10-09/2026-10-09");
    CHECK(to_text(new_spend(flight, SpendKind::days, day("2026-11-01"), noon, ids).days) == "2026-10-18/2026-10-18");
    CHECK(to_text(new_spend(flight, SpendKind::total, day("2026-11-01"), noon, ids).days) == "2026-10-09/2026-10-18");
}

TEST_CASE("a corrected amount keeps what it said before and when; the first one typed corrects nothing") {
    const Flight flight = one_flight().project.flights[0];
    IdSource ids(7);
    Spend spend = new_spend(flight, SpendKind::days, day("2026-10-13"), morning, ids);
    spend = with_amount(spend, {1230}, noon);
    CHECK(spend.amount.cents == 1230);
    CHECK(spend.typed_at == noon);
    CHECK(spend.earlier.empty());
    const Spend same = with_amount(spend, {1230}, night);
    CHECK(same == spend);
    spend = with_amount(spend, {1500}, night);
    CHECK(spend.earlier == std::vector<EarlierAmount>{{{1230}, noon}});
    spend = with_amount(spend, {0}, night);
    spend = with_amount(spend, {900}, night);
    CHECK(spend.earlier == std::vector<EarlierAmount>{{{1230}, noon}, {{1500}, night}, {{0}, night}});
}

TEST_CASE("days become a total from the flight's first day, and a total the days it was about: the sum is the same") {
    ProjectMaker maker = one_flight();
    const Flight& flight = maker.project.flights[0];
    IdSource ids(7);
    Spend spend = with_amount(new_spend(flight, SpendKind::days, day("2026-10-13"), morning, ids), {4000}, noon);
    const auto sum = [&](const Spend& row) {
        Project project = maker.project;
        project.spend = project.spend.with(row);
        return flight_spend(project, flight).sum.cents;
    };
    CHECK(sum(spend) == 4000);
    const Spend total = with_kind(spend, SpendKind::total, flight);
    CHECK(to_text(total.days) == "2026-10-09/2026-10-13");
    CHECK(sum(total) == 4000);
    CHECK(to_text(with_kind(total, SpendKind::days, flight).days) == "2026-10-09/2026-10-13");
    CHECK(with_kind(total, SpendKind::total, flight) == total);
}
