#include <algorithm>

#include <doctest/doctest.h>

#include "plan/roster_world.hpp"

using namespace tandem::roster;
using namespace tandem::roster::test;

namespace {

void edit_once(Scene& scene, Chance& chance, std::uint64_t numbers) {
    const std::uint64_t number = static_cast<std::uint64_t>(chance.below(static_cast<std::int32_t>(numbers))) + 1;
    const auto known = scene.world.tasks.find(task_id(number));
    switch (chance.below(8)) {
        case 0: scene.remove(task_id(number)); break;
        case 1: {
            Staff staff = scene.world.staff;
            auto& someone =
                staff.people[static_cast<std::size_t>(chance.below(static_cast<std::int32_t>(staff.people.size())))];
            someone.shifts[static_cast<std::size_t>(chance.below(staff.days))] = chance.random_shift();
            scene.replace_staff(staff);
            break;
        }
        case 2: {
            if (!chance.once_in(4)) break;
            scene.replace_staff(chance.random_staff(2 + chance.below(3), scene.world.staff.days));
            break;
        }
        case 3: {
            if (known == scene.world.tasks.end()) break;
            Task moved = known->second;
            const std::int32_t shift_minutes = minutes_per_day * (chance.below(5) - 2);
            moved.window.begin_minute += shift_minutes;
            moved.window.end_minute += shift_minutes;
            if (moved.baseline) moved.baseline->day += shift_minutes / minutes_per_day;
            scene.put(moved);
            break;
        }
        case 4: scene.weigh(chance.below(6), 40 * chance.below(6)); break;
        default: scene.put(chance.random_task(number, scene.world.staff)); break;
    }
}

Scene random_scene(Chance& chance, std::uint64_t tasks) {
    Scene scene(chance.random_staff(2 + chance.below(3), 7 + chance.below(4)));
    for (std::int32_t group = 0; group < 5; ++group) scene.weigh(group, 40 * (1 + chance.below(5)));
    for (std::uint64_t number = 1; number <= tasks; ++number) {
        scene.put(chance.random_task(number, scene.world.staff));
    }
    return scene;
}

}  // namespace

TEST_CASE("after any sequence of edits no rule is broken and the score is the one from scratch") {
    for (std::uint32_t seed = 1; seed <= 400; ++seed) {
        Chance chance(seed);
        Scene scene = random_scene(chance, 24);
        scene.roster.settle();
        INFO("seed ", seed);
        REQUIRE(scene.complaint() == "");
        for (int round = 0; round < 12; ++round) {
            INFO("round ", round);
            for (std::int32_t edits = 1 + chance.below(4); edits > 0; --edits) edit_once(scene, chance, 30);
            scene.roster.settle();
            REQUIRE(scene.complaint() == "");
        }
    }
}

TEST_CASE("a rollback restores every bit, whatever was edited and settled since the checkpoint") {
    for (std::uint32_t seed = 1; seed <= 300; ++seed) {
        Chance chance(seed);
        Scene scene = random_scene(chance, 20);
        if (!chance.once_in(4)) scene.roster.settle();
        for (int round = 0; round < 6; ++round) {
            INFO("seed ", seed, " round ", round);
            const std::string before = scene.roster.state_text();
            const judge::World world = scene.world;
            scene.roster.checkpoint();
            for (std::int32_t edits = 1 + chance.below(5); edits > 0; --edits) edit_once(scene, chance, 26);
            if (!chance.once_in(5)) scene.roster.settle();
            scene.roster.checkpoint();
            edit_once(scene, chance, 26);
            scene.roster.settle();
            if (chance.once_in(2)) scene.roster.improve(200);
            if (chance.once_in(2)) {
                scene.roster.commit();
            } else {
                scene.roster.rollback();
            }
            scene.roster.rollback();
            scene.world = world;
            REQUIRE(scene.roster.state_text() == before);
            edit_once(scene, chance, 26);
            scene.roster.settle();
        }
    }
}

TEST_CASE("a settling after a rollback does what it would have done without it") {
    for (std::uint32_t seed = 1; seed <= 150; ++seed) {
        Chance chance(seed);
        Scene plain = random_scene(chance, 20);
        Chance again(seed);
        Scene tried = random_scene(again, 20);
        plain.roster.settle();
        tried.roster.settle();
        tried.roster.checkpoint();
        for (int i = 0; i < 5; ++i) edit_once(tried, again, 26);
        tried.roster.settle();
        tried.roster.rollback();
        const Task edited = chance.random_task(3, plain.world.staff);
        plain.put(edited);
        tried.put(edited);
        INFO("seed ", seed);
        REQUIRE(plain.roster.settle().changes == tried.roster.settle().changes);
        REQUIRE(plain.roster.state_text() == tried.roster.state_text());
    }
}

