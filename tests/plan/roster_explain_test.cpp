#include <algorithm>

#include <doctest/doctest.h>

#include "plan/roster_world.hpp"

using namespace tandem::roster;
using namespace tandem::roster::test;

namespace {

const Verdict& verdict_on(const Explanation& explanation, std::uint64_t number) {
    return *std::find_if(explanation.people.begin(), explanation.people.end(),
                         [number](const Verdict& verdict) { return verdict.person == person_id(number); });
}

}  // namespace

TEST_CASE("case 47: when all evening hours are full the lowest is left out and the proof holds in an experiment") {
    Staff staff{7, {person(1, 7, 300), person(2, 7, 300)}};
    for (Person& someone : staff.people) {
        for (Shift& one : someone.shifts) one = shift(12, 20, 300);
    }
    Scene scene(staff);
    for (std::uint64_t number = 1; number <= 8; ++number) {
        scene.put(hours(task(number, 1, 30, 3), 1, 18, 20));
    }
    scene.put(hours(task(9, 1, 25, 1), 1, 18, 20));
    scene.put(hours(task(10, 1, 60, 5), 1, 12, 16));
    scene.roster.settle();
    REQUIRE(scene.roster.unassigned() == std::vector<Id>{task_id(9)});
    const Unplaced why = *scene.roster.explain(task_id(9))->unplaced;
    CHECK(why.obstruction == Obstruction::all_full);
    CHECK(why.crowd.size() == 9);
    CHECK(why.crowd_minutes == 265);
    CHECK(why.room_minutes == 240);
    REQUIRE(why.full.size() == 2);
    for (const FullPlace& full : why.full) {
        CHECK(full.reject == Reject::window_load);
        CHECK(full.begin_minute == 18 * 60);
        CHECK(full.end_minute == 20 * 60);
        CHECK(full.minutes_asked == 145);
        CHECK(full.minutes_there == 120);
        CHECK(full.holders.size() == 4);
    }
    CHECK(why.lack_minutes == 25);
    const auto shortage = static_cast<std::int32_t>(why.crowd_minutes - why.room_minutes);
    scene.put(hours(task(3, 1, 30 - shortage, 3), 1, 18, 20));
    scene.roster.settle();
    CHECK(scene.roster.unassigned().empty());
    CHECK(scene.complaint() == "");
}

TEST_CASE("case 47: a day's cap is proven full as well") {
    Scene scene({7, {person(1, 7, 60)}});
    scene.put(task(1, 1, 40, 5));
    scene.put(task(2, 1, 30, 1));
    scene.roster.settle();
    const Unplaced why = *scene.roster.explain(task_id(2))->unplaced;
    CHECK(why.obstruction == Obstruction::all_full);
    CHECK(why.crowd_minutes == 70);
    CHECK(why.room_minutes == 60);
    CHECK(why.lack_minutes == 10);
    CHECK(why.displacers == std::vector<Id>{task_id(1)});
}

TEST_CASE("case 48: a task nobody is competent for names who comes nearest and leaves the rest of the plan alone") {
    Staff staff{7, {person(1, 7), person(2, 7), person(3, 7)}};
    staff.people[0].roles = 0;
    staff.people[2].channels = {};
    Scene with(staff);
    Scene without(staff);
    for (std::uint64_t number = 1; number <= 12; ++number) {
        with.put(task(number, static_cast<std::int32_t>(number % 3), 40));
        without.put(task(number, static_cast<std::int32_t>(number % 3), 40));
    }
    Task odd = task(50, 1, 30, 9);
    odd.languages = {7};
    with.put(odd);
    with.roster.settle();
    without.roster.settle();
    CHECK(with.placed() == without.placed());
    const Explanation explanation = *with.roster.explain(odd.id);
    REQUIRE(explanation.unplaced.has_value());
    CHECK(explanation.unplaced->obstruction == Obstruction::nobody_competent);
    CHECK(explanation.unplaced->nearest == person_id(2));
    CHECK(explanation.unplaced->missing_languages == std::vector{7});
    CHECK_FALSE(explanation.unplaced->missing_role);
    CHECK(explanation.unplaced->missing_channels.empty());
    CHECK(verdict_on(explanation, 1).reject == Reject::role);
    CHECK(verdict_on(explanation, 2).reject == Reject::language);
    CHECK(verdict_on(explanation, 3).reject == Reject::channel);
    CHECK(verdict_on(explanation, 3).missing_channels == std::vector<std::int32_t>{0});
}

