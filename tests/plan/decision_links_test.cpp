#include "plan/decision_links.hpp"

#include <doctest/doctest.h>

#include "planned_project.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

struct World {
    Project project;

    void insight(const char* name, const char* on) {
        Insight row;
        row.id = id<Insight>(name);
        row.day = day(on);
        project.insights = project.insights.with(row);
    }
    void note(const char* name, const char* on) {
        WatchNote row;
        row.id = id<WatchNote>(name);
        row.day = day(on);
        project.watch_notes = project.watch_notes.with(row);
    }
    void decision(const char* name, const char* on, std::vector<Uuid> from, std::vector<Uuid> changed = {}) {
        Decision row;
        row.id = id<Decision>(name);
        row.day = day(on);
        row.from = std::move(from);
        row.changed = std::move(changed);
        project.decisions = project.decisions.with(row);
    }
};

}  // namespace

TEST_CASE("the delay to a decision is the median over what was raised, to the first decision of each") {
    World world;
    CHECK_FALSE(median_decision_days(world.project));
    world.insight("a", "2026-10-01"), world.insight("b", "2026-10-01"), world.insight("open", "2026-09-01");
    world.note("c", "2026-10-05");
    world.decision("1", "2026-10-04", {id<Insight>("a").value});
    CHECK(median_decision_days(world.project) == 3);
    world.decision("2", "2026-10-11", {id<Insight>("b").value, id<WatchNote>("c").value});
    CHECK(median_decision_days(world.project) == 6);  // of 3, 6 and 10
    world.decision("3", "2026-10-02", {id<Insight>("b").value});
    CHECK(median_decision_days(world.project) == 3);  // of 1, 3 and 6
    world.decision("4", "2026-09-30", {id<Insight>("a").value});
    CHECK(median_decision_days(world.project) == 1);  // decided before it was written down: no time at all
    world.decision("5", "2026-12-30", {uuid_from_name("gone")});
    CHECK(median_decision_days(world.project) == 1);
}

TEST_CASE("of an even number of delays the lower middle one counts") {
    World world;
    world.insight("a", "2026-10-01"), world.insight("b", "2026-10-01");
    world.decision("1", "2026-10-03", {id<Insight>("a").value});
    world.decision("2", "2026-10-09", {id<Insight>("b").value});
    CHECK(median_decision_days(world.project) == 2);
}

TEST_CASE("a decision is found from what was raised, and from what it changed") {
    World world;
    world.insight("a", "2026-10-01");
    CHECK(waits_for_decision(world.project));
    const Uuid post = uuid_from_name("post");
    world.decision("1", "2026-10-02", {id<Insight>("a").value}, {post});
    world.decision("2", "2026-10-03", {id<Insight>("a").value}, {uuid_from_name("other"), post});
    CHECK_FALSE(waits_for_decision(world.project));
    CHECK(decision_of(world.project, id<Insight>("a").value)->id == id<Decision>("2"));
    CHECK_FALSE(decision_of(world.project, post));
    const auto all = decisions_of(world.project, id<Insight>("a").value);
    REQUIRE_FALSE(all.empty());
    CHECK(all.front() == decision_of(world.project, id<Insight>("a").value));
    for (std::size_t i = 1; i < all.size(); ++i) CHECK(all[i]->day <= all[i - 1]->day);
    CHECK(decisions_of(world.project, post).empty());
    const auto about = decisions_about(world.project, post);
    REQUIRE(about.size() == 2);
    CHECK(about[0]->id == id<Decision>("2"));
    CHECK(about[1]->id == id<Decision>("1"));
    CHECK(decisions_about(world.project, uuid_from_name("nothing")).empty());
}
