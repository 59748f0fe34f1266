#include <map>

#include <doctest/doctest.h>

#include "laws_world.hpp"
#include "plan/derivation.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// Of the sequences the first half is checked after each edit, the rest, which costs less, at its end.
constexpr std::uint64_t sequences = 1400;
constexpr int edits_each = 8;

bool is_checked(std::uint64_t sequence, std::uint64_t all, int edit) {
    return sequence <= all / 2 || edit == edits_each - 1;
}

Day today_of(ZoneTable& zones, const Project& project) {
    const TimeZone* zone = zones.find(project.settings.zone);
    return day_of((zone ? *zone : zones.utc()).local(utc(world_now)));
}

Derivation from_scratch(ZoneTable& zones, const Project& project) {
    PlanCounters counters;
    return Derivation::of(shared_facts(), zones, project, today_of(zones, project), counters);
}

void check_tasks(const Derivation& derivation, const Plan& plan) {
    std::size_t count = 0;
    derivation.for_each([&](const TaskBox& task) {
        ++count;
        const Task* planned = plan.task(task->id);
        REQUIRE(planned != nullptr);
        if (*planned != *task) FAIL_CHECK("another task of " << to_text(task->key));
    });
    CHECK(count == plan.tasks.size());
}

// Lists of sources and days as they follow from the plan's own tasks and placements.
void check_lists(const Plan& plan) {
    std::map<Uuid, std::vector<Id<Task>>> sources;
    std::map<Day, DayWork> days;
    for (const auto& [id, task] : plan.tasks) sources[task->key.source].push_back(id);
    for (auto& [source, ids] : sources) {
        std::sort(ids.begin(), ids.end());
        const auto* listed = plan.by_source.find(source);
        REQUIRE(listed != nullptr);
        CHECK(listed->get() == ids);
    }
    CHECK(sources.size() == plan.by_source.size());
    for (const auto& [id, placement] : plan.placements) CHECK(plan.task(id)->counts());
    for (const auto& [id, task] : plan.tasks) {
        if (!task->counts()) continue;
        const Placement* placement = plan.placement(id);
        const bool placed = placement || task->fixed_day;
        Day day = std::max(day_of(task->begin), task->end > LocalMinute(plan.today) ? plan.today : day_of(task->begin));
        if (task->fixed_day) day = *task->fixed_day;
        if (placement) day = placement->day;
        DayWork& work = days[day];
        (placed ? work.placed : work.unplaced).push_back(id);
        RoleLoad& load = work.load(task->role);
        ++load.tasks;
        (placed ? load.placed_minutes : load.unplaced_minutes) += task->effort_minutes;
        if (task->state == TaskState::done) ++load.done_tasks, load.done_minutes += task->effort_minutes;
    }
    CHECK(days.size() == plan.days.size());
    for (auto& [day, work] : days) {
        const auto by_begin = [&](Id<Task> a, Id<Task> b) {
            return std::pair(plan.task(a)->begin, a) < std::pair(plan.task(b)->begin, b);
        };
        std::sort(work.placed.begin(), work.placed.end(), by_begin);
        std::sort(work.unplaced.begin(), work.unplaced.end(), by_begin);
        if (!(plan.work(day) == work)) FAIL_CHECK("another work of " << to_text(day));
    }
}

}  // namespace

TEST_CASE("law 1: deriving twice gives the same, and taking the same project again changes nothing") {
    ZoneTable zones;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        Chance chance(seed);
        const Project project = random_project(chance);
        const Derivation first = from_scratch(zones, project);
        CHECK(first.units() == from_scratch(zones, project).units());
        PlanCounters counters;
        std::vector<TaskChange> changes;
        const Derivation again =
            first.next(shared_facts(), zones, project, project, today_of(zones, project), changes, counters);
        CHECK(changes.empty());
        CHECK(counters.buckets_derived == 0);
        CHECK(again.units() == first.units());
        Planner planner(shared_facts());
        const Plan before = planner.open(project, utc(world_now));
        const Plan after = planner.take(project);
        CHECK(same_outcome(before, after));
        CHECK(after.counters.solver_calls == 0);
        CHECK(after.counters.tasks_changed == 0);
    }
}

TEST_CASE("law 2: the order in which rows came in means nothing") {
    ZoneTable zones;
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        Chance chance(seed);
        const Project project = random_project(chance);
        Project shuffled = project;
        Project::tables(shuffled, [&](const char*, auto& table) {
            using Rows = std::remove_cvref_t<decltype(table)>;
            std::vector<std::size_t> order;
            for (std::size_t i = 0; i < table.size(); ++i)
                order.insert(order.begin() + chance.below(static_cast<int>(i) + 1), i);
            Rows fresh;
            for (const std::size_t i : order) fresh = fresh.with(table[i]);
            table = fresh;
        });
        CHECK(shuffled == project);
        CHECK(from_scratch(zones, shuffled).units() == from_scratch(zones, project).units());
        Planner first(shared_facts());
        Planner second(shared_facts());
        CHECK(same_outcome(first.open(project, utc(world_now)), second.open(shuffled, utc(world_now))));
    }
}

TEST_CASE(
    "law 3, case 39: after every edit the plan holds what deriving from nothing gives, and its lists follow from its "
    "tasks") {
    ZoneTable zones;
    for (std::uint64_t seed = 1; seed <= sequences; ++seed) {
        Chance chance(seed);
        Planner planner(shared_facts());
        planner.open(random_project(chance), utc(world_now));
        for (int i = 0; i < edits_each; ++i) {
            CAPTURE(seed);
            CAPTURE(i);
            const Project next = apply_all(planner.project(), random_edit(chance, planner.project(), planner.plan()));
            planner.take(next);
            CHECK(planner.project() == next);
            if (!is_checked(seed, sequences, i)) continue;
            check_tasks(from_scratch(zones, next), planner.plan());
            check_lists(planner.plan());
        }
    }
}

TEST_CASE("law 3: deriving edit by edit keeps the same units and appearances as deriving from nothing") {
    ZoneTable zones;
    for (std::uint64_t seed = 5001; seed <= 5000 + sequences / 2; ++seed) {
        Chance chance(seed);
        Project project = random_project(chance);
        Derivation derivation = from_scratch(zones, project);
        for (int i = 0; i < edits_each; ++i) {
            CAPTURE(seed);
            CAPTURE(i);
            const Project next = apply_all(project, random_edit(chance, project, Plan{}));
            std::vector<TaskChange> changes;
            PlanCounters counters;
            const Derivation after =
                derivation.next(shared_facts(), zones, project, next, today_of(zones, next), changes, counters);
            if (is_checked(seed - 5000, sequences / 2, i)) {
                const Derivation fresh = from_scratch(zones, next);
                CHECK(after.units() == fresh.units());
                CHECK(after.airings() == fresh.airings());
            }
            // Each change leads from a task of before to one of after.
            for (const TaskChange& change : changes) {
                REQUIRE((change.before || change.after));
                if (change.before && change.after) CHECK_FALSE(**change.before == **change.after);
            }
            project = next;
            derivation = after;
        }
    }
}