TEST_CASE("case 53: the terms shown are exactly what forcing the alternative would cost") {
    int compared = 0;
    for (std::uint32_t seed = 1; seed <= 250; ++seed) {
        Chance chance(seed);
        Scene scene(chance.random_staff(4, 7));
        for (std::int32_t group = 0; group < 6; ++group) scene.weigh(group, 30 * (group + 1));
        for (std::uint64_t number = 1; number <= 18; ++number) {
            scene.put(chance.random_task(number, scene.world.staff));
        }
        scene.roster.settle();
        INFO("seed ", seed);
        const judge::Placed plan = scene.placed();
        const judge::Verdict now = scene.verdict();
        for (const auto& [id, work] : scene.world.tasks) {
            const Explanation explanation = *scene.roster.explain(id);
            REQUIRE(explanation.people.size() == scene.world.staff.people.size());
            for (const Verdict& verdict : explanation.people) {
                if (verdict.chosen || verdict.reject != Reject::nothing) continue;
                judge::Placed other = plan;
                other[id] = Place{verdict.person, *verdict.day};
                judge::Verdict then = judge::judge(scene.world, other, scene.forced());
                REQUIRE(then.violations.empty());
                then.terms -= now.terms;
                REQUIRE(then.terms == verdict.terms);
                REQUIRE(then.uncovered - now.uncovered == verdict.uncovered);
                ++compared;
            }
        }
        REQUIRE(scene.placed() == plan);
    }
    CHECK(compared > 1000);
}

TEST_CASE("the terms of the chosen place are what the plan would be without the task") {
    for (std::uint32_t seed = 1; seed <= 60; ++seed) {
        Chance chance(seed);
        Scene scene(chance.random_staff(3, 7));
        for (std::int32_t group = 0; group < 6; ++group) scene.weigh(group, 50);
        for (std::uint64_t number = 1; number <= 14; ++number) {
            scene.put(chance.random_task(number, scene.world.staff));
        }
        scene.roster.settle();
        const judge::Verdict now = scene.verdict();
        for (const auto& [id, place] : scene.placed()) {
            judge::Placed without = scene.placed();
            without.erase(id);
            Terms difference = now.terms;
            difference -= judge::judge(scene.world, without, scene.forced()).terms;
            INFO("seed ", seed);
            REQUIRE(scene.roster.explain(id)->terms == difference);
        }
    }
}

TEST_CASE("a refusal is true: whoever is refused cannot be given the task without breaking a rule") {
    int refused = 0;
    for (std::uint32_t seed = 1; seed <= 120; ++seed) {
        Chance chance(seed);
        Scene scene(chance.random_staff(3, 5));
        for (std::uint64_t number = 1; number <= 16; ++number) {
            scene.put(chance.random_task(number, scene.world.staff));
        }
        scene.roster.settle();
        const judge::Placed plan = scene.placed();
        for (const auto& [id, work] : scene.world.tasks) {
            if (work.pin.person || work.fixed) continue;
            const Explanation explanation = *scene.roster.explain(id);
            for (const Verdict& verdict : explanation.people) {
                if (verdict.chosen || verdict.reject == Reject::nothing || verdict.reject == Reject::frozen) continue;
                ++refused;
                for (std::int32_t day = 0; day < scene.world.staff.days; ++day) {
                    judge::Placed other = plan;
                    other[id] = Place{verdict.person, day};
                    INFO("seed ", seed, " task ", id.low, " person ", verdict.person.low, " day ", day);
                    REQUIRE_FALSE(judge::judge(scene.world, other, scene.forced()).violations.empty());
                }
            }
        }
    }
    CHECK(refused > 1000);
}

TEST_CASE("absence is told apart from a lack of hours and a full day, with the minutes and the tasks") {
    Staff staff{7, {person(1, 7), person(2, 7), person(3, 7), person(4, 7, 60), person(5, 7)}};
    staff.people[1].shifts[1] = day_off(Off::away);
    for (Shift& one : staff.people[2].shifts) one = shift(9, 10, 120);
    staff.people[4].shifts[1].role_caps = {{0, 20}};
    Scene scene(staff);
    scene.put(hours(task(1, 1, 30), 1, 9, 11));
    Task held = hours(task(2, 1, 50), 1, 9, 17);
    held.pin = {person_id(4), 1};
    scene.put(held);
    Task here = hours(task(3, 1, 90), 1, 9, 11);
    here.pin = {person_id(1), 1};
    scene.put(here);
    scene.put(hours(task(9, 1, 70), 1, 9, 11));
    scene.roster.settle();
    const Explanation explanation = *scene.roster.explain(task_id(9));
    const Verdict& loaded = verdict_on(explanation, 1);
    CHECK(loaded.reject == Reject::day_cap);
    CHECK(loaded.minutes_there == 120);
    CHECK(loaded.minutes_asked >= 160);
    CHECK(std::find(loaded.holders.begin(), loaded.holders.end(), task_id(3)) != loaded.holders.end());
    CHECK(verdict_on(explanation, 2).reject == Reject::time_off);
    const Verdict& gone_early = verdict_on(explanation, 3);
    CHECK(gone_early.reject == Reject::no_hours_in_window);
    CHECK(gone_early.minutes_there == 60);
    CHECK(gone_early.minutes_asked == 70);
    const Verdict& small = verdict_on(explanation, 4);
    CHECK(small.reject == Reject::day_cap);
    CHECK(small.minutes_there == 60);
    CHECK(verdict_on(explanation, 5).reject == Reject::role_cap);
    CHECK(verdict_on(explanation, 5).minutes_there == 20);
}

