#include "laws_marks.hpp"

#include <map>

#include <doctest/doctest.h>

#include "plan/derivation.hpp"

using namespace tandem;
using namespace tandem::testing;

TEST_CASE(
    "law 6, case 39: whatever is edited, every decision is on its task, sleeping, in the tray, history or a "
    "tombstone") {
    std::map<StrayMark::Kind, int> seen;
    for (std::uint64_t seed = 10001; seed <= 10500; ++seed) {
        Chance chance(seed);
        Planner planner(shared_facts());
        planner.open(random_project(chance), utc(world_now));
        for (int i = 0; i < 12; ++i) {
            CAPTURE(seed);
            CAPTURE(i);
            const Project& before = planner.project();
            const auto edit = chance.once_in(2) ? random_mark(chance, before, planner.plan())
                                                : random_edit(chance, before, planner.plan());
            planner.take(apply_all(before, edit));
            check_marks(planner);
        }
        for (const StrayMark& found : planner.stray_marks()) ++seen[found.kind];
    }
    // All four kinds have come up, or the law says little.
    CHECK(seen[StrayMark::Kind::history] > 10);
    CHECK(seen[StrayMark::Kind::sleeping] > 10);
    CHECK(seen[StrayMark::Kind::tray] > 10);
    CHECK(seen[StrayMark::Kind::tombstone] > 10);
}

TEST_CASE("law 6: edits that make no decision leave every mark as it is") {
    for (std::uint64_t seed = 11001; seed <= 11150; ++seed) {
        Chance chance(seed);
        Planner planner(shared_facts());
        planner.open(random_project(chance), utc(world_now));
        for (int i = 0; i < 4; ++i)
            planner.take(apply_all(planner.project(), random_mark(chance, planner.project(), planner.plan())));
        const Table<TaskMark> marks = planner.project().marks;
        for (int i = 0; i < 6; ++i) {
            const Project& before = planner.project();
            const auto edit =
                chance.once_in(2) ? random_rule_edit(chance, before) : random_occasion_edit(chance, before);
            planner.take(apply_all(before, edit));
            CHECK(planner.project().marks == marks);
        }
    }
}

TEST_CASE("law 7: no two tasks share an id, and a derived task's id is that of its key") {
    ZoneTable zones;
    for (std::uint64_t seed = 12001; seed <= 12300; ++seed) {
        Chance chance(seed);
        Project project = random_project(chance);
        for (int i = 0; i < 10; ++i) project = apply_all(project, random_edit(chance, project, Plan{}));
        PlanCounters counters;
        const Derivation derivation = Derivation::of(shared_facts(), zones, project, day("2026-10-07"), counters);
        std::set<Id<Task>> ids;
        for (const auto& [unit, tasks] : derivation.units()) {
            for (const TaskBox& task : *tasks) {
                if (!ids.insert(task->id).second) FAIL_CHECK("seed " << seed << ": twice " << to_text(task->key));
                if (task->source_kind == SourceKind::manual) continue;
                CHECK(task->id == task_id(task->key));
                CHECK(task_key_from_text(to_text(task->key)) == task->key);
                CHECK(unit_of(project, derivation.setting().rules, task->key) == unit);
                CHECK(task->begin <= task->end);
                CHECK(task->effort_minutes >= 0);
            }
        }
    }
}
