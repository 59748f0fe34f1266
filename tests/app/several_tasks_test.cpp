#include <doctest/doctest.h>

#include "app/desk.hpp"

using namespace tandem;
using namespace tandem::testing;

TEST_CASE("several tasks are ticked, and reopened, in one step; one of them alone is a step of its own") {
    Desk desk;
    const Project before = desk.session.project();
    const std::vector tasks{Desk::id("R1"), Desk::id("R2"), Desk::id("R3")};
    const std::size_t steps = desk.session.steps().size();
    REQUIRE(desk.session.submit(tick_tasks(desk.session, tasks, desk_user)));
    CHECK(desk.session.steps().size() == steps + 1);
    CHECK(desk.session.undo_label().key == "undo.check_tasks");
    for (const char* name : {"R1", "R2", "R3"}) CHECK(desk.task(name)->state == TaskState::done);
    CHECK(tick_tasks(desk.session, tasks, desk_user).actions.empty());
    REQUIRE(desk.session.submit(reopen_tasks(desk.session, tasks, desk_user)));
    CHECK(desk.session.undo_label().key == "undo.reopen_tasks");
    for (const char* name : {"R1", "R2", "R3"}) CHECK(desk.task(name)->state == TaskState::open);
    desk.session.undo();
    desk.session.undo();
    CHECK(desk.session.project() == before);
    REQUIRE(desk.session.submit(tick_task(desk.session, tasks[0], desk_user)));
    REQUIRE(desk.session.submit(tick_tasks(desk.session, {tasks[0], tasks[1]}, desk_user)));
    CHECK(desk.session.undo_label().key == "undo.check_task");
    desk.session.undo();
    CHECK(desk.task("R1")->state == TaskState::done);
    CHECK(desk.task("R2")->state == TaskState::open);
}

TEST_CASE("several tasks are given to somebody, and begun at one moment, in one step each") {
    Desk desk;
    const Project before = desk.session.project();
    const std::vector tasks{Desk::id("R1"), Desk::id("R2"), Desk::id("R3")};
    REQUIRE(desk.session.submit(tick_task(desk.session, tasks[2], desk_user)));
    const std::size_t steps = desk.session.steps().size();
    REQUIRE(desk.session.submit(assign_tasks(desk.session, tasks, tandem::testing::id<Person>("Ben"), desk_user)));
    CHECK(desk.session.steps().size() == steps + 1);
    CHECK(desk.session.undo_label().key == "undo.assign_tasks");
    for (const char* name : {"R1", "R2"}) CHECK(desk.place(name)->person == tandem::testing::id<Person>("Ben"));
    const LocalMinute three = at("2026-10-14T15:00");
    REQUIRE(desk.session.submit(begin_tasks_at(desk.session, tasks, three, desk_user)));
    CHECK(desk.session.undo_label().key == "undo.move_tasks");
    for (const char* name : {"R1", "R2"}) CHECK(desk.task(name)->begin == three);
    // What is done stays.
    CHECK_FALSE(desk.task("R3")->begin == three);
    desk.session.undo();
    desk.session.undo();
    desk.session.undo();
    CHECK(desk.session.project() == before);
}

TEST_CASE("several tasks are given to somebody and begun at one moment in the same step, and what is done stays") {
    Desk desk;
    const std::vector tasks{Desk::id("R1"), Desk::id("R2"), Desk::id("R3")};
    REQUIRE(desk.session.submit(tick_task(desk.session, tasks[2], desk_user)));
    const Project before = desk.session.project();
    const std::size_t steps = desk.session.steps().size();
    const Id<Person> ben = tandem::testing::id<Person>("Ben");
    const LocalMinute three = at("2026-10-14T15:00");
    REQUIRE(desk.session.submit(give_tasks_at(desk.session, tasks, ben, three, desk_user)));
    CHECK(desk.session.steps().size() == steps + 1);
    CHECK(desk.session.undo_label().key == "undo.give_tasks_at");
    for (const char* name : {"R1", "R2"}) {
        CHECK(desk.task(name)->begin == three);
        CHECK(desk.place(name)->person == ben);
    }
    CHECK_FALSE(desk.task("R3")->begin == three);
    desk.session.undo();
    CHECK(desk.session.project() == before);
    // One alone says so.
    REQUIRE(desk.session.submit(give_tasks_at(desk.session, {tasks[0]}, ben, three, desk_user)));
    CHECK(desk.session.undo_label().key == "undo.give_task_at");
    CHECK(desk.task("R1")->begin == three);
}

TEST_CASE("put at a moment, or given to somebody on a day, a task is done on that day, however full it is") {
    ProjectMaker maker = Desk::one_post();
    const Id<Person> ben = tandem::testing::id<Person>("Ben");
    // A day of Ben's with no room, in the middle of a window of days.
    ManualTask busy;
    busy.id = tandem::testing::id<ManualTask>("busy");
    busy.title = "busy", busy.task_type = "reply";
    busy.begin = at("2026-10-19T09:00"), busy.end = at("2026-10-19T18:00");
    busy.effort_minutes = 480;
    busy.person = ben;
    maker.project.manual_tasks = maker.project.manual_tasks.with(busy);
    Desk desk(std::move(maker));
    const Id<Task> look = Desk::id("R3");
    const Project before = desk.session.project();
    const Day full = day_of(busy.begin);
    const LocalMinute three = at("2026-10-19T15:00");
    REQUIRE(desk.task("R3")->end > three + date::days(1));
    REQUIRE(desk.session.submit(give_tasks_at(desk.session, {look}, ben, three, desk_user)));
    CHECK(desk.task("R3")->begin == three);
    CHECK(desk.place("R3") == Placement{ben, full});
    desk.session.undo();
    REQUIRE(desk.session.submit(give_tasks_on(desk.session, {look}, ben, full, desk_user)));
    CHECK(desk.place("R3") == Placement{ben, full});
    CHECK(desk.session.undo_label().key == "undo.assign_task");
    desk.session.undo();
    REQUIRE(desk.session.submit(begin_tasks_at(desk.session, {look}, three, desk_user)));
    CHECK(desk.task("R3")->pinned_day == full);
    REQUIRE(desk.place("R3"));
    CHECK(desk.place("R3")->day == full);
    desk.session.undo();
    // Put off, it begins then, and may be done later.
    REQUIRE(desk.session.submit(begin_task_at(desk.session, look, three, desk_user)));
    CHECK_FALSE(desk.task("R3")->pinned_day);
    desk.session.undo();
    // A window of hours needs no day of its own.
    REQUIRE(desk.session.submit(begin_tasks_at(desk.session, {Desk::id("R1")}, at("2026-10-14T15:00"), desk_user)));
    CHECK_FALSE(desk.task("R1")->pinned_day);
    desk.session.undo();
    CHECK(desk.session.project() == before);
}
