#include <doctest/doctest.h>

#include "laws_world.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

struct Version {
    Project project;
    Plan plan;
    std::vector<StrayMark> stray;
};

Version version_of(const Planner& planner) { return {planner.project(), planner.plan(), planner.stray_marks()}; }

void check_at(const Planner& planner, const Version& version) {
    CHECK(planner.project() == version.project);
    CHECK(same_outcome(planner.plan(), version.plan));
    CHECK(planner.plan().version == version.plan.version);
    CHECK(planner.stray_marks() == version.stray);
}

}  // namespace

TEST_CASE("law 4: undo and redo give back the project and the plan of each version, wherever one jumps") {
    for (std::uint64_t seed = 20001; seed <= 20300; ++seed) {
        Chance chance(seed);
        Planner planner(shared_facts());
        planner.open(random_project(chance), utc(world_now));
        std::vector<Version> versions{version_of(planner)};
        for (int i = 0; i < 7; ++i) {
            submit(planner, apply_all(planner.project(), random_edit(chance, planner.project(), planner.plan())));
            versions.push_back(version_of(planner));
        }
        for (int jump = 0; jump < 8; ++jump) {
            CAPTURE(seed);
            CAPTURE(jump);
            const Version& version = chance.of(versions);
            planner.restore(version.project, version.plan);
            check_at(planner, version);
        }
    }
}

TEST_CASE("law 4: going on from a version that was restored is going on as if nothing had happened") {
    int differing_plans = 0;
    for (std::uint64_t seed = 21001; seed <= 21400; ++seed) {
        Chance chance(seed);
        const Project start = random_project(chance);
        Planner planner(shared_facts());
        Planner straight(shared_facts());
        planner.open(start, utc(world_now));
        straight.open(start, utc(world_now));
        for (int i = 0; i < 5; ++i) {
            CAPTURE(seed);
            CAPTURE(i);
            // There and back again, on one of the planners only.
            const Version here = version_of(planner);
            submit(planner, apply_all(planner.project(), random_edit(chance, planner.project(), planner.plan())));
            if (chance.once_in(2))
                submit(planner, apply_all(planner.project(), random_edit(chance, planner.project(), planner.plan())));
            differing_plans += same_plan(planner.plan(), here.plan) ? 0 : 1;
            planner.restore(here.project, here.plan);
            const Project next = apply_all(here.project, random_edit(chance, here.project, here.plan));
            submit(planner, next);
            submit(straight, next);
            CHECK(planner.project() == straight.project());
            CHECK(same_outcome(planner.plan(), straight.plan()));
        }
    }
    CHECK(differing_plans > 500);
}

TEST_CASE("law 4: a preview says what taking the edit does, and leaves no trace") {
    for (std::uint64_t seed = 22001; seed <= 22400; ++seed) {
        Chance chance(seed);
        const Project start = random_project(chance);
        Planner planner(shared_facts());
        Planner straight(shared_facts());
        planner.open(start, utc(world_now));
        straight.open(start, utc(world_now));
        for (int i = 0; i < 5; ++i) {
            CAPTURE(seed);
            CAPTURE(i);
            const Version here = version_of(planner);
            const Project next = apply_all(here.project, random_edit(chance, here.project, here.plan));
            const Project other = apply_all(here.project, random_edit(chance, here.project, here.plan));
            const Plan first = planner.preview(next);
            planner.preview(other);
            const Plan second = planner.preview(next);
            check_at(planner, here);
            CHECK(same_outcome(first, second));
            CHECK(first.version != second.version);
            planner.take(next);
            straight.take(next);
            CHECK(same_outcome(planner.plan(), first));
            CHECK(same_outcome(planner.plan(), straight.plan()));
            const auto change = planner.roster_change();
            CHECK(change.put == straight.roster_change().put);
            CHECK(change.drop == straight.roster_change().drop);
        }
    }
}

TEST_CASE("law 4: versions that nobody accepted come back too, with the days their sources had moved") {
    for (std::uint64_t seed = 23001; seed <= 23200; ++seed) {
        Chance chance(seed);
        Planner planner(shared_facts());
        Planner straight(shared_facts());
        const Project start = random_project(chance);
        planner.open(start, utc(world_now));
        submit(planner, start);
        straight.open(start, utc(world_now));
        submit(straight, start);
        std::vector<Version> versions{version_of(planner)};
        for (int i = 0; i < 4; ++i) {
            const Project next = apply_all(planner.project(), random_post_edit(chance, planner.project()));
            planner.take(next);
            if (i < 2) straight.take(next);
            versions.push_back(version_of(planner));
        }
        planner.restore(versions[2].project, versions[2].plan);
        check_at(planner, versions[2]);
        for (int i = 0; i < 3; ++i) {
            CAPTURE(seed);
            CAPTURE(i);
            const Project next = apply_all(planner.project(), random_post_edit(chance, planner.project()));
            planner.take(next);
            straight.take(next);
            CHECK(same_outcome(planner.plan(), straight.plan()));
        }
    }
}

TEST_CASE("case 36: two hundred posts pasted and undone leave no trace, and come back under the same keys") {
    ProjectMaker maker;
    maker.person("Ana", 480).person("Ben", 240).channel("A", "instagram").channel("B", "facebook");
    maker.rule("R1", "post_published", "any", "publish_at", "+PT0M", "+PT2H", 15);
    maker.rule("M", "channel_day", "if=post_that_day", "day_start", "+PT0M", "+PT9H", 10, "daily", "per_post");
    maker.post("P", "2026-10-13T10:00", {"A", "B"});
    Planned planned(maker);
    TaskMark mark = mark_on(key_of("R1", id<Post>("P").value, id<Channel>("A").value));
    mark.person = id<Person>("Ben");
    planned.mark(mark);
    submit(planned.planner, planned.planner.project());
    const Version before = version_of(planned.planner);
    std::vector<Action> paste;
    for (int i = 0; i < 200; ++i) {
        const std::string name = "copy " + std::to_string(i);
        paste.push_back(CopyPost{
            id<Post>("P"), id<Post>(name), {id<Variant>(name + "/A"), id<Variant>(name + "/B")}, i % 40, false});
    }
    submit(planned.planner, apply_all(planned.planner.project(), paste));
    const Version after = version_of(planned.planner);
    CHECK(after.plan.tasks.size() >= before.plan.tasks.size() + 400);
    planned.planner.restore(before.project, before.plan);
    check_at(planned.planner, before);
    planned.planner.restore(after.project, after.plan);
    check_at(planned.planner, after);
    planned.planner.restore(before.project, before.plan);
    submit(planned.planner, apply_all(planned.planner.project(), paste));
    CHECK(task_ids(planned.plan()) == task_ids(after.plan));
    CHECK(same_outcome(planned.plan(), after.plan));
}
