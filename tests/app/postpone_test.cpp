#include "app/postpone.hpp"

#include <doctest/doctest.h>

#include "app/desk.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

const Id<Task> lunch_reply = Desk::id("R1");  // 13 October, a Tuesday, 12:00 to 14:00; half an hour of work

// Ana alone, busy from one to three.
ProjectMaker busy_afternoon() {
    ProjectMaker maker = Desk::one_post();
    maker.project.people = maker.project.people.without(id<Person>("Ben"));
    ManualTask busy;
    busy.id = id<ManualTask>("busy");
    busy.title = "busy", busy.task_type = "reply";
    busy.begin = at("2026-10-13T13:00"), busy.end = at("2026-10-13T15:00");
    busy.effort_minutes = 120;
    busy.person = id<Person>("Ana");
    maker.project.manual_tasks = maker.project.manual_tasks.with(busy);
    return maker;
}

}  // namespace

TEST_CASE(
    "a task can be put off to the next hour with room, by an hour, to the afternoon, the next day, the next working "
    "day") {
    const Desk desk;
    const auto choices = postpone_choices(desk.session, lunch_reply);
    REQUIRE(choices);
    CHECK(choices->from == at("2026-10-13T12:00"));
    CHECK(choices->soon == at("2026-10-13T13:00"));
    CHECK(choices->in_an_hour == at("2026-10-13T13:00"));
    CHECK(choices->afternoon == at("2026-10-13T14:00"));
    CHECK(choices->tomorrow == at("2026-10-14T09:00"));
    CHECK(choices->next_working_day == at("2026-10-14T09:00"));
}

TEST_CASE("an hour that is taken by other work of the same person is no hour with room") {
    const Desk desk(busy_afternoon());
    CHECK(postpone_choices(desk.session, lunch_reply)->soon == at("2026-10-13T15:00"));
}

TEST_CASE("after the last hour of the day it is the next working morning; a day off is not offered") {
    Desk desk;
    REQUIRE(desk.drag("P", 3, 300));  // Friday, 17:00 to 19:00
    const auto choices = postpone_choices(desk.session, lunch_reply);
    REQUIRE(choices);
    CHECK(choices->soon == at("2026-10-19T09:00"));
    CHECK_FALSE(choices->afternoon);
    CHECK_FALSE(choices->tomorrow);
    CHECK(choices->next_working_day == at("2026-10-19T09:00"));
}

TEST_CASE("what is done or not there cannot be put off") {
    Desk desk;
    REQUIRE(desk.session.submit(tick_task(desk.session, lunch_reply, desk_user)));
    CHECK_FALSE(postpone_choices(desk.session, lunch_reply));
    CHECK_FALSE(postpone_choices(desk.session, {uuid_from_name("nobody")}));
}

TEST_CASE("put off, a task keeps its limit while the work fits before it; else its window moves, cut at closing time") {
    Desk desk;
    REQUIRE(desk.session.submit(postpone_task(desk.session, lunch_reply, at("2026-10-13T13:00"), desk_user)));
    check_window(desk.task("R1"), "2026-10-13T13:00", "2026-10-13T14:00");
    CHECK(desk.session.undo_label().key == "undo.postpone_task");
    desk.session.undo();
    check_window(desk.task("R1"), "2026-10-13T12:00", "2026-10-13T14:00");
    REQUIRE(desk.session.submit(postpone_task(desk.session, lunch_reply, at("2026-10-13T14:00"), desk_user)));
    check_window(desk.task("R1"), "2026-10-13T14:00", "2026-10-13T16:00");
    REQUIRE(desk.session.submit(postpone_task(desk.session, lunch_reply, at("2026-10-13T17:00"), desk_user)));
    check_window(desk.task("R1"), "2026-10-13T17:00", "2026-10-13T18:00");
    REQUIRE(desk.session.submit(begin_task_at(desk.session, lunch_reply, at("2026-10-13T16:00"), desk_user)));
    check_window(desk.task("R1"), "2026-10-13T16:00", "2026-10-13T17:00");
    // Back at the begin that the rule says, it is what the rule says.
    REQUIRE(desk.session.submit(begin_task_at(desk.session, lunch_reply, at("2026-10-13T12:00"), desk_user)));
    check_window(desk.task("R1"), "2026-10-13T12:00", "2026-10-13T14:00");
    CHECK_FALSE(desk.mark("R1")->time);
}

TEST_CASE("on another day a task keeps its time of day and whoever has it, in one step") {
    Desk desk;
    const Project before = desk.session.project();
    const Placement place = *desk.place("R1");
    const Day wednesday = place.day + date::days(1);
    REQUIRE(desk.session.submit(move_task_to_day(desk.session, lunch_reply, wednesday, desk_user)));
    check_window(desk.task("R1"), "2026-10-14T12:00", "2026-10-14T14:00");
    CHECK(desk.place("R1") == Placement{place.person, wednesday});
    CHECK(desk.session.undo_label().key == "undo.move_task");
    CHECK(move_task_to_day(desk.session, lunch_reply, wednesday, desk_user).actions.empty());
    desk.session.undo();
    CHECK(desk.session.project() == before);
    CHECK(desk.place("R1") == place);
}

TEST_CASE("on another day of its window the window stays, and the day is kept") {
    Desk desk;
    const Task before = *desk.task("R3");
    const Placement place = *desk.place("R3");
    const Day later = place.day + date::days(1);
    REQUIRE(desk.session.submit(move_task_to_day(desk.session, Desk::id("R3"), later, desk_user)));
    CHECK(desk.task("R3")->begin == before.begin);
    CHECK(desk.task("R3")->end == before.end);
    CHECK(desk.task("R3")->pinned_day == later);
    CHECK(desk.place("R3") == Placement{place.person, later});
}

TEST_CASE("a long window that moves keeps the day it is moved to; one that moves to today begins no sooner than now") {
    Desk desk;
    const Day before_it = day_of(desk.task("R3")->begin) - date::days(1);
    REQUIRE(desk.session.submit(move_task_to_day(desk.session, Desk::id("R3"), before_it, desk_user)));
    CHECK(desk.place("R3")->day == before_it);
    // 5 October, 8:00, is now.
    REQUIRE(desk.session.submit(begin_task_at(desk.session, lunch_reply, at("2026-10-13T07:00"), desk_user)));
    REQUIRE(desk.session.submit(move_task_to_day(desk.session, lunch_reply, day_of(desk.session.now()), desk_user)));
    CHECK(desk.task("R1")->begin == at("2026-10-05T08:00"));
}

TEST_CASE("a manual task goes to another day with its window") {
    Desk desk(busy_afternoon());
    const Id<Task> busy{id<ManualTask>("busy").value};
    const Day friday = day_of(at("2026-10-16T00:00"));
    REQUIRE(desk.session.submit(move_task_to_day(desk.session, busy, friday, desk_user)));
    CHECK(desk.session.plan().task(busy)->begin == at("2026-10-16T13:00"));
    CHECK(desk.session.plan().placement(busy)->day == friday);
}
