#include "plan/campaign_money.hpp"

#include <doctest/doctest.h>

#include "plan/money_change.hpp"
#include "plan/money_curve.hpp"
#include "plan/month_budget.hpp"
#include "planned_project.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// A campaign of October with 1 000.00, of which a flight of ten days has 600.00.
struct Money10 : ProjectMaker {
    Money10() {
        channel("A", "instagram").campaign("C", "2026-10-01/2026-10-31").flight("F", "C", "A", "2026-10-05/2026-10-14");
        budget("C", 100000);
        flight_budget("F", 60000);
    }
    void budget(const char* name, std::int64_t cents) {
        Campaign row = *project.campaigns.find(id<Campaign>(name));
        row.budget = {cents};
        project.campaigns = project.campaigns.with(row);
    }
    void flight_budget(const char* name, std::int64_t cents) {
        Flight row = *project.flights.find(id<Flight>(name));
        row.budget = {cents};
        project.flights = project.flights.with(row);
    }
    void spent(const char* flight, const char* days, std::int64_t cents) {
        Spend row;
        row.id = id<Spend>(days);
        row.flight = id<Flight>(flight);
        row.days = *day_range_from_text(days);
        row.amount = {cents};
        project.spend = project.spend.with(row);
    }
    CampaignMoney money(const char* today) const { return campaign_money(project, project.campaigns[0], day(today)); }
};

}  // namespace

TEST_CASE("a campaign's money is that of its flights, and what is in none of them") {
    Money10 maker;
    maker.spent("F", "2026-10-05/2026-10-09", 34500);
    CampaignMoney money = maker.money("2026-10-09");
    CHECK(money.planned.cents == 100000);
    CHECK(money.in_flights.cents == 60000);
    CHECK(money.free().cents == 40000);
    CHECK(money.planned_to_date.cents == 30000);
    CHECK(money.projected.cents == 69000 + 40000);
    CHECK(money.percent == 115);
    CHECK(money.state == PaceState::over);
    // Over, the rest was not spent.
    money = maker.money("2026-11-05");
    CHECK(money.projected.cents == 34500);
    CHECK(money.planned_to_date.cents == 100000);
    CHECK(money.state == PaceState::under);
    // Without a budget of its own it has that of its flights; cancelled it has what it spent.
    maker.budget("C", 0);
    CHECK(maker.money("2026-10-09").planned.cents == 60000);
    CHECK(maker.money("2026-10-09").free().cents == 0);
    Campaign cancelled = maker.project.campaigns[0];
    cancelled.status = CampaignStatus::cancelled;
    maker.project.campaigns = maker.project.campaigns.with(cancelled);
    CHECK(maker.money("2026-10-09").planned.cents == 34500);
    CHECK(maker.money("2026-10-09").variance().cents == 0);
}

TEST_CASE("the table has the campaigns of some days, and adds up") {
    Money10 maker;
    maker.campaign("D", "2026-11-01/2026-11-30").campaign("E", "2027-01-01/2027-01-31");
    maker.budget("D", 5000), maker.budget("E", 700);
    const BudgetTable table =
        budget_table(maker.project, *day_range_from_text("2026-10-20/2026-11-20"), day("2026-10-09"));
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[1].campaign == id<Campaign>("D"));
    CHECK(table.sum.planned.cents == 105000);
    CHECK(table.sum.projected == table.rows[0].projected + table.rows[1].projected);
}

