// The behaviour of the plan, case by case.
#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "plan/roster_world.hpp"

using namespace tandem::roster;
using namespace tandem::roster::test;

namespace {

// Two channels, three people, work on every day of two weeks; person 3 only on channel 1.
Scene busy_scene() {
    Staff staff{14, {person(1, 14, 90), person(2, 14, 90), person(3, 14, 90)}};
    staff.people[1].channels = {0, 1};
    staff.people[2].channels = {1};
    Scene scene(staff);
    for (std::int32_t group = 0; group < 14; ++group) scene.weigh(group, 120);
    std::uint64_t number = 1;
    for (std::int32_t day = 0; day < 14; ++day) {
        for (std::int32_t i = 0; i < 6; ++i) {
            Task work = hours(task(number++, day, 30 + 5 * (i % 2), 1 + i % 5), day, 9 + i, 14 + i);
            work.channels = {i % 2};
            work.groups = {day};
            scene.put(work);
        }
    }
    return scene;
}

Task dragged(Task work, std::int32_t days) {
    work.window.begin_minute += days * minutes_per_day;
    work.window.end_minute += days * minutes_per_day;
    work.preferred_day += days;
    return work;
}

const Change* change_of(const Settled& settled, const Id& id) {
    for (const Change& change : settled.changes) {
        if (change.task == id) return &change;
    }
    return nullptr;
}

}  // namespace

TEST_CASE("case 40: an equal specification changes nothing and costs no evaluation") {
    Scene scene = busy_scene();
    scene.roster.settle();
    const std::int64_t evaluated = scene.roster.evaluated();
    const std::string before = scene.roster.state_text();
    for (const auto& [id, work] : scene.world.tasks) scene.roster.put(work);
    CHECK(scene.roster.settle().changes.empty());
    CHECK(scene.roster.evaluated() == evaluated);
    CHECK(scene.roster.state_text() == before);
}

