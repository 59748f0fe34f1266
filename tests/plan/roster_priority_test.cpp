#include <algorithm>

#include <doctest/doctest.h>

#include "plan/roster_world.hpp"

using namespace tandem::roster;
using namespace tandem::roster::test;

namespace {

std::int64_t worth(const Task& work) { return work.drop / work.effort_minutes; }

// Minutes left out of what is worth more than this a minute.
std::int64_t left_out_above(const Scene& scene, std::int64_t value) {
    std::int64_t minutes = 0;
    for (const Id& id : scene.roster.unassigned()) {
        const Task& work = scene.world.tasks.at(id);
        if (worth(work) > value) minutes += work.effort_minutes;
    }
    return minutes;
}

const Change* change_of(const Settled& settled, const Id& id) {
    for (const Change& change : settled.changes)
        if (change.task == id) return &change;
    return nullptr;
}

// Who is behind a change: its `by`, or who is behind that one's change.
Id first_cause(const Settled& settled, Id id) {
    for (std::size_t steps = 0; steps <= settled.changes.size(); ++steps) {
        const Change* change = change_of(settled, id);
        if (!change || !change->by || *change->by == id) return id;
        id = *change->by;
    }
    return id;
}

Scene crowded_scene(Chance& chance) {
    Scene scene(chance.random_staff(2 + chance.below(2), 7));
    for (std::int32_t group = 0; group < 5; ++group) scene.weigh(group, 40 * (1 + chance.below(5)));
    for (std::uint64_t number = 1; number <= 30; ++number) {
        Task work = chance.random_task(number, scene.world.staff);
        work.pin.person.reset();
        work.fixed = false;
        if (chance.once_in(2)) work.baseline.reset();
        scene.put(work);
    }
    return scene;
}

// Whether there were room for a task if nothing stood but what people decided, what is frozen and what must be done.
bool has_room_without_lower_work(const Scene& scene, const Id& id) {
    Scene bare(scene.world.staff);
    for (const auto& [other, place] : scene.placed()) {
        Task standing = scene.world.tasks.at(other);
        const bool frozen = standing.baseline && standing.baseline->frozen;
        if (!standing.must && !standing.fixed && !frozen && !standing.pin.person) continue;
        standing.fixed = true;
        standing.pin = {place.person, place.day};
        bare.put(standing);
    }
    bare.put(scene.world.tasks.at(id));
    bare.roster.settle();
    return bare.roster.place(id).has_value();
}

}  // namespace

TEST_CASE("case 52: a raised task puts out exactly what is shown as displaced, and never what is worth more") {
    int raised = 0;
    int taken_in = 0;
    for (std::uint32_t seed = 1; seed <= 400; ++seed) {
        Chance chance(seed);
        Scene scene = crowded_scene(chance);
        for (int round = 0; round < 8 && scene.roster.settle().unfinished; ++round) continue;
        for (const Id& id : std::vector<Id>(scene.roster.unassigned())) {
            Task work = scene.world.tasks.at(id);
            if (scene.roster.place(id) || worth(work) > 2) continue;
            INFO("seed ", seed, " task ", judge::name(id));
            const judge::Placed before = scene.placed();
            const Score score = scene.roster.score();
            const std::int64_t old_drop = work.drop;
            const std::int64_t above = left_out_above(scene, 3);
            work.drop = std::int64_t{3} * work.effort_minutes;
            scene.put(work);
            const Settled settled = scene.roster.settle();
            const judge::Placed after = scene.placed();
            ++raised;
            std::int64_t put_out = 0;
            for (const auto& [other, place] : before) {
                if (after.contains(other)) continue;
                put_out += scene.world.tasks.at(other).drop;
                const Change* change = change_of(settled, other);
                REQUIRE(change != nullptr);
                CHECK(change->cause == Cause::displaced);
                CHECK(first_cause(settled, other) == id);
            }
            CHECK(put_out < work.drop);
            CHECK(left_out_above(scene, 3) <= above);
            if (!after.contains(id)) CHECK(after == before);
            taken_in += after.contains(id) ? 1 : 0;
            // No more is left out than if the raised task had stayed out.
            CHECK(scene.roster.score().uncovered <= score.uncovered + work.drop - old_drop);
            CHECK(scene.complaint() == "");
        }
    }
    CHECK(raised > 300);
    CHECK(taken_in > 30);
}

TEST_CASE("case 52: a task that must be done is left out only where nothing lower holds room for it") {
    int raised = 0;
    int left_out = 0;
    for (std::uint32_t seed = 1; seed <= 300; ++seed) {
        Chance chance(seed);
        Scene scene = crowded_scene(chance);
        for (int round = 0; round < 8 && scene.roster.settle().unfinished; ++round) continue;
        for (const Id& id : std::vector<Id>(scene.roster.unassigned())) {
            if (scene.roster.place(id)) continue;
            INFO("seed ", seed, " task ", judge::name(id));
            const std::int64_t must_before = scene.roster.score().must;
            scene.put(must(scene.world.tasks.at(id)));
            scene.roster.settle();
            ++raised;
            CHECK(scene.complaint() == "");
            if (scene.roster.place(id)) {
                // Another one may give way, if it is worth less.
                CHECK(scene.roster.score().must < must_before + scene.world.tasks.at(id).drop);
                continue;
            }
            ++left_out;
            CHECK_FALSE(has_room_without_lower_work(scene, id));
        }
        const std::int64_t must = scene.roster.score().must;
        scene.roster.improve(2'000);
        CHECK(scene.roster.score().must <= must);
        CHECK(scene.complaint() == "");
    }
    CHECK(raised > 300);
    CHECK(raised - left_out > 300);
}
