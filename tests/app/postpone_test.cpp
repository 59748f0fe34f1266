#include "app/postpone.hpp"

#include <doctest/doctest.h>

#include "app/desk.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

constexpr const char* who = "Ana";
const Id<Task> r1 = Desk::id("R1");  // 13 October, a Tuesday, 12:00 to 14:00; half an hour of work

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
    const auto choices = postpone_choices(desk.session, r1);
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
    CHECK(postpone_choices(desk.session, r1)->soon == at("2026-10-13T15:00"));
}

TEST_CASE("after the last hour of the day it is the next working morning; a day off is not offered") {
    Desk desk;
    REQUIRE(desk.drag("P", 3, 300));  // Friday, 17:00 to 19:00
    const auto choices = postpone_choices(desk.session, r1);
    REQUIRE(choices);
    CHECK(choices->soon == at("2026-10-19T09:00"));
    CHECK_FALSE(choices->afternoon);
    CHECK_FALSE(choices->tomorrow);
    CHECK(choices->next_working_day == at("2026-10-19T09:00"));
}

TEST_CASE("what is done or not there cannot be put off") {
    Desk desk;
    REQUIRE(desk.session.submit(tick_task(desk.session, r1, who)));
    CHECK_FALSE(postpone_choices(desk.session, r1));
    CHECK_FALSE(postpone_choices(desk.session, {uuid_from_name("nobody")}));
}

TEST_CASE("put off, a task keeps its limit while the work fits before it; else its window moves, cut at closing time") {
    Desk desk;
    REQUIRE(desk.session.submit(postpone_task(desk.session, r1, at("2026-10-13T13:00"), who)));
    check_window(desk.task("R1"), "2026-10-13T13:00", "2026-10-13T14:00");
    CHECK(desk.session.undo_label().key == "undo.postpone_task");
    desk.session.undo();
    check_window(desk.task("R1"), "2026-10-13T12:00", "2026-10-13T14:00");
    REQUIRE(desk.session.submit(postpone_task(desk.session, r1, at("2026-10-13T14:00"), who)));
    check_window(desk.task("R1"), "2026-10-13T14:00", "2026-10-13T16:00");
    REQUIRE(desk.session.submit(postpone_task(desk.session, r1, at("2026-10-13T17:00"), who)));
    check_window(desk.task("R1"), "2026-10-13T17:00", "2026-10-13T18:00");
    REQUIRE(desk.session.submit(begin_task_at(desk.session, r1, at("2026-10-13T16:00"), who)));
    check_window(desk.task("R1"), "2026-10-13T16:00", "2026-10-13T17:00");
    // Back at the begin that the rule says, it is what the rule says.
    REQUIRE(desk.session.submit(begin_task_at(desk.session, r1, at("2026-10-13T12:00"), who)));
    check_window(desk.task("R1"), "2026-10-13T12:00", "2026-10-13T14:00");
    CHECK_FALSE(desk.mark("R1")->time);
}