TEST_CASE("what was given is told when more of it is given on: campaign, objective, project") {
    Money10 maker;
    CHECK(envelopes(maker.project) ==
          std::vector<Envelope>{{Envelope::Kind::campaign, id<Campaign>("C").value, {100000}, {60000}}});
    Objective objective;
    objective.id = id<Objective>("O");
    objective.name = "Visits";
    objective.budget = {90000};
    maker.project.objectives = maker.project.objectives.with(objective);
    Campaign campaign = maker.project.campaigns[0];
    campaign.objectives = {objective.id, id<Objective>("other")};
    maker.project.campaigns = maker.project.campaigns.with(campaign);
    maker.project.settings.budget = {150000};
    const std::vector<Envelope> all = envelopes(maker.project);
    REQUIRE(all.size() == 3);
    CHECK(all[0] == Envelope{Envelope::Kind::project, {}, {150000}, {100000}});
    CHECK(all[1] == Envelope{Envelope::Kind::objective, objective.id.value, {90000}, {100000}});
    CHECK(all[1].over().cents == 10000);
    // An edit tells what it makes worse, not what was so before.
    const Project before = maker.project;
    maker.flight_budget("F", 120000);
    const std::vector<Envelope> news = newly_over(before, maker.project);
    REQUIRE(news.size() == 1);
    CHECK(news[0].kind == Envelope::Kind::campaign);
    CHECK(news[0].over().cents == 20000);
    CHECK(newly_over(maker.project, before).empty());
}

TEST_CASE("the money of days adds up to that of their month, flights and what is in none alike") {
    Money10 maker;
    maker.spent("F", "2026-10-05/2026-10-09", 34500);
    const std::vector<DayMoney> days = money_by_day(maker.project, *day_range_from_text("2026-10-01/2026-10-31"));
    REQUIRE(days.size() == 31);
    CHECK(days[0].flights.empty());
    CHECK(days[4].flights == std::vector<FlightOnDay>{{id<Flight>("F"), {6000}, {6900}}});
    DaysMoney sum;
    for (const DayMoney& one : days) sum.planned += one.sum.planned, sum.spent += one.sum.spent;
    CHECK(sum == month_budget(maker.project, date::year(2026) / 10));
    CHECK(sum.planned.cents == 100000);
    CHECK(sum.spent.cents == 34500);
}

TEST_CASE("the curve adds up planned, spent and projected, day by day") {
    Money10 maker;
    maker.spent("F", "2026-10-05/2026-10-09", 34500);
    const MoneyCurve curve = money_curve(maker.project, id<Campaign>("C"), day("2026-10-09"));
    CHECK(curve.days == *day_range_from_text("2026-10-05/2026-10-14"));
    CHECK(curve.as_of == day("2026-10-10"));
    CHECK(curve.planned.back().cents == 60000);
    REQUIRE(curve.spent.size() == 5);
    CHECK(curve.spent[0].cents == 6900);
    CHECK(curve.spent.back().cents == 34500);
    // From the last known day on: 69 a day.
    REQUIRE(curve.projected.size() == 6);
    CHECK(curve.projected[0].cents == 34500);
    CHECK(curve.projected[1].cents == 41400);
    CHECK(curve.projected.back().cents == 69000);
    CHECK(curve.at(day("2026-10-09")).spent->cents == 34500);
    CHECK_FALSE(curve.at(day("2026-10-10")).spent.has_value());
    CHECK(curve.at(day("2026-10-10")).projected->cents == 41400);
    CHECK(curve.at(day("2026-10-04")).planned.cents == 0);
    CHECK(money_curve(maker.project, id<Campaign>("none"), day("2026-10-09")).days.empty());
}

TEST_CASE("an edit tells what months and days gain and lose, to the cent") {
    Money10 maker;
    maker.budget("C", 60000);
    const Project before = maker.project;
    CHECK(money_change(before, before, day("2026-10-01")) == MoneyChange{});
    Flight longer = before.flights[0];
    longer.days.end = day("2026-11-04");
    Project after = before;
    after.flights = after.flights.with(longer);
    const MoneyChange change = money_change(before, after, day("2026-10-01"));
    // 600 over 30 days: 27 in October.
    REQUIRE(change.months.size() == 2);
    CHECK(change.months[0] == MonthMoneyChange{date::year(2026) / 10, {60000}, {54000}});
    CHECK(change.months[1] == MonthMoneyChange{date::year(2026) / 11, {0}, {6000}});
    CHECK(change.daily == std::vector<DailyMoneyChange>{{longer.id, {6000}, {2000}}});
    CHECK(change.over.empty());
}
