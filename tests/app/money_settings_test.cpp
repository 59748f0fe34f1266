#include "app/money_settings.hpp"

#include <doctest/doctest.h>

#include "app/desk.hpp"
#include "model/day_spread.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// Money in every kind of place: a row, a list within a row, something that may be empty.
ProjectMaker with_money() {
    ProjectMaker maker;
    maker.person("Ana", 480).channel("A", "instagram").campaign("C", "2026-09-20/2026-10-31");
    maker.flight("F", "C", "A", "2026-10-06/2026-10-10");
    maker.project.settings.budget = {500000};
    Campaign campaign = maker.project.campaigns[0];
    campaign.budget = {120000}, campaign.fee = {30000};
    maker.project.campaigns = maker.project.campaigns.with(campaign);
    Flight flight = maker.project.flights[0];
    flight.budget = {80000}, flight.cap = DailyCap{day("2026-10-07"), {4000}};
    maker.project.flights = maker.project.flights.with(flight);
    Spend spend;
    spend.id = {{1, 1}}, spend.flight = flight.id, spend.amount = {1500}, spend.earlier = {{{1200}, {}}};
    spend.days = {day("2026-10-01"), day("2026-10-02")};
    maker.project.spend = maker.project.spend.with(spend);
    Person ana = maker.project.people[0];
    ana.hats[0].hourly_rate = Money{3500};
    maker.project.people = maker.project.people.with(ana);
    return maker;
}

}  // namespace

TEST_CASE("in another currency figures stay as they were typed, in one step") {
    Desk desk(with_money());
    CHECK(desk.session.project().settings.currency == "EUR");
    const CurrencyChange change = change_currency(desk.session.project(), "JPY");
    CHECK_FALSE(change.refusal);
    REQUIRE(desk.session.submit(change.request));
    const Project& project = desk.session.project();
    CHECK(project.settings.currency == "JPY");
    CHECK(project.settings.budget.cents == 5000);
    CHECK(project.campaigns[0].budget.cents == 1200);
    CHECK(project.campaigns[0].fee.cents == 300);
    CHECK(project.flights[0].budget.cents == 800);
    CHECK(project.flights[0].cap->daily.cents == 40);
    CHECK(project.spend[0].amount.cents == 15);
    CHECK(project.spend[0].earlier[0].amount.cents == 12);
    CHECK(project.people[0].hats[0].hourly_rate->cents == 35);
    REQUIRE(desk.session.submit(change_currency(project, "KWD").request));
    CHECK(desk.session.project().campaigns[0].budget.cents == 1'200'000);
    desk.session.undo();
    desk.session.undo();
    CHECK(desk.session.project().campaigns[0].budget.cents == 120000);
    CHECK(desk.session.undo_label().key != "undo.project_money");
}

TEST_CASE("a currency with as many digits changes nothing else; the same one changes nothing at all") {
    Desk desk(with_money());
    CHECK(change_currency(desk.session.project(), "CHF").request.actions.size() == 1);
    CHECK(change_currency(desk.session.project(), "EUR").request.actions.empty());
}

TEST_CASE("amounts that would lose digits refuse the change, and are named") {
    ProjectMaker maker = with_money();
    Campaign campaign = maker.project.campaigns[0];
    campaign.budget = {120050}, campaign.fee = {99};
    maker.project.campaigns = maker.project.campaigns.with(campaign);
    const CurrencyChange change = change_currency(maker.project, "JPY");
    CHECK(change.request.actions.empty());
    REQUIRE(change.refusal);
    CHECK(change.refusal->why == CurrencyRefusal::Why::digits_lost);
    CHECK(change.refusal->amounts == std::vector<Money>{{120050}, {99}});
}

TEST_CASE("an amount that would be too large refuses the change too") {
    ProjectMaker maker = with_money();
    Campaign campaign = maker.project.campaigns[0];
    campaign.budget = {std::int64_t{1} << 52};
    maker.project.campaigns = maker.project.campaigns.with(campaign);
    const CurrencyChange change = change_currency(maker.project, "KWD");
    REQUIRE(change.refusal);
    CHECK(change.refusal->why == CurrencyRefusal::Why::too_large);
    CHECK(change.refusal->amounts.size() == 1);
}

TEST_CASE("currencies are typed as three letters") {
    CHECK(currency_from_typed(" eur") == "EUR");
    CHECK(currency_from_typed("CHF") == "CHF");
    for (const char* wrong : {"", "EU", "EURO", "E1R", "€", "é€"}) CHECK(currency_from_typed(wrong).empty());
}

TEST_CASE("tax, envelope and thresholds are one step each; out of their range thresholds are cut to it") {
    Desk desk(with_money());
    const auto settings = [&]() -> const Settings& { return desk.session.project().settings; };
    REQUIRE(desk.session.submit(change_tax(desk.session.project(), true)));
    CHECK(settings().amounts_with_tax);
    CHECK(change_tax(desk.session.project(), true).actions.empty());
    REQUIRE(desk.session.submit(change_envelope(desk.session.project(), {700000})));
    CHECK(settings().budget.cents == 700000);
    REQUIRE(desk.session.submit(change_thresholds(desk.session.project(), 80, 120)));
    CHECK(settings().pace_low_percent == 80);
    CHECK(settings().pace_high_percent == 120);
    REQUIRE(desk.session.submit(change_thresholds(desk.session.project(), -5, 5)));
    CHECK(settings().pace_low_percent == 0);
    CHECK(settings().pace_high_percent == 100);
    CHECK(desk.session.undo_label().key == "undo.project_money");
}

TEST_CASE("what was planned for days that are over goes along, in whole units where the currency has no smaller ones") {
    ProjectMaker maker = with_money();
    Flight flight = maker.project.flights[0];
    flight.days = {day("2026-10-01"), day("2026-10-11")}, flight.held = {{1050}, {2099}}, flight.cap->daily = {4055};
    maker.project.flights = maker.project.flights.with(flight);
    Desk desk(maker);
    REQUIRE(desk.session.submit(change_currency(desk.session.project(), "JPY").request));
    const Flight& changed = desk.session.project().flights[0];
    CHECK(changed.budget.cents == 800);
    CHECK(changed.held == std::vector<Money>{{10}, {20}});
    CHECK(changed.cap->daily.cents == 40);
    CHECK(budget_of(changed).cents == 800);
}