TEST_CASE("case 41: a drag moves the task and at most six others, each with its cause, at bounded work") {
    Scene scene = busy_scene();
    scene.roster.settle();
    std::int64_t most_evaluated = 0;
    for (std::uint64_t number = 1; number <= 84; ++number) {
        const Task moved = dragged(scene.world.tasks.at(task_id(number)), number % 2 == 0 ? 1 : -1);
        if (moved.window.begin_minute < 0 || moved.window.end_minute > 14 * minutes_per_day) continue;
        const std::int64_t before = scene.roster.evaluated();
        scene.put(moved);
        const Settled settled = scene.roster.settle();
        most_evaluated = std::max(most_evaluated, scene.roster.evaluated() - before);
        CHECK(std::count_if(settled.changes.begin(), settled.changes.end(),
                            [&](const Change& change) { return change.task != moved.id; }) <= 6);
        for (const Change& change : settled.changes) {
            REQUIRE(change.by.has_value());
            if (change.task == moved.id) CHECK(change.cause == Cause::edited);
            if (change.task != moved.id) {
                CHECK((change.cause == Cause::chained || change.cause == Cause::displaced ||
                       change.cause == Cause::retried));
            }
        }
        REQUIRE(scene.complaint() == "");
    }
    CHECK(most_evaluated < 50'000);
}

TEST_CASE("case 42: drag away and back without release is the identity, with release the task returns home") {
    Scene scene = busy_scene();
    scene.roster.settle();
    const std::string before = scene.roster.state_text();
    const Task original = scene.world.tasks.at(task_id(20));
    const std::optional<Place> home = scene.roster.place(original.id);
    REQUIRE(home.has_value());
    for (const std::int32_t days : {1, 2, 3, -1, 0}) {
        scene.roster.checkpoint();
        scene.roster.put(dragged(original, days));
        scene.roster.settle();
        scene.roster.rollback();
        CHECK(scene.roster.state_text() == before);
    }
    Scene quiet({7, {person(1, 7), person(2, 7)}});
    for (std::uint64_t number = 1; number <= 6; ++number)
        quiet.put(task(number, static_cast<std::int32_t>(number) % 3, 30));
    quiet.roster.settle();
    const judge::Placed plan = quiet.placed();
    quiet.put(dragged(task(4, 1, 30), 2));
    quiet.roster.settle();
    CHECK(quiet.placed() != plan);
    quiet.put(task(4, 1, 30));
    quiet.roster.settle();
    CHECK(quiet.placed() == plan);
}

TEST_CASE("case 43: a day of sickness moves that person's tasks of that day and what makes room for them") {
    Scene scene = busy_scene();
    scene.roster.settle();
    const judge::Placed before = scene.placed();
    Staff staff = scene.world.staff;
    staff.people[1].shifts[3] = day_off(Off::away);
    scene.replace_staff(staff);
    const Settled settled = scene.roster.settle();
    CHECK(scene.complaint() == "");
    std::size_t own = 0;
    for (const Change& change : settled.changes) {
        const bool was_hers = change.before == std::optional<Place>(Place{person_id(2), 3});
        own += was_hers ? 1 : 0;
        if (was_hers) CHECK(change.cause == Cause::staffed);
        if (!was_hers) CHECK(change.by.has_value());
        if (change.before) CHECK(change.before->day == 3);
    }
    const auto hers = std::count_if(before.begin(), before.end(), [](const auto& entry) {
        return entry.second == Place{person_id(2), 3};
    });
    CHECK(own == static_cast<std::size_t>(hers));
    CHECK(hers > 0);
}

TEST_CASE("case 43: where only some can stay published work moves last") {
    Staff staff{7, {person(1, 7, 60), person(2, 7, 60)}};
    Scene scene(staff);
    for (std::uint64_t number = 1; number <= 2; ++number) {
        Task work = task(number, 1, 30, number == 1 ? 5 : 3);
        work.baseline = Baseline{person_id(1), 1, number == 1 ? 1 : 3, false};
        scene.put(work);
    }
    scene.roster.settle();
    staff.people[0].shifts[1].cap_minutes = 30;
    scene.replace_staff(staff);
    const Settled settled = scene.roster.settle();
    REQUIRE(settled.changes.size() == 1);
    CHECK(settled.changes[0].task == task_id(1));
    CHECK(settled.changes[0].after == Place{person_id(2), 1});
}

TEST_CASE("case 44: when somebody returns nothing swings back, only what had no place is taken up") {
    Staff staff{7, {person(1, 7, 60), person(2, 7, 60)}};
    const Staff full = staff;
    staff.people[0].shifts[1] = day_off(Off::away);
    Scene scene(staff);
    for (std::uint64_t number = 1; number <= 3; ++number) scene.put(task(number, 1, 30, 4 - static_cast<int>(number)));
    scene.roster.settle();
    CHECK(scene.roster.unassigned() == std::vector<Id>{task_id(3)});
    scene.replace_staff(full);
    const Settled settled = scene.roster.settle();
    REQUIRE(settled.changes.size() == 1);
    CHECK(settled.changes[0].task == task_id(3));
    CHECK(settled.changes[0].cause == Cause::staffed);
    CHECK(settled.changes[0].after == Place{person_id(1), 1});
    scene.remove(task_id(3));
    scene.roster.settle();
    scene.replace_staff(staff);
    scene.roster.settle();
    const judge::Placed before = scene.placed();
    scene.replace_staff(full);
    CHECK(scene.roster.settle().changes.empty());
    CHECK(scene.placed() == before);
}

TEST_CASE("case 45: a pin outside working hours stays, is a conflict and takes its minutes from the others") {
    Scene scene({7, {person(1, 7, 60)}});
    Task pinned = hours(task(1, 1, 40), 1, 19, 21);
    pinned.pin = {person_id(1), 1};
    scene.put(pinned);
    scene.put(task(2, 1, 30));
    scene.put(task(3, 1, 20));
    scene.roster.settle();
    CHECK(scene.roster.place(task_id(1)) == Place{person_id(1), 1});
    CHECK(scene.roster.unassigned() == std::vector<Id>{task_id(2)});
    CHECK(scene.roster.conflicts() ==
          std::vector<Conflict>{{task_id(1), Conflict::Code::no_hours_in_window, Place{person_id(1), 1}, 40}});
    CHECK(scene.complaint() == "");
}

TEST_CASE("case 46: with a pinned person the day may change, with a pinned day the person") {
    Staff staff{7, {person(1, 7, 60), person(2, 7, 60)}};
    Scene scene(staff);
    Task by_person = task(1, 1, 60);
    by_person.window.end_minute += minutes_per_day;
    by_person.pin.person = person_id(1);
    Task by_day = task(2, 3, 60);
    by_day.window.end_minute += minutes_per_day;
    by_day.pin.day = 3;
    scene.put(by_person);
    scene.put(by_day);
    scene.roster.settle();
    CHECK(scene.roster.place(task_id(1)) == Place{person_id(1), 1});
    CHECK(scene.roster.place(task_id(2)) == Place{person_id(2), 3});
    staff.people[0].shifts[1] = day_off();
    staff.people[1].shifts[3] = day_off();
    scene.replace_staff(staff);
    scene.roster.settle();
    CHECK(scene.roster.place(task_id(1)) == Place{person_id(1), 2});
    CHECK(scene.roster.place(task_id(2)) == Place{person_id(1), 3});
    CHECK(scene.roster.conflicts().empty());
}

TEST_CASE("case 49: of two equal people the first by id is chosen, however they are given") {
    for (int turn = 0; turn < 2; ++turn) {
        Staff staff{7, {person(1, 7), person(2, 7)}};
        if (turn == 1) std::swap(staff.people[0], staff.people[1]);
        Scene scene(staff);
        scene.put(task(1, 2, 30));
        scene.roster.settle();
        CHECK(scene.roster.place(task_id(1)) == Place{person_id(1), 2});
    }
}

TEST_CASE("case 50: with half the hours comes half the work") {
    Scene scene({7, {person(1, 7, 60), person(2, 7, 120)}});
    for (std::uint64_t number = 1; number <= 20; ++number) {
        scene.put(task(number, static_cast<std::int32_t>(number) % 7, 42));
    }
    scene.roster.settle();
    REQUIRE(scene.roster.unassigned().empty());
    std::int32_t half = 0;
    std::int32_t full = 0;
    for (std::int32_t day = 0; day < 7; ++day) {
        half += scene.roster.used_minutes(person_id(1), day);
        full += scene.roster.used_minutes(person_id(2), day);
    }
    CHECK(half + full == 20 * 42);
    // Utilisations half/420 and full/840 differ by at most one task.
    CHECK(std::abs(2 * half - full) <= 2 * 42);
}

TEST_CASE("case 51: two replies to one post go to one person") {
    Scene scene({7, {person(1, 7), person(2, 7)}});
    scene.weigh(0, 200);
    for (std::uint64_t number = 1; number <= 2; ++number) {
        Task reply = task(number, static_cast<std::int32_t>(number), 30);
        reply.groups = {0};
        scene.put(reply);
    }
    scene.roster.settle();
    CHECK(scene.roster.place(task_id(1))->person == scene.roster.place(task_id(2))->person);
}

TEST_CASE("case 52: raising one task's priority puts out exactly what it is shown to put out") {
    Scene scene({7, {person(1, 7, 90)}});
    scene.put(task(1, 1, 30, 5));
    scene.put(task(2, 1, 30, 3));
    scene.put(task(3, 1, 30, 2));
    scene.put(task(4, 1, 30, 1));
    scene.roster.settle();
    REQUIRE(scene.roster.unassigned() == std::vector<Id>{task_id(4)});
    scene.put(task(4, 1, 30, 3));
    const Settled settled = scene.roster.settle();
    CHECK(scene.roster.unassigned() == std::vector<Id>{task_id(3)});
    REQUIRE(settled.changes.size() == 2);
    const Change* out = change_of(settled, task_id(3));
    REQUIRE(out != nullptr);
    CHECK(out->cause == Cause::displaced);
    CHECK(out->by == task_id(4));
    CHECK_FALSE(out->after.has_value());
}

TEST_CASE("case 52: what must be done takes the room of as much other work as it needs, whatever that is worth") {
    Scene scene({7, {person(1, 7, 400)}});
    for (std::uint64_t number = 1; number <= 10; ++number) scene.put(task(number, 1, 40, 5));
    scene.roster.settle();
    REQUIRE(scene.roster.unassigned().empty());
    // One minute for 40 minutes of the highest class: in plain figures 1000 for 200. Then all the room there is.
    scene.put(must(task(11, 1, 1)));
    scene.roster.settle();
    CHECK(scene.roster.place(task_id(11)) == Place{person_id(1), 1});
    CHECK(scene.roster.unassigned().size() == 1);
    scene.put(must(task(12, 1, 399)));
    const Settled settled = scene.roster.settle();
    CHECK(scene.roster.place(task_id(12)) == Place{person_id(1), 1});
    CHECK(scene.roster.unassigned().size() == 10);
    for (const Change& change : settled.changes) {
        if (change.task == task_id(12)) continue;
        CHECK(change.cause == Cause::displaced);
        CHECK(change.by == task_id(12));
    }
    CHECK(scene.complaint() == "");
}

TEST_CASE("case 52: a minute that must be done is not given up for a day of other work, however long the search") {
    Scene scene({7, {person(1, 7, 400)}});
    scene.put(task(1, 1, 400, 5));
    scene.put(must(task(2, 1, 1)));
    scene.roster.settle();
    CHECK(scene.roster.unassigned() == std::vector<Id>{task_id(1)});
    scene.roster.improve(20'000);
    CHECK(scene.roster.unassigned() == std::vector<Id>{task_id(1)});
    // Without the level the day would weigh more.
    scene.put(task(2, 1, 1, 1000));
    scene.roster.settle();
    scene.roster.improve(20'000);
    CHECK(scene.roster.unassigned() == std::vector<Id>{task_id(2)});
}

TEST_CASE("what must be done moves nothing a person decided, and gets the room that is left when that goes") {
    Scene scene({7, {person(1, 7, 60)}});
    Task pinned = task(1, 1, 60, 1);
    pinned.pin = {person_id(1), 1};
    scene.put(pinned);
    scene.put(must(task(2, 1, 60)));
    scene.roster.settle();
    CHECK(scene.roster.unassigned() == std::vector<Id>{task_id(2)});
    // Half of the day comes free, and lower work waits for it too.
    scene.put(task(3, 1, 30, 5));
    pinned.effort_minutes = 30;
    pinned.drop = 30;
    scene.put(pinned);
    scene.roster.settle();
    REQUIRE(scene.roster.place(task_id(3)));
    scene.remove(task_id(1));
    scene.roster.settle();
    CHECK(scene.roster.place(task_id(2)) == Place{person_id(1), 1});
    CHECK(scene.roster.unassigned() == std::vector<Id>{task_id(3)});
}

TEST_CASE("case 56: frozen work makes no room for anything") {
    Scene scene({7, {person(1, 7, 60), person(2, 7, 60)}});
    Task frozen = task(1, 1, 60, 1);
    frozen.baseline = Baseline{person_id(1), 1, 3, true};
    scene.put(frozen);
    Task needs_first = task(2, 1, 60, 5);
    needs_first.channels = {1};
    Staff staff = scene.world.staff;
    staff.people[0].channels = {0, 1};
    scene.replace_staff(staff);
    scene.put(needs_first);
    scene.roster.settle();
    CHECK(scene.roster.place(task_id(1)) == Place{person_id(1), 1});
    CHECK(scene.roster.unassigned() == std::vector<Id>{task_id(2)});
    Task thawed = frozen;
    thawed.baseline->frozen = false;
    scene.put(thawed);
    scene.roster.settle();
    CHECK(scene.roster.place(task_id(2)) == Place{person_id(1), 1});
    CHECK(scene.roster.place(task_id(1)) == Place{person_id(2), 1});
}

TEST_CASE("case 57: an empty team, no tasks, a week without capacity and a window too short are all survived") {
    Scene nobody({7, {}});
    nobody.put(task(1, 1, 30));
    nobody.roster.settle();
    CHECK(nobody.roster.explain(task_id(1))->unplaced->obstruction == Obstruction::nobody_competent);
    CHECK_FALSE(nobody.roster.explain(task_id(1))->unplaced->nearest.has_value());
    CHECK(nobody.complaint() == "");

    Scene nothing({7, {person(1, 7)}});
    CHECK(nothing.roster.settle().changes.empty());
    CHECK(nothing.roster.score() == Score{});

    Staff absent{7, {person(1, 7)}};
    for (Shift& one : absent.people[0].shifts) one = day_off();
    Scene closed(absent);
    closed.put(task(1, 1, 30));
    closed.roster.settle();
    CHECK(closed.roster.explain(task_id(1))->unplaced->obstruction == Obstruction::nobody_there);
    CHECK(closed.roster.score().terms.fairness == 0);
    CHECK(closed.complaint() == "");

    Scene tight({7, {person(1, 7)}});
    tight.put(hours(task(1, 1, 90), 1, 10, 11));
    tight.roster.settle();
    const Unplaced why = *tight.roster.explain(task_id(1))->unplaced;
    CHECK(why.obstruction == Obstruction::nobody_there);
    CHECK(why.lack_minutes == 30);

    Scene no_days({0, {person(1, 0)}});
    no_days.put(task(1, 1, 30));
    no_days.roster.settle();
    CHECK(no_days.roster.explain(task_id(1))->unplaced->obstruction == Obstruction::nobody_there);
}

TEST_CASE("room that becomes free is given to a task that could use it") {
    Scene scene({7, {person(1, 7, 60)}});
    scene.put(task(1, 1, 60, 5));
    scene.put(task(2, 1, 60, 3));
    scene.roster.settle();
    REQUIRE(scene.roster.unassigned() == std::vector<Id>{task_id(2)});
    scene.remove(task_id(1));
    const Settled settled = scene.roster.settle();
    const Change* taken = change_of(settled, task_id(2));
    REQUIRE(taken != nullptr);
    CHECK(taken->cause == Cause::retried);
    CHECK(taken->by == task_id(1));
    CHECK(taken->after == Place{person_id(1), 1});
}

TEST_CASE("what an edit may not move any more is taken up by the next settling") {
    Scene scene({7, {person(1, 7, 120)}});
    scene.put(task(1, 1, 120, 50));
    for (std::uint64_t number = 2; number <= 13; ++number) scene.put(task(number, 1, 10));
    scene.roster.settle();
    REQUIRE(scene.roster.unassigned().size() == 12);
    scene.remove(task_id(1));
    const Settled first = scene.roster.settle();
    CHECK(first.unfinished);
    CHECK(scene.roster.unassigned().size() == 6);
    const Settled second = scene.roster.settle();
    CHECK(scene.roster.unassigned().empty());
    CHECK_FALSE(second.unfinished);
    CHECK(scene.roster.settle().changes.empty());
}

TEST_CASE("a chain of three lets a task be done without leaving another out") {
    Staff staff{7, {person(1, 7, 60), person(2, 7, 60), person(3, 7, 60), person(4, 7, 60)}};
    for (std::int32_t i = 0; i < 4; ++i) staff.people[static_cast<std::size_t>(i)].channels = {i, i + 1};
    Scene scene(staff);
    for (std::int32_t i = 1; i <= 3; ++i) {
        Task work = task(static_cast<std::uint64_t>(i), 1, 60);
        work.channels = {i};
        work.baseline = Baseline{person_id(static_cast<std::uint64_t>(i)), 1, 1, false};
        scene.put(work);
    }
    scene.roster.settle();
    Task last = task(9, 1, 60, 1);
    last.channels = {0};
    scene.put(last);
    const Settled settled = scene.roster.settle();
    CHECK(scene.roster.unassigned().empty());
    REQUIRE(settled.changes.size() == 4);
    for (const Change& change : settled.changes) CHECK(change.by == task_id(9));
    CHECK(scene.complaint() == "");
}

TEST_CASE("a task whose baseline travels with its post follows it, otherwise it stays where it is") {
    Scene scene({14, {person(1, 14), person(2, 14)}});
    Task wide = task(1, 1, 30);
    wide.window.end_minute += 4 * minutes_per_day;
    wide.baseline = Baseline{person_id(2), 2, 1, false};
    scene.put(wide);
    scene.roster.settle();
    REQUIRE(scene.roster.place(wide.id) == Place{person_id(2), 2});
    wide.effort_minutes = 45;
    scene.put(wide);
    CHECK(scene.roster.settle().changes.empty());
    wide.baseline->day = 3;
    scene.put(wide);
    scene.roster.settle();
    CHECK(scene.roster.place(wide.id) == Place{person_id(2), 3});
}
