// Money, objectives, loads of roles and the strategy in the plan's JSON, held against what the program itself says.
#include "app/plan_json_figures.hpp"

#include <set>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "app/gap_text.hpp"
#include "app/plan_json.hpp"
#include "app/workbook_desk.hpp"
#include "plan/campaign_money.hpp"
#include "plan/derive_cases.hpp"
#include "plan/month_budget.hpp"
#include "plan/objective_progress.hpp"
#include "plan/strategy_check.hpp"
#include "plan/strategy_world.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

nlohmann::json plan_of(const Session& session) {
    const ExportDraft draft = plan_json(session);
    REQUIRE(draft.files.size() == 1);
    return nlohmann::json::parse(draft.files[0].bytes)["plan"];
}

// A campaign of 1 000.00 over October, of which a flight of ten days has 600.00; 210.00 were spent on its first two.
ProjectMaker with_money() {
    ProjectMaker maker;
    maker.channel("A", "instagram")
        .campaign("C", "2026-09-21/2026-10-10")
        .flight("F", "C", "A", "2026-10-01/2026-10-10");
    Campaign campaign = maker.project.campaigns[0];
    campaign.budget = {100000};
    maker.project.campaigns = maker.project.campaigns.with(campaign);
    Flight flight = maker.project.flights[0];
    flight.budget = {60000};
    maker.project.flights = maker.project.flights.with(flight);
    Spend spend;
    spend.id = testing::id<Spend>("S");
    spend.flight = flight.id;
    spend.days = *day_range_from_text("2026-10-01/2026-10-02");
    spend.amount = {21000};
    maker.project.spend = maker.project.spend.with(spend);
    return maker;
}

}  // namespace

TEST_CASE("JSON of the plan: the money of each day and of the flights on it adds up to that of the campaigns") {
    WorkbookDesk desk(with_money().project);
    const auto plan = plan_of(desk.session);
    const Project& project = desk.session.project();
    const CampaignMoney money = campaign_money(project, project.campaigns[0], day("2026-10-05"));
    REQUIRE(plan["campaigns"].size() == 1);
    CHECK(plan["campaigns"][0]["planned"] == money.planned.cents);
    CHECK(plan["campaigns"][0]["spent"] == money.spent.cents);
    CHECK(plan["campaigns"][0]["projected"] == money.projected.cents);
    REQUIRE(plan["money"].size() == 20);
    CHECK(plan["money"][0]["day"] == "2026-09-21");
    CHECK(plan["money"][0]["planned"] == 2000);
    CHECK(plan["money"][0]["flights"].empty());
    const auto& first = plan["money"][10];
    CHECK(first["day"] == "2026-10-01");
    CHECK(first["planned"] == 8000);
    CHECK(first["spent"] == 10500);
    REQUIRE(first["flights"].size() == 1);
    CHECK(first["flights"][0]["flight"] == to_text(testing::id<Flight>("F")));
    CHECK(first["flights"][0]["planned"] == 6000);
    CHECK(first["flights"][0]["spent"] == 10500);
    std::int64_t planned = 0, spent = 0, in_flights = 0;
    for (const auto& day : plan["money"]) {
        planned += day["planned"].get<std::int64_t>(), spent += day["spent"].get<std::int64_t>();
        for (const auto& flight : day["flights"]) in_flights += flight["planned"].get<std::int64_t>();
    }
    CHECK(planned == money.planned.cents);
    CHECK(spent == money.spent.cents);
    CHECK(in_flights == money.in_flights.cents);
}

TEST_CASE("JSON of the plan: days of a month have the money that the month has") {
    ProjectMaker maker = with_money();
    maker.campaign("D", "2026-10-20/2026-11-10").flight("G", "D", "A", "2026-10-25/2026-11-05");
    Flight flight = *maker.project.flights.find(testing::id<Flight>("G"));
    flight.budget = {12345};
    maker.project.flights = maker.project.flights.with(flight);
    WorkbookDesk desk(maker.project);
    std::int64_t planned = 0;
    const auto plan = plan_of(desk.session);
    for (const auto& one : plan["money"])
        if (one["day"].get<std::string>().starts_with("2026-10")) planned += one["planned"].get<std::int64_t>();
    CHECK(planned == month_budget(desk.session.project(), date::year(2026) / date::October).planned.cents);
}

