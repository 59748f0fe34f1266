#include <stdexcept>

#include <doctest/doctest.h>

#include "plan/roster_world.hpp"

using namespace tandem::roster;
using namespace tandem::roster::test;

namespace {

Staff one_person(std::int32_t days = 7, std::int32_t cap = 120) { return {days, {person(1, days, cap)}}; }

// Whether a single task finds a place with a single person.
bool placed(const Task& work, const Staff& staff) {
    Scene scene(staff);
    scene.put(work);
    scene.roster.settle();
    CHECK(scene.complaint() == "");
    return scene.roster.place(work.id).has_value();
}

}  // namespace

TEST_CASE("a task goes only to somebody with its role, every one of its channels and its language") {
    Staff staff = one_person();
    CHECK(placed(task(1, 0, 30), staff));
    Task other_role = task(1, 0, 30);
    other_role.role = 1;
    CHECK_FALSE(placed(other_role, staff));
    Task two_channels = task(1, 0, 30);
    two_channels.channels = {0, 3};
    CHECK_FALSE(placed(two_channels, staff));
    Task other_language = task(1, 0, 30);
    other_language.languages = {5};
    CHECK_FALSE(placed(other_language, staff));
    staff.people[0].channels = {3, 0};
    CHECK(placed(two_channels, staff));
    staff.people[0].channels = {};
    staff.people[0].every_channel = true;
    CHECK(placed(two_channels, staff));
    Task anything = task(1, 0, 30);
    anything.role = none;
    anything.languages = {};
    anything.channels = {};
    staff.people[0] = person(1, 7);
    staff.people[0].roles = 0;
    staff.people[0].channels = {};
    staff.people[0].languages = {};
    CHECK(placed(anything, staff));
}

TEST_CASE("a task is done inside its window and never on a day off") {
    Staff staff = one_person();
    staff.people[0].shifts[2] = day_off();
    CHECK_FALSE(placed(task(1, 2, 30), staff));
    Task longer = task(1, 2, 30);
    longer.window.end_minute += minutes_per_day;
    Scene scene(staff);
    scene.put(longer);
    scene.roster.settle();
    CHECK(scene.roster.place(longer.id) == Place{person_id(1), 3});
    CHECK_FALSE(placed(task(1, 7, 30), staff));
    CHECK_FALSE(placed(task(1, -1, 30), staff));
    Task empty_window = task(1, 3, 30);
    empty_window.window.end_minute = empty_window.window.begin_minute;
    CHECK_FALSE(placed(empty_window, staff));
}

TEST_CASE("somebody has to be there for the effort inside the window") {
    const Staff staff = one_person();
    CHECK(placed(hours(task(1, 1, 60), 1, 16, 20), staff));
    CHECK_FALSE(placed(hours(task(1, 1, 61), 1, 16, 20), staff));
    CHECK_FALSE(placed(hours(task(1, 1, 5), 1, 18, 20), staff));
}

TEST_CASE("efforts stay within the day's cap and within the cap of a role") {
    Staff staff = one_person(7, 100);
    CHECK(placed(task(1, 1, 100), staff));
    CHECK_FALSE(placed(task(1, 1, 101), staff));
    Scene scene(staff);
    scene.put(task(1, 1, 60));
    scene.put(task(2, 1, 50));
    scene.roster.settle();
    CHECK(scene.roster.place(task_id(1)).has_value());
    CHECK_FALSE(scene.roster.place(task_id(2)).has_value());
    CHECK(scene.roster.used_minutes(person_id(1), 1) == 60);

    staff.people[0].roles = 3;
    staff.people[0].shifts[1].role_caps = {{1, 30}};
    Scene capped(staff);
    for (std::uint64_t number = 1; number <= 3; ++number) {
        Task work = task(number, 1, 20);
        work.role = number < 3 ? 1 : 0;
        capped.put(work);
    }
    capped.roster.settle();
    CHECK(capped.roster.unassigned() == std::vector<Id>{task_id(2)});
    CHECK(capped.complaint() == "");
}

TEST_CASE("a day has to be doable when the earliest deadline goes first") {
    Scene scene(one_person(7, 480));
    scene.put(hours(task(1, 1, 60), 1, 9, 11));
    scene.put(hours(task(2, 1, 60), 1, 10, 12));
    scene.put(hours(task(3, 1, 60), 1, 9, 12));
    scene.put(hours(task(4, 1, 10), 1, 10, 12));
    scene.put(hours(task(5, 1, 60), 1, 9, 13));
    scene.roster.settle();
    CHECK(scene.roster.unassigned() == std::vector<Id>{task_id(4)});
    CHECK(scene.complaint() == "");
}

