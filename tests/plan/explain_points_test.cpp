#include <doctest/doctest.h>

#include "laws_world.hpp"
#include "plan/assign_tasks.hpp"
#include "plan/roster_judge.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// The project as a problem for the judge, with its plan: nothing of the engine's own state.
class Scale {
  public:
    explicit Scale(Planner& planner) {
        const Project& project = planner.project();
        const Plan& plan = planner.plan();
        PlanCounters counters;
        const Derivation derivation = Derivation::of(shared_facts(), planner.zones(), project, plan.today, counters);
        words_.set_days(
            {week_begin(plan.horizon.begin) - date::days(14), week_begin(plan.horizon.end) + date::days(70)});
        world_.staff = staff_of(project, derivation.setting().office, words_);
        for (const auto& [id, task] : plan.tasks) {
            const int* moved = plan.moved_days.find(id);
            const auto spec = assignment_of(project, *task, project.roster.find({id.value}), moved ? *moved : 0,
                                            plan.today, utc(world_now), *derivation.setting().zone, words_);
            if (!spec) continue;
            for (const auto& group : spec->groups) world_.group_weights[group.number] = group.weight;
            world_.tasks[spec->task.id] = spec->task;
        }
    }
    std::int64_t points(const Plan& plan) const {
        roster::judge::Placed placed;
        for (const auto& [id, placement] : plan.placements)
            placed[RosterWords::id(id.value)] = {RosterWords::id(placement.person.value),
                                                 words_.day_number(placement.day)};
        const roster::judge::Verdict verdict = roster::judge::judge(world_, placed);
        return verdict.terms.total() + verdict.uncovered;
    }

  private:
    RosterWords words_;
    roster::judge::World world_;
};

// The plan with one task pinned to a person and a day.
Plan forced(Planner& planner, const Task& task, const PersonVerdict& alternative) {
    TaskMark mark = mark_on(task.key);
    if (const TaskMark* known = planner.project().marks.find(mark.id)) mark = *known;
    mark.person = alternative.person;
    mark.day = alternative.day;
    return planner.preview(apply(planner.project(), Put<TaskMark>{mark}));
}

bool only_this_moved(const Plan& before, const Plan& after, Id<Task> id) {
    if (before.placements.size() != after.placements.size()) return false;
    for (const auto& [task, placement] : before.placements)
        if (task != id && (!after.placement(task) || !(*after.placement(task) == placement))) return false;
    return true;
}

void accept(Planner& planner) {
    auto change = planner.roster_change();
    if (!change.empty())
        planner.take(apply(planner.project(), AcceptRoster{std::move(change.put), std::move(change.drop)}));
}

}  // namespace

TEST_CASE("case 53: the points against somebody are the sum of the terms, and what a pin to that person costs") {
    int compared = 0;
    int with_points = 0;
    int elsewhere = 0;
    for (std::uint64_t seed = 70001; seed <= 70030; ++seed) {
        CAPTURE(seed);
        Chance chance(seed);
        Planner planner(shared_facts());
        planner.open(random_project(chance), utc(world_now));
        accept(planner);
        for (int i = 0; i < 3; ++i) {
            planner.take(apply_all(planner.project(), random_edit(chance, planner.project(), planner.plan())));
            if (chance.once_in(2)) accept(planner);
        }
        const Scale scale(planner);
        const std::int64_t now = scale.points(planner.plan());
        int asked = 0;
        for (const auto& [id, box] : planner.plan().tasks) {
            const Task& task = *box;
            if (!task.is_open() || task.is_fixed() || task.source_kind == SourceKind::manual ||
                !planner.plan().placement(id))
                continue;
            if (++asked > 25) break;
            for (const PersonVerdict& verdict : planner.explain(id).people) {
                std::int64_t sum = 0;
                for (const auto& term : verdict.terms) {
                    CHECK(term.points != 0);
                    sum += term.points;
                }
                CHECK(sum == verdict.points);
                if (verdict.code == PersonVerdict::Code::chosen) CHECK(verdict.terms.empty());
                if (verdict.code != PersonVerdict::Code::possible) continue;
                const Plan other = forced(planner, task, verdict);
                REQUIRE(other.placement(id) != nullptr);
                CHECK(*other.placement(id) == Placement{verdict.person, *verdict.day});
                // A pin may let something else settle anew: then the difference is not that of this task alone.
                if (!only_this_moved(planner.plan(), other, id)) {
                    ++elsewhere;
                    continue;
                }
                CHECK(scale.points(other) - now == verdict.points);
                ++compared;
                with_points += verdict.points != 0 ? 1 : 0;
            }
        }
    }
    CHECK(compared > 300);
    CHECK(with_points > 200);
    CHECK(elsewhere * 20 < compared);
}
