#include <doctest/doctest.h>
#include <imgui.h>

#include "store/check_project.hpp"
#include "ui/strategy_stage.hpp"

using namespace tandem;
using robot::both_languages;
using tandem::testing::StrategyStage;

namespace {

// The details of an objective that a campaign names.
struct Details : StrategyStage {
    explicit Details(facts::Language language) : StrategyStage(language, 2000) {
        for (const Objective& one : project().objectives) {
            const auto serves = [&](const auto& row) {
                return std::find(row.objectives.begin(), row.objectives.end(), one.id) != row.objectives.end();
            };
            if (std::any_of(project().campaigns.begin(), project().campaigns.end(), serves)) id = one.id;
        }
        REQUIRE(id);
        press("objective", id.value, "objective.details");
    }
    const Objective& objective() const { return *project().objectives.find(id); }
    Id<Objective> id;
};

}  // namespace

TEST_CASE("an objective's family, measure, days, owner, funnel stage and envelope are edited below its line") {
    for (const auto language : both_languages) {
        Details stage(language);
        const Uuid id = stage.id.value;
        const std::size_t steps = stage.session().steps_done();
        const bool french = language == facts::Language::french;
        stage.choose("objective", id, "objective.family", french ? "Prospects" : "Leads");
        CHECK(stage.objective().family == "leads");
        // The family's own measure is the first one offered.
        stage.robot().click(stage.field("objective", id, "objective.kpi"));
        stage.robot().step(2);
        const std::vector<WidgetNode> offered = stage.robot().all(Role::menu_item);
        REQUIRE(offered.size() > 5);
        stage.robot().click(offered.front());
        stage.robot().step(3);
        CHECK(stage.objective().kpi == "cpl");
        CHECK(stage.robot().shows("spend / leads"));
        stage.retype(stage.field("objective", id, "objective.start"), "02/11/2026");
        stage.retype(stage.field("objective", id, "objective.deadline"), "18/12/2026");
        CHECK(stage.objective().start == Day(date::year(2026) / 11 / 2));
        CHECK(stage.objective().deadline == Day(date::year(2026) / 12 / 18));
        stage.choose("objective", id, "objective.owner", stage.project().people[0].name);
        CHECK(stage.objective().owner == stage.project().people[0].id);
        stage.choose("objective", id, "objective.funnel", stage.word("journey.think"));
        CHECK(stage.objective().funnel_stage == "think");
        stage.retype(stage.field("objective", id, "objective.budget"), "1250");
        CHECK(stage.objective().budget == Money{125'000});
        CHECK(stage.session().steps_done() >= steps + 6);
    }
}

TEST_CASE("an objective that is deleted leaves no name behind, and undo brings back everything") {
    for (const auto language : both_languages) {
        Details stage(language);
        const Project before = stage.project();
        stage.press("objective", stage.id.value, "objective.delete");
        CHECK_FALSE(stage.project().objectives.contains(stage.id));
        CHECK(check_project(stage.project()).size() == check_project(before).size());
        stage.undo();
        CHECK(stage.project() == before);
    }
}

TEST_CASE("the details of an objective fold away again") {
    Details stage(facts::Language::english);
    REQUIRE(stage.robot().shows(stage.word("objective.family")));
    stage.press("objective", stage.id.value, "objective.details");
    CHECK_FALSE(stage.robot().shows(stage.word("objective.family")));
}
