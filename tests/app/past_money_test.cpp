// Edits of flights through a session: what is planned adds up, what is over stays, undo takes all of it back.
#include <map>
#include <random>

#include <doctest/doctest.h>

#include "desk.hpp"
#include "edit/shift_project.hpp"
#include "model/day_spread.hpp"
#include "plan/campaign_money.hpp"
#include "plan/money_curve.hpp"
#include "plan/month_budget.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// Three flights around Monday 5 October: one runs since 1 October, one begins on the 12th, one is over.
ProjectMaker three_flights() {
    ProjectMaker maker;
    maker.channel("A", "instagram").campaign("C", "2026-09-20/2026-10-31");
    const auto flight = [&](const char* name, const char* days, std::int64_t cents) {
        maker.flight(name, "C", "A", days);
        Flight row = *maker.project.flights.find(tandem::testing::id<Flight>(name));
        row.budget = {cents};
        maker.project.flights = maker.project.flights.with(row);
    };
    flight("running", "2026-10-01/2026-10-10", 10003);
    flight("later", "2026-10-12/2026-10-20", 5000);
    flight("over", "2026-09-20/2026-09-29", 777);
    Campaign campaign = maker.project.campaigns[0];
    campaign.budget = {20000};
    maker.project.campaigns = maker.project.campaigns.with(campaign);
    return maker;
}

const Flight& flight_of(const Project& project, const char* name) {
    return *project.flights.find(tandem::testing::id<Flight>(name));
}

class RandomMoney {
  public:
    RandomMoney(unsigned seed) : random_(seed) {}

