#include "app/strategy_templates.hpp"

#include <doctest/doctest.h>

#include "edit/apply.hpp"
#include "store/check_project.hpp"
#include "store/filled_project.hpp"

using namespace tandem;

namespace {

constexpr std::array all{StrategyTemplate::shop, StrategyTemplate::association, StrategyTemplate::business,
                         StrategyTemplate::employer};
const Day today{date::sys_days(date::year(2026) / 10 / 13).time_since_epoch()};

const facts::Facts& facts_read() {
    static const facts::Facts facts = facts::load_facts();
    return facts;
}

Project started(const Project& project, StrategyTemplate which, facts::Language language) {
    IdSource ids(7);
    return apply_all(project, start_strategy(project, facts_read(), ids, which, language, today).actions);
}

}  // namespace

TEST_CASE("each template fills an empty strategy, with shares that add up to 100 and objectives that can be measured") {
    for (const StrategyTemplate which : all)
        for (const auto language : {facts::Language::french, facts::Language::english}) {
            REQUIRE(strategy_is_empty(Project{}));
            const Project project = started(Project{}, which, language);
            CHECK_FALSE(strategy_is_empty(project));
            CHECK_FALSE(project.charter.positioning.empty());
            CHECK(project.charter.conduct.size() == 2);
            CHECK(project.audiences.size() == 2);
            CHECK(project.saved_replies.size() == 1);
            int sum = 0;
            for (const Pillar& pillar : project.pillars) sum += pillar.target_share_percent;
            CHECK(sum == 100);
            for (const Objective& objective : project.objectives) {
                CHECK(facts_read().objectives.find(objective.family));
                CHECK(facts_read().kpis.find(objective.kpi));
                CHECK(objective.deadline == Day(date::sys_days(date::year(2026) / 12 / 31).time_since_epoch()));
            }
        }
}

TEST_CASE("a template leaves what somebody wrote, and nothing to do where nothing is empty") {
    Project project;
    project.charter.voice = "Ours";
    Pillar own;
    own.id = {uuid_from_name("own")};
    own.name = "Own";
    project.pillars = project.pillars.with(own);
    CHECK_FALSE(strategy_is_empty(project));
    const Project filled = started(project, StrategyTemplate::shop, facts::Language::english);
    CHECK(filled.charter.voice == "Ours");
    CHECK_FALSE(filled.charter.positioning.empty());
    CHECK(filled.pillars == project.pillars);
    CHECK(filled.audiences.size() == 2);
    CHECK(started(filled, StrategyTemplate::employer, facts::Language::french) == filled);
}
