#include <doctest/doctest.h>

#include "edit/history.hpp"
#include "laws_marks.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

constexpr std::size_t many = 1000;

// One undo step as a session makes it: the edit, and the roster that follows from it.
void step(Chance& chance, Planner& planner, History& history, std::vector<Plan>& plans) {
    const auto edit = chance.once_in(3) ? random_mark(chance, planner.project(), planner.plan())
                                        : random_edit(chance, planner.project(), planner.plan());
    planner.take(apply_all(planner.project(), edit));
    check_marks(planner);
    auto change = planner.roster_change();
    if (!change.empty())
        planner.take(apply(planner.project(), AcceptRoster{std::move(change.put), std::move(change.drop)}));
    if (history.add(planner.project(), {"undo.edit_post", {}}, {})) plans.push_back(planner.plan());
}

}  // namespace

TEST_CASE(
    "after a thousand edits of posts, rules, people and marks every decision is on its task, sleeping, in the tray, "
    "history or a tombstone, and undo brings the start back field for field") {
    for (const std::uint64_t seed : {40001, 40002, 40003}) {
        CAPTURE(seed);
        Chance chance(seed);
        Planner planner(shared_facts());
        planner.open(random_project(chance), utc(world_now));
        const Project start = planner.project();
        const Plan first = planner.plan();
        const auto strays = planner.stray_marks();
        History history(start);
        std::vector<Plan> plans{first};
        while (history.step_count() < many) step(chance, planner, history, plans);
        CHECK(history.project().marks.size() > 20);
        while (history.can_undo()) {
            history.undo();
            plans.pop_back();
            planner.restore(history.project(), plans.back());
            if (history.position() % 50 == 0) check_marks(planner);
        }
        CHECK(planner.project() == start);
        CHECK(same_outcome(planner.plan(), first));
        CHECK(planner.stray_marks() == strays);
        // What is planned afresh is what was undone to.
        Planner fresh(shared_facts());
        fresh.open(start, utc(world_now));
        CHECK(same_plan(fresh.plan(), planner.plan()));
    }
}