TEST_CASE("JSON of the plan: an objective is as far as its card says") {
    ProjectMaker maker;
    Objective objective;
    objective.id = testing::id<Objective>("O");
    objective.name = "Ventes";
    objective.kpi = "conversions";
    objective.baseline = Figure{0};
    objective.start = day("2026-09-01");
    objective.target = Figure{1000000};
    objective.deadline = day("2026-12-31");
    maker.project.objectives = maker.project.objectives.with(objective);
    Reading reading;
    reading.id = testing::id<Reading>("R");
    reading.day = day("2026-10-01");
    reading.metric = objective.kpi;
    reading.of = objective.id.value;
    reading.value = Figure{370000};
    maker.project.readings = maker.project.readings.with(reading);
    WorkbookDesk desk(maker.project);
    const auto json = plan_of(desk.session)["objectives"];
    const ObjectiveProgress progress =
        objective_progress(desk.session.project(), desk.session.project().objectives[0], day("2026-10-05"));
    REQUIRE(progress.percent == 37);
    REQUIRE(json.size() == 1);
    CHECK(json[0]["percent"] == *progress.percent);
    CHECK(json[0]["actual_thousandths"] == 370000);
    CHECK(json[0]["expected_thousandths"] == progress.expected->thousandths);
    CHECK(json[0]["state"] == "on_track");
}

TEST_CASE("JSON of the plan: each role's load of a day is that of the team screen") {
    ProjectMaker maker = PlanA().maker;
    maker.project.rules =
        maker.project.rules.with(rule_of("R", "post_published", {{"R1", "publish_at", "+PT2H", "+PT4H", 30}}));
    WorkbookDesk desk(maker.project);
    const auto loads = plan_of(desk.session)["role_loads"];
    std::size_t with_work = 0;
    for (const auto& [day, work] : desk.session.plan().days)
        with_work +=
            static_cast<std::size_t>(work.get().smm.tasks > 0) + static_cast<std::size_t>(work.get().cm.tasks > 0);
    CHECK(loads.size() == with_work);
    CHECK(with_work > 5);
    for (const auto& load : loads) {
        const Hat role = load["role"] == "smm" ? Hat::smm : Hat::cm;
        const RoleLoad told = desk.session.planner().role_load(desk.session.plan(), desk.session.project(),
                                                               day(load["day"].get<std::string>().c_str()), role);
        CHECK(load["tasks"] == told.tasks);
        CHECK(load["placed_minutes"] == told.placed_minutes);
        CHECK(load["unplaced_minutes"] == told.unplaced_minutes);
        CHECK(load["capacity_minutes"] == told.capacity_minutes);
        CHECK(load["over_minutes"] == told.over_minutes());
    }
}

TEST_CASE("JSON of the plan: the strategy's findings are those of the strategy page") {
    Strategy strategy;
    strategy.project.settings.trial_mix = {70, 20, 10};
    strategy.about("1", "2026-10-06T10:00", "craft").about("2", "2026-10-06T10:30", "craft");
    strategy.about("3", "2026-10-07T10:00", "people").about("4", "2026-10-08T10:00", "people");
    Post tried = *strategy.project.posts.find(testing::id<Post>("4"));
    tried.trial = Trial::experimental;
    strategy.change(tried);
    WorkbookDesk desk(strategy.project);
    const auto json = plan_of(desk.session)["strategy"];
    const StrategyCheck check =
        check_strategy(desk.session.project(), *day_range_from_text("2026-10-01/2026-12-31"), day("2026-10-05"));
    CHECK(json["period"] == "2026-10-01/2026-12-31");
    CHECK(json["posts"] == 4);
    REQUIRE(json["pillars"].size() == 3);
    CHECK(json["pillars"][0]["percent"] == check.pillars[0].percent);
    CHECK(json["pillars"][0]["target_percent"] == 50);
    CHECK(json["trials"].size() == check.trials.size());
    CHECK(json["rhythm"].size() == check.rhythm.size());
    CHECK(json["objectives"].size() == check.objectives.size());
    CHECK(json["audiences"].size() == check.audiences.size());
    CHECK(json["silences"].size() == check.silences.size());
    REQUIRE(json["gaps"].size() == check.gaps.size());
    std::set<std::string> kinds;
    for (std::size_t i = 0; i < check.gaps.size(); ++i) {
        const auto& gap = json["gaps"][i];
        const StrategyGap& told = check.gaps[i];
        kinds.insert(gap["kind"].get<std::string>());
        CHECK(gap["amount"] == told.amount);
        CHECK(gap.value("day", "") == (told.day ? to_text(*told.day) : ""));
        CHECK(gap["text"] == gap_text(desk.session.facts(), desk.words, desk.session.project(), told));
        if (gap.contains("trial"))
            CHECK(gap["trial"] == word_of(trial_of_item(told.item)));
        else
            CHECK(gap.value("item", "") == to_text(told.item));
    }
    for (const char* kind : {"share_over", "rhythm_under", "objective_uncovered", "audience_unserved", "silence",
                             "trial_under", "trial_over", "posts_close"}) {
        CAPTURE(kind);
        CHECK(kinds.count(kind) == 1);
    }
}
