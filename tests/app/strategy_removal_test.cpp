#include "app/strategy_removal.hpp"

#include <doctest/doctest.h>

#include "edit/apply.hpp"
#include "store/check_project.hpp"
#include "store/filled_project.hpp"

using namespace tandem;

TEST_CASE("a removed objective, pillar or audience leaves no row that refers to it") {
    const Project before = test::filled_project(3);
    REQUIRE(check_project(before).empty());
    for (std::size_t i = 0; i < 3; ++i) {
        const Id<Objective> objective = before.objectives[i].id;
        const Project without_objective = apply_all(before, remove_objective(before, objective).actions);
        CHECK_FALSE(without_objective.objectives.contains(objective));
        CHECK(check_project(without_objective).empty());
        const Id<Pillar> pillar = before.pillars[i].id;
        const Project without_pillar = apply_all(before, remove_pillar(before, pillar).actions);
        CHECK_FALSE(without_pillar.pillars.contains(pillar));
        CHECK(check_project(without_pillar).empty());
        const Id<Audience> audience = before.audiences[i].id;
        const Project without_audience = apply_all(before, remove_audience(before, audience).actions);
        CHECK_FALSE(without_audience.audiences.contains(audience));
        CHECK(check_project(without_audience).empty());
    }
}

TEST_CASE("what is not there is not removed") {
    const Project project = test::filled_project(1);
    CHECK(remove_objective(project, {uuid_from_name("nothing")}).actions.empty());
    CHECK(remove_pillar(project, {uuid_from_name("nothing")}).actions.empty());
    CHECK(remove_audience(project, {uuid_from_name("nothing")}).actions.empty());
}