    Action next(const Project& project) {
        if (project.flights.empty()) return Put<Flight>{made()};
        Flight flight = project.flights[random_() % project.flights.size()];
        switch (below(12)) {
            case 0: return MoveCampaign{flight.campaign, below(31) - 15, false, below(3) == 0};
            case 1: {
                const Day begin = day_near();
                return ResizeCampaign{flight.campaign, {begin, begin + date::days(1 + below(40))}};
            }
            case 2: flight.days = {flight.days.begin + date::days(3), flight.days.end + date::days(3)}; break;
            case 3: flight.days.end += date::days(below(9) - 4); break;
            case 4:
                flight = with_days(flight, {flight.days.begin, flight.days.end + date::days(below(6))}, below(2) == 0,
                                   day("2026-10-05"));
                break;
            case 5: flight.budget = {below(4) == 0 ? 0 : below(200'000)}; break;
            case 6: flight.distribution = static_cast<Distribution>(below(4)); break;
            case 7:
                flight.distribution = Distribution::custom;
                flight.weights.clear();
                for (int i = below(20); i > 0; --i) flight.weights.push_back(below(5));
                break;
            case 8: flight.budget_kind = static_cast<BudgetKind>(below(2)); break;
            case 9: flight.cancelled = !flight.cancelled; break;
            case 10: return Put<Spend>{spent(flight)};
            default: return Put<Flight>{made()};
        }
        if (flight.days.empty()) flight.days.end = flight.days.begin + date::days(1);
        return Put<Flight>{flight};
    }

  private:
    int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }
    Day day_near() { return day("2026-09-25") + date::days(below(30)); }
    Flight made() {
        Flight flight;
        flight.id = ids_.make<Flight>();
        flight.campaign = tandem::testing::id<Campaign>("C");
        flight.channel = tandem::testing::id<Channel>("A");
        const Day begin = day_near();
        flight.days = {begin, begin + date::days(1 + below(20))};
        flight.budget = {below(100'000)};
        return flight;
    }
    Spend spent(const Flight& flight) {
        Spend spend;
        spend.id = ids_.make<Spend>();
        spend.flight = flight.id;
        spend.kind = static_cast<SpendKind>(below(2));
        const Day begin = day_near();
        spend.days = {begin, begin + date::days(1 + below(5))};
        spend.amount = {below(30'000)};
        return spend;
    }

    std::mt19937 random_;
    IdSource ids_{99};
};

std::int64_t sum(const std::vector<Money>& amounts) {
    std::int64_t all = 0;
    for (const Money& one : amounts) all += one.cents;
    return all;
}

void check_sums(const Project& project, Day today) {
    Money free, planned, spent;
    for (const Flight& flight : project.flights) {
        CHECK(sum(day_spread(flight)) == budget_of(flight).cents);
        const FlightSpend spend = flight_spend(project, flight);
        CHECK(sum(spend.daily) == spend.sum.cents);
        planned += flight.cancelled ? spend.sum : budget_of(flight), spent += spend.sum;
    }
    for (const Campaign& campaign : project.campaigns) {
        const CampaignMoney money = campaign_money(project, campaign, today);
        if (campaign.budget.cents != 0 && money.free().cents > 0) free += money.free();
        const MoneyCurve curve = money_curve(project, campaign.id, today);
        if (curve.days.empty()) continue;
        CHECK(curve.planned.back().cents <= curve.budget.cents);
        Money projected;
        for (const Flight& flight : project.flights) projected += flight_pace(project, flight, today).projected;
        CHECK(curve.projected.back().cents == projected.cents);
    }
    DaysMoney days;
    for (const DayMoney& day : money_by_day(project, {day("2026-01-01"), day("2028-01-01")}))
        days.planned += day.sum.planned, days.spent += day.sum.spent;
    CHECK(days.planned.cents == (planned + free).cents);
    CHECK(days.spent.cents == spent.cents);
}

// Whether the past of this flight is money that must stay.
bool stays(const Flight& before, const Flight& after, Day today) {
    return has_past_money(before, today) && after.budget.cents != 0;
}

}  // namespace

TEST_CASE("whatever is dragged, resized, spread, cut or spent: days add up, the past stays, undo is exact") {
    const Day today = day("2026-10-05");
    for (unsigned seed = 0; seed < 12; ++seed) {
        Desk desk(three_flights());
        RandomMoney random(seed);
        int changed = 0;
        for (int step = 0; step < 60; ++step) {
            const Project before = desk.session.project();
            const Request request{{"undo.edit_flight", {}}, {random.next(before)}, {}};
            const Project promised = desk.session.preview(request).project;
            if (!desk.session.submit(request)) continue;
            ++changed;
            const Project after = desk.session.project();
            CHECK(promised.flights == after.flights);
            CHECK(promised.campaigns == after.campaigns);
            check_sums(after, today);
            for (const Flight& flight : after.flights) {
                const Flight* was = before.flights.find(flight.id);
                if (!was || !stays(*was, flight, today)) continue;
                const DayRange past{was->days.begin, today};
                for (Day day = past.begin; day < past.end; day += date::days(1))
                    CHECK(planned_on(*was, {day, day + date::days(1)}) ==
                          planned_on(flight, {day, day + date::days(1)}));
            }
            desk.session.undo();
            CHECK(desk.session.project() == before);
            desk.session.redo();
            CHECK(desk.session.project() == after);
        }
        CHECK(changed > 40);
    }
}

TEST_CASE("a running campaign that is moved keeps the first day of what runs, and holds it") {
    Desk desk(three_flights());
    REQUIRE(desk.submit(MoveCampaign{tandem::testing::id<Campaign>("C"), 20}));
    const Project& project = desk.session.project();
    CHECK(flight_of(project, "running").days == *day_range_from_text("2026-10-01/2026-10-30"));
    CHECK(flight_of(project, "later").days == *day_range_from_text("2026-11-01/2026-11-09"));
    // From the 10th on by its own move; wider, because what runs began before.
    CHECK(project.campaigns[0].days == *day_range_from_text("2026-10-01/2026-11-20"));
    CHECK(budget_of(flight_of(project, "running")).cents == 10003);
}

TEST_CASE("moving the whole project to today takes what was planned along") {
    Desk desk(three_flights());
    const std::vector<Money> before = day_spread(flight_of(desk.session.project(), "running"));
    REQUIRE(desk.submit(ShiftProject{30}));
    CHECK(flight_of(desk.session.project(), "running").days == *day_range_from_text("2026-10-31/2026-11-09"));
    CHECK(day_spread(flight_of(desk.session.project(), "running")) == before);
}