TEST_CASE("the order in which tasks and people are given changes nothing") {
    for (std::uint32_t seed = 1; seed <= 300; ++seed) {
        Chance chance(seed);
        const Scene scene = random_scene(chance, 24);
        Staff turned = scene.world.staff;
        chance.shuffle(turned.people);
        std::vector<Task> tasks;
        for (const auto& [id, work] : scene.world.tasks) tasks.push_back(work);
        Scene straight(scene.world.staff);
        Scene mixed(turned);
        for (const auto& [group, weight] : scene.world.group_weights) {
            straight.weigh(group, weight);
            mixed.weigh(group, weight);
        }
        for (const Task& work : tasks) straight.put(work);
        chance.shuffle(tasks);
        for (const Task& work : tasks) mixed.put(work);
        INFO("seed ", seed);
        REQUIRE(straight.roster.settle().changes == mixed.roster.settle().changes);
        REQUIRE(straight.roster.state_text() == mixed.roster.state_text());
        straight.roster.improve(500);
        mixed.roster.improve(500);
        REQUIRE(straight.roster.state_text() == mixed.roster.state_text());
        for (int i = 0; i < 3; ++i) {
            const Task edited = chance.random_task(static_cast<std::uint64_t>(chance.below(24)) + 1, turned);
            straight.put(edited);
            mixed.put(edited);
        }
        REQUIRE(straight.roster.settle().changes == mixed.roster.settle().changes);
        REQUIRE(straight.roster.state_text() == mixed.roster.state_text());
    }
}

TEST_CASE("the changes reported are exactly the difference between the plans before and after") {
    for (std::uint32_t seed = 1; seed <= 200; ++seed) {
        Chance chance(seed);
        Scene scene = random_scene(chance, 22);
        judge::Placed before;
        for (int round = 0; round < 8; ++round) {
            INFO("seed ", seed, " round ", round);
            const Settled settled = scene.roster.settle();
            judge::Placed replayed = before;
            for (const Change& change : settled.changes) {
                const auto found = before.find(change.task);
                REQUIRE(change.before == (found == before.end() ? std::nullopt : std::optional<Place>(found->second)));
                if (change.after) replayed[change.task] = *change.after;
                if (!change.after) replayed.erase(change.task);
            }
            const judge::Placed after = scene.placed();
            REQUIRE(replayed == after);
            before = after;
            for (std::int32_t edits = 1 + chance.below(3); edits > 0; --edits) edit_once(scene, chance, 26);
        }
    }
}

TEST_CASE("a task that stays feasible moves only to let another be done") {
    for (std::uint32_t seed = 1; seed <= 300; ++seed) {
        Chance chance(seed);
        Scene scene = random_scene(chance, 24);
        scene.roster.settle();
        for (int round = 0; round < 6; ++round) {
            const Task edited = chance.random_task(static_cast<std::uint64_t>(chance.below(26)) + 1, scene.world.staff);
            scene.put(edited);
            const std::vector<Change> changes = scene.roster.settle().changes;
            INFO("seed ", seed, " round ", round);
            int others = 0;
            for (const Change& change : changes) {
                if (change.task == edited.id) continue;
                ++others;
                REQUIRE(change.cause != Cause::edited);
                REQUIRE(change.cause != Cause::improved);
                REQUIRE(change.by.has_value());
                REQUIRE(scene.roster.contains(*change.by));
                if (change.cause == Cause::chained) REQUIRE(scene.roster.place(*change.by).has_value());
            }
            const bool imposed = edited.pin.person.has_value() || edited.fixed;
            if (!imposed) REQUIRE(others <= 6);
        }
    }
}

TEST_CASE("improving never makes a plan worse and breaks no rule") {
    for (std::uint32_t seed = 1; seed <= 150; ++seed) {
        Chance chance(seed);
        Scene scene = random_scene(chance, 24);
        scene.roster.settle();
        const Score before = scene.roster.score();
        scene.roster.improve(2000);
        INFO("seed ", seed);
        REQUIRE_FALSE(better(before, scene.roster.score()));
        REQUIRE(scene.complaint() == "");
    }
}