TEST_CASE("a fixed task fills the day wherever it lies and is neither moved nor a conflict") {
    Scene scene(one_person(7, 100));
    Task done = hours(task(1, 1, 70), 1, 20, 22);
    done.pin = {person_id(1), 1};
    done.fixed = true;
    scene.put(done);
    scene.put(task(2, 1, 40));
    scene.put(task(3, 1, 30));
    scene.roster.settle();
    CHECK(scene.roster.place(task_id(1)) == Place{person_id(1), 1});
    CHECK(scene.roster.unassigned() == std::vector<Id>{task_id(2)});
    CHECK(scene.roster.conflicts().empty());
    CHECK(scene.complaint() == "");
}

TEST_CASE("done work of somebody who left counts nowhere") {
    Scene scene(one_person());
    Task done = task(1, 1, 70);
    done.pin = {person_id(9), 1};
    done.fixed = true;
    scene.put(done);
    scene.roster.settle();
    CHECK_FALSE(scene.roster.place(done.id).has_value());
    CHECK(scene.roster.unassigned().empty());
    CHECK(scene.roster.score() == Score{});
    CHECK(scene.complaint() == "");
}

TEST_CASE("each rule a pin breaks is reported with its minutes") {
    Staff staff = one_person(7, 60);
    staff.people[0].shifts[2] = day_off(Off::away);
    Scene scene(staff);
    const auto pinned = [&](std::uint64_t number, std::int32_t day, std::int32_t effort) {
        Task work = task(number, day, effort);
        work.pin = {person_id(1), day};
        return work;
    };
    Task wrong = pinned(1, 0, 20);
    wrong.role = 4;
    wrong.channels = {7};
    wrong.languages = {7};
    scene.put(wrong);
    scene.put(pinned(2, 2, 25));
    scene.put(pinned(3, 3, 75));
    scene.put(hours(pinned(4, 4, 45), 4, 16, 20));
    scene.put(hours(pinned(5, 4, 30), 4, 16, 20));
    Task moved_away = pinned(6, 5, 10);
    moved_away.window = {0, minutes_per_day};
    scene.put(moved_away);
    Task leaver = pinned(7, 1, 10);
    leaver.pin.person = person_id(9);
    scene.put(leaver);
    scene.put(pinned(8, 30, 10));
    scene.put(hours(pinned(9, 6, 50), 6, 16, 20));
    scene.roster.settle();
    using Code = Conflict::Code;
    const auto at = [](std::int32_t day) { return std::optional<Place>(Place{person_id(1), day}); };
    const std::vector<Conflict> wanted = {
        {task_id(1), Code::role, at(0), 0},
        {task_id(1), Code::channel, at(0), 0},
        {task_id(1), Code::language, at(0), 0},
        {task_id(2), Code::time_off, at(2), 25},
        {task_id(3), Code::day_cap, at(3), 15},
        {task_id(4), Code::day_cap, at(4), 15},
        {task_id(4), Code::window_load, at(4), 15},
        {task_id(5), Code::day_cap, at(4), 15},
        {task_id(5), Code::window_load, at(4), 15},
        {task_id(6), Code::outside_window, at(5), 0},
        {task_id(7), Code::person_left, std::nullopt, 0},
        {task_id(8), Code::outside_horizon, std::nullopt, 0},
    };
    CHECK(scene.roster.conflicts() == wanted);
    CHECK(scene.complaint() == "");
}

TEST_CASE("a pinned person gets the task even where others have to go or the rules have to give way") {
    Staff staff{7, {person(1, 7, 60), person(2, 7, 60)}};
    staff.people[0].channels = {4};
    Scene scene(staff);
    scene.put(task(1, 1, 60));
    scene.roster.settle();
    REQUIRE(scene.roster.place(task_id(1)) == Place{person_id(2), 1});
    Task wanted = task(2, 1, 30, 1);
    wanted.pin.person = person_id(2);
    scene.put(wanted);
    const Settled settled = scene.roster.settle();
    CHECK(scene.roster.place(task_id(2)) == Place{person_id(2), 1});
    CHECK_FALSE(scene.roster.place(task_id(1)).has_value());
    REQUIRE(settled.changes.size() == 2);
    CHECK(settled.changes[0].cause == Cause::evicted);
    CHECK(settled.changes[0].by == task_id(2));
    CHECK(scene.roster.conflicts().empty());
    Task too_much = task(3, 2, 90);
    too_much.pin.person = person_id(1);
    scene.put(too_much);
    scene.roster.settle();
    CHECK(scene.roster.place(task_id(3)) == Place{person_id(1), 2});
    using Code = Conflict::Code;
    const std::optional<Place> there = Place{person_id(1), 2};
    CHECK(scene.roster.conflicts() ==
          std::vector<Conflict>{{task_id(3), Code::channel, there, 0}, {task_id(3), Code::day_cap, there, 30}});
    CHECK(scene.complaint() == "");
}