TEST_CASE("pins and frozen work refuse everybody else") {
    Scene scene({7, {person(1, 7), person(2, 7)}});
    Task pinned = task(1, 1, 30);
    pinned.pin.person = person_id(1);
    Task frozen = task(2, 1, 30);
    frozen.baseline = Baseline{person_id(1), 1, 3, true};
    Task done = task(3, 1, 30);
    done.pin = {person_id(1), 1};
    done.fixed = true;
    for (const Task& work : {pinned, frozen, done}) scene.put(work);
    scene.roster.settle();
    CHECK(verdict_on(*scene.roster.explain(task_id(1)), 2).reject == Reject::pin);
    CHECK(verdict_on(*scene.roster.explain(task_id(2)), 2).reject == Reject::frozen);
    CHECK(verdict_on(*scene.roster.explain(task_id(3)), 2).reject == Reject::frozen);
    CHECK(verdict_on(*scene.roster.explain(task_id(1)), 1).chosen);
    CHECK_FALSE(scene.roster.explain(task_id(77)).has_value());
}

TEST_CASE("where nobody is there the smallest lack is named") {
    Staff staff{7, {person(1, 7), person(2, 7)}};
    staff.people[1].shifts[2] = shift(10, 19, 120);
    Scene scene(staff);
    scene.put(hours(task(1, 2, 80), 2, 18, 20));
    scene.roster.settle();
    const Unplaced why = *scene.roster.explain(task_id(1))->unplaced;
    CHECK(why.obstruction == Obstruction::nobody_there);
    CHECK(why.nearest == person_id(2));
    CHECK(why.nearest_day == 2);
    CHECK(why.lack_minutes == 20);
}

TEST_CASE("a task put out by more urgent ones names them where nothing is proven") {
    // Two days of 60 minutes hold 40 each; 30 more do not fit although 40 minutes are left in pieces.
    Scene scene({7, {person(1, 7, 60)}});
    Task wide = task(3, 1, 30, 1);
    wide.window.end_minute += minutes_per_day;
    scene.put(task(1, 1, 40, 5));
    scene.put(task(2, 2, 40, 5));
    scene.put(wide);
    scene.roster.settle();
    const Unplaced why = *scene.roster.explain(task_id(3))->unplaced;
    CHECK(why.obstruction == Obstruction::displaced);
    CHECK(why.displacers == std::vector<Id>{task_id(1), task_id(2)});
    CHECK(why.full.size() == 2);
    CHECK(why.lack_minutes == 10);
}

TEST_CASE("a pin to somebody who left is the reason") {
    Scene scene({7, {person(1, 7)}});
    Task lost = task(1, 1, 30);
    lost.pin.person = person_id(8);
    scene.put(lost);
    scene.roster.settle();
    CHECK(scene.roster.explain(lost.id)->unplaced->obstruction == Obstruction::pin_unreachable);
    CHECK(verdict_on(*scene.roster.explain(lost.id), 1).reject == Reject::pin);
}

TEST_CASE("a proof of full places is never given where the task could be done") {
    int proven = 0;
    for (std::uint32_t seed = 1; seed <= 400; ++seed) {
        Chance chance(seed);
        Scene scene(chance.random_staff(2, 2));
        for (std::uint64_t number = 1; number <= 7; ++number) {
            scene.put(chance.random_task(number, scene.world.staff));
        }
        scene.roster.settle();
        for (const Id& id : scene.roster.unassigned()) {
            const Unplaced why = *scene.roster.explain(id)->unplaced;
            if (why.obstruction != Obstruction::all_full) continue;
            ++proven;
            CHECK(why.crowd_minutes > why.room_minutes);
            // Even with the task worth more than all others together nothing but leaving one of the crowd out helps.
            scene.roster.checkpoint();
            Task dear = scene.world.tasks.at(id);
            dear.drop = 1'000'000;
            scene.roster.put(dear);
            scene.roster.settle();
            scene.roster.improve(3000);
            const std::vector<Id> left = scene.roster.unassigned();
            INFO("seed ", seed);
            CHECK(std::any_of(left.begin(), left.end(), [&](const Id& one) {
                return std::find(why.crowd.begin(), why.crowd.end(), one) != why.crowd.end();
            }));
            scene.roster.rollback();
        }
    }
    CHECK(proven > 20);
}
