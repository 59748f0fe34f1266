#include "plan/roster_solve.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "plan/roster_sheet.hpp"
#include "plan/roster_world.hpp"

using namespace tandem::roster;
using namespace tandem::roster::test;

namespace {

// Tries every plan of a few tasks. Forced placements are not tried, so tasks are not pinned to a person alone.
class Oracle {
  public:
    explicit Oracle(const judge::World& world) : world_(world) {
        for (const auto& [id, work] : world.tasks) order_.push_back(&work);
    }
    Score best() {
        descend(0);
        return best_;
    }

  private:
    void descend(std::size_t next) {
        if (next == order_.size()) {
            const judge::Verdict verdict = judge::judge(world_, plan_);
            if (!verdict.violations.empty()) return;
            const Score score{verdict.uncovered, verdict.terms};
            if (!found_ || better(score, best_)) best_ = score;
            found_ = true;
            return;
        }
        const Task& work = *order_[next];
        descend(next + 1);
        for (const Person& someone : world_.staff.people) {
            for (std::int32_t day = 0; day < world_.staff.days; ++day) {
                plan_[work.id] = Place{someone.id, day};
                if (promising()) descend(next + 1);
                plan_.erase(work.id);
            }
        }
    }
    // The plan so far breaks nothing that later tasks could mend.
    bool promising() {
        judge::World alone = world_;
        std::erase_if(alone.tasks, [&](const auto& entry) { return !plan_.contains(entry.first); });
        return judge::judge(alone, plan_).violations.empty();
    }

    const judge::World& world_;
    std::vector<const Task*> order_;
    judge::Placed plan_;
    Score best_;
    bool found_ = false;
};

Problem problem_of(const judge::World& world) {
    Problem problem;
    problem.staff = world.staff;
    problem.weights = world.weights;
    for (const auto& [group, weight] : world.group_weights) {
        problem.group_weights.resize(static_cast<std::size_t>(group) + 1);
        problem.group_weights[static_cast<std::size_t>(group)] = weight;
    }
    for (const auto& [id, work] : world.tasks) problem.tasks.push_back(work);
    return problem;
}

judge::World small_world(Chance& chance, std::uint64_t tasks) {
    judge::World world;
    world.staff = chance.random_staff(2 + chance.below(2), 2);
    for (std::int32_t group = 0; group < 6; ++group) world.group_weights[group] = 40 * (1 + chance.below(5));
    for (std::uint64_t number = 1; number <= tasks; ++number) {
        Task work = chance.random_task(number, world.staff);
        if (!(work.pin.person && work.pin.day)) work.pin.person.reset();
        if (!work.pin.person) work.fixed = false;
        work.baseline.reset();
        world.tasks[work.id] = work;
    }
    return world;
}

judge::Placed placed_by(const Plan& plan) {
    judge::Placed placed;
    for (const Assignment& assignment : plan.assignments) {
        if (assignment.place) placed[assignment.task] = *assignment.place;
    }
    return placed;
}

}  // namespace

TEST_CASE("up to five tasks the plan is as good as the best of all plans") {
    for (std::uint32_t seed = 1; seed <= 60; ++seed) {
        Chance chance(seed);
        const judge::World world = small_world(chance, 3 + seed % 3);
        const Plan plan = solve(problem_of(world), 4000);
        const Score best = Oracle(world).best();
        INFO("seed ", seed);
        REQUIRE(plan.score.uncovered == best.uncovered);
        REQUIRE(plan.score.terms.total() == best.terms.total());
        REQUIRE(judge::judge(world, placed_by(plan)).violations.empty());
    }
}

TEST_CASE("six tasks: insertion, chains and descent alone come close to the best plan") {
    int optimal = 0;
    for (std::uint32_t seed = 1; seed <= 12; ++seed) {
        Chance chance(seed + 900);
        const judge::World world = small_world(chance, 6);
        const Plan quick = solve(problem_of(world), 0);
        const Score best = Oracle(world).best();
        REQUIRE_FALSE(better(quick.score, best));
        optimal += quick.score.uncovered == best.uncovered ? 1 : 0;
        CHECK(solve(problem_of(world), 6000).score.uncovered == best.uncovered);
    }
    CHECK(optimal >= 10);
}

TEST_CASE("a whole problem gives the same plan for every order of its tasks and people") {
    for (std::uint32_t seed = 1; seed <= 30; ++seed) {
        Chance chance(seed);
        judge::World world;
        world.staff = chance.random_staff(4, 10);
        for (std::int32_t group = 0; group < 6; ++group) world.group_weights[group] = 100;
        for (std::uint64_t number = 1; number <= 30; ++number) {
            const Task work = chance.random_task(number, world.staff);
            world.tasks[work.id] = work;
        }
        Problem problem = problem_of(world);
        const Plan straight = solve(problem, 3000);
        chance.shuffle(problem.tasks);
        chance.shuffle(problem.staff.people);
        const Plan mixed = solve(problem, 3000);
        INFO("seed ", seed);
        REQUIRE(straight.assignments == mixed.assignments);
        REQUIRE(straight.score == mixed.score);
    }
}

TEST_CASE("a problem with a previous plan keeps what is feasible") {
    Problem problem;
    problem.staff = {7, {person(1, 7), person(2, 7)}};
    for (std::uint64_t number = 1; number <= 6; ++number) {
        Task work = task(number, 1, 30);
        work.baseline = Baseline{person_id(number % 3 == 0 ? 2 : 1), 1, 1, false};
        problem.tasks.push_back(work);
    }
    const Plan plan = solve(problem, usual_moves(problem.tasks.size()));
    CHECK(plan.score.terms.change_person == 0);
    CHECK(plan.score.uncovered == 0);
    int kept = 0;
    for (std::size_t i = 0; i < 6; ++i) {
        kept += plan.assignments[i].place == Place{problem.tasks[i].baseline->person, 1} ? 1 : 0;
    }
    CHECK(kept == 6);
}

TEST_CASE("what a move would cost is what it costs") {
    for (std::uint32_t seed = 1; seed <= 80; ++seed) {
        Chance chance(seed);
        const Staff staff = chance.random_staff(3, 9);
        Sheet sheet(staff, {});
        for (std::int32_t group = 0; group < 6; ++group) sheet.weigh_group(group, 10 * (group + 1));
        std::vector<SlotNumber> seated;
        for (std::uint64_t number = 1; number <= 12; ++number) {
            const SlotNumber slot = sheet.add(chance.random_task(number, staff));
            if (sheet.slot(slot).candidates.empty()) continue;
            sheet.seat(slot, sheet.slot(slot).candidates.front());
            seated.push_back(slot);
        }
        for (const SlotNumber slot : seated) {
            for (const std::int32_t cell : sheet.slot(slot).candidates) {
                const std::size_t mark = sheet.mark();
                const std::int64_t before = sheet.score().terms.total();
                const std::int64_t expected = sheet.change_if_moved(slot, cell);
                sheet.lift(slot);
                sheet.seat(slot, cell);
                REQUIRE(sheet.score().terms.total() - before == expected);
                sheet.rewind(mark);
            }
        }
    }
}