TEST_CASE("a frozen task stands like a pin until it becomes impossible") {
    Staff staff{7, {person(1, 7, 60), person(2, 7, 60)}};
    Scene scene(staff);
    Task frozen = task(1, 1, 60, 1);
    frozen.baseline = Baseline{person_id(1), 1, 3, true};
    scene.put(frozen);
    Task precious = task(2, 1, 60, 5);
    precious.pin.day = 1;
    scene.put(precious);
    Task more = task(3, 1, 60, 5);
    scene.put(more);
    scene.roster.settle();
    CHECK(scene.roster.place(task_id(1)) == Place{person_id(1), 1});
    CHECK(scene.roster.unassigned().size() == 1);
    staff.people[0].shifts[1] = day_off();
    scene.replace_staff(staff);
    scene.roster.settle();
    CHECK(scene.roster.place(task_id(1)) != Place{person_id(1), 1});
    CHECK(scene.complaint() == "");
}

TEST_CASE("an owner's bonus and the weight of a group decide between equal people") {
    Staff staff{7, {person(1, 7), person(2, 7)}};
    Weights plain;
    plain.fair = 0;
    Scene owned(staff, plain);
    Task work = task(1, 1, 30);
    work.owner = Owner{person_id(2), 5};
    owned.put(work);
    owned.roster.settle();
    CHECK(owned.roster.place(work.id) == Place{person_id(2), 1});
    CHECK(owned.roster.score().terms.owner == -5);
    Scene grouped(staff, plain);
    grouped.weigh(3, 200);
    for (std::uint64_t number = 1; number <= 2; ++number) {
        Task member = task(number, 1, 30);
        member.groups = {3, 3};
        member.pin.person = person_id(number);
        grouped.put(member);
    }
    grouped.roster.settle();
    CHECK(grouped.roster.score().terms.continuity == 200);
    grouped.weigh(3, 50);
    CHECK(grouped.roster.score().terms.continuity == 50);
    CHECK(grouped.complaint() == "");
}

TEST_CASE("somebody with two roles is weighed at the rate of the work's role") {
    Staff staff{1, {person(1, 1), person(2, 1)}};
    for (Person& someone : staff.people) someone.roles = 3;
    // The first is dear in role 0 and cheap in role 1, the second costs the same in both.
    staff.people[0].role_rates = {{0, 9}, {1, 2}};
    staff.people[1].rate = 5;
    Task other = task(11, 0, 30);
    other.role = 1;
    Scene scene(staff);
    scene.put(task(10, 0, 30));
    scene.put(other);
    scene.roster.settle();
    CHECK(scene.complaint() == "");
    CHECK(scene.roster.place(task_id(10))->person == person_id(2));
    CHECK(scene.roster.place(task_id(11))->person == person_id(1));
}

TEST_CASE("a staff that makes no sense is refused") {
    const auto refused = [](const Staff& staff) { CHECK_THROWS_AS(Roster(staff, {}), std::invalid_argument); };
    refused({7, {person(1, 7), person(1, 7)}});
    refused({7, {person(1, 6)}});
    refused({-1, {}});
    Person odd = person(1, 7);
    odd.shifts[3].work = {{600, 700}, {650, 800}};
    refused({7, {odd}});
    odd.shifts[3].work = {{600, 1500}};
    refused({7, {odd}});
    odd.shifts[3].work = {{600, 600}};
    refused({7, {odd}});
    odd = person(1, 7);
    odd.shifts[3].cap_minutes = -1;
    refused({7, {odd}});
}

TEST_CASE("a task that makes no sense is refused and changes nothing") {
    Scene scene(one_person());
    const std::string before = scene.roster.state_text();
    Task odd = task(1, 1, -5);
    CHECK_THROWS_AS(scene.roster.put(odd), std::invalid_argument);
    odd = task(1, 1, 5);
    odd.drop = -1;
    CHECK_THROWS_AS(scene.roster.put(odd), std::invalid_argument);
    odd = task(1, 1, 5);
    odd.groups = {-1};
    CHECK_THROWS_AS(scene.roster.put(odd), std::invalid_argument);
    CHECK(scene.roster.state_text() == before);
    CHECK_THROWS_AS(scene.roster.rollback(), std::logic_error);
    CHECK_THROWS_AS(scene.roster.commit(), std::logic_error);
}
