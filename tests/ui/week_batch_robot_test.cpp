// Replies in one go as one block among the hours, with mouse and keyboard.
#include <doctest/doctest.h>
#include <imgui.h>

#include "app/task_requests.hpp"
#include "ui/main_screens.hpp"
#include "ui/week_stage.hpp"

using namespace tandem;
using namespace tandem::testing;
using robot::both_languages;

namespace {

// The lane of whoever has two replies of Tuesday 13 October at 18:00 and 18:30, the inspector folded.
struct BatchHours : WeekStage {
    std::vector<Id<Task>> tasks;
    Id<Person> person;

    explicit BatchHours(facts::Language language = facts::Language::english)
        : WeekStage({.language = language}, CalendarView::day) {
        frame().state().shown_day = october(13);
        tasks = add_batch(*this);
        const Placement* placement = session().plan().placement(tasks.front());
        REQUIRE(placement);
        person = placement->person;
        REQUIRE(session().submit(assign_tasks(session(), tasks, person, "Ana")));
        calendar().lanes = Lanes::person;
        filters().people = {person};
        robot().step(3);
        show(18 * 60 + 30);
    }
    std::optional<WidgetNode> block(Id<Task> id) { return robot().find_path("task:" + to_text(id) + "/block"); }
    WidgetNode whole() {
        const auto node = block(tasks.front());
        REQUIRE(node);
        return *node;
    }
    Selection& selection() { return frame().state().selection; }
    const Task& row(std::size_t i) { return *session().plan().task(tasks[i]); }
    void press(int chord) {
        robot().key(chord);
        robot().step(3);
    }
};

}  // namespace

TEST_CASE("replies in one go are one block with their posts; a click shows all of them, Space does them in one step") {
    for (const auto language : both_languages) {
        BatchHours hours(language);
        CHECK(hours.whole().label.find(language == facts::Language::french ? "2 publications" : "2 posts") !=
              std::string::npos);
        CHECK_FALSE(hours.block(hours.tasks[1]));
        CHECK_FALSE(hours.robot().find_path("task:" + to_text(hours.tasks[0]) + "/effort"));
        hours.robot().click(hours.whole());
        hours.robot().step(3);
        CHECK(hours.selection() == Selection::of_batch(hours.tasks));
        CHECK(hours.robot().shows(hours.word("task.batch.what")));
        const Project before = hours.project();
        const std::size_t steps = hours.session().steps().size();
        hours.press(ImGuiKey_Space);
        for (const std::size_t i : {0, 1}) CHECK(hours.row(i).state == TaskState::done);
        CHECK(hours.session().steps().size() == steps + 1);
        hours.press(ImGuiMod_Ctrl | ImGuiKey_Z);
        CHECK(hours.project() == before);
    }
}

TEST_CASE("its sign, a double click and Shift with Enter unfold a batch and fold it again") {
    BatchHours hours;
    hours.frame().state().inspector_open = true;
    hours.robot().step(3);
    const std::size_t steps = hours.session().steps().size();
    const auto sign = hours.robot().find_path("task:" + to_text(hours.tasks[0]) + "/fold");
    REQUIRE(sign);
    hours.robot().click(*sign);
    hours.robot().step(3);
    REQUIRE(hours.block(hours.tasks[1]));
    CHECK(hours.selection() == Selection::of(hours.tasks[0]));
    hours.press(ImGuiMod_Shift | ImGuiKey_Enter);
    CHECK_FALSE(hours.block(hours.tasks[1]));
    CHECK(hours.selection() == Selection::of_batch(hours.tasks));
    hours.robot().double_click(hours.whole());
    hours.robot().step(3);
    REQUIRE(hours.block(hours.tasks[1]));
    hours.robot().double_click(*hours.block(hours.tasks[1]));
    hours.robot().step(3);
    CHECK_FALSE(hours.block(hours.tasks[1]));
    // No post was made on the hours below.
    CHECK(hours.session().steps().size() == steps);
}

TEST_CASE("a batch is dragged as one, stays one where it was dropped, and is undone as one step") {
    BatchHours hours;
    const Project before = hours.project();
    const std::size_t steps = hours.session().steps().size();
    hours.carry_by(hours.whole(), 1);
    CHECK(hours.robot().find_path("task_drop"));
    hours.drop();
    CHECK(hours.session().undo_label().key == "undo.move_tasks");
    CHECK(hours.session().steps().size() == steps + 1);
    CHECK(hours.row(0).begin == hours.row(1).begin);
    CHECK(hours.row(0).begin > LocalMinute(WeekStage::october(13)) + std::chrono::hours(18));
    // By whichever comes first there.
    CHECK(hours.block(hours.tasks[0]).has_value() != hours.block(hours.tasks[1]).has_value());
    hours.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(hours.project() == before);
}

TEST_CASE("M moves a batch by keyboard: arrows by fifteen minutes, Escape gives up, Enter drops all of it") {
    BatchHours hours;
    hours.selection() = Selection::of_batch(hours.tasks);
    hours.robot().step(2);
    const Project before = hours.project();
    hours.press(ImGuiKey_M);
    REQUIRE(hours.drag().by_keyboard);
    CHECK(hours.drag().tasks == hours.tasks);
    const LocalMinute from = *hours.drag().over_time;
    hours.press(ImGuiKey_DownArrow);
    hours.press(ImGuiKey_Escape);
    CHECK_FALSE(hours.drag().active());
    CHECK(hours.project() == before);
    hours.press(ImGuiKey_M);
    hours.press(ImGuiKey_DownArrow);
    hours.press(ImGuiKey_DownArrow);
    hours.press(ImGuiMod_Shift | ImGuiKey_UpArrow);
    CHECK(*hours.drag().over_time == from + std::chrono::minutes(25));
    CHECK(hours.robot().find_path("task_ghost"));
    CHECK(hours.robot().find_path("task_drop"));
    hours.press(ImGuiKey_Enter);
    for (const std::size_t i : {0, 1}) CHECK(hours.row(i).begin == from + std::chrono::minutes(25));
    CHECK(hours.selection() == Selection::of_batch(hours.tasks));
}

TEST_CASE("Shift with an arrow gives a batch to whoever has the next lane, in one step") {
    BatchHours hours;
    using Code = PersonVerdict::Code;
    std::optional<Id<Person>> other;
    for (const PersonVerdict& one : hours.session().planner().explain(hours.tasks[0]).people) {
        const bool impossible =
            one.code == Code::role || one.code == Code::channel || one.code == Code::language || one.code == Code::left;
        if (!impossible && one.person != hours.person && !other) other = one.person;
    }
    REQUIRE(other);
    hours.filters().people = {hours.person, *other};
    hours.selection() = Selection::of_batch(hours.tasks);
    hours.robot().step(3);
    const std::vector<WeekLane>& lanes = hours.cache().week.lanes;
    REQUIRE(lanes.size() >= 2);
    const bool right = lanes[0].person == hours.person;
    const std::size_t steps = hours.session().steps().size();
    hours.press(ImGuiMod_Shift | (right ? ImGuiKey_RightArrow : ImGuiKey_LeftArrow));
    for (const Id<Task> id : hours.tasks) CHECK(hours.session().plan().placement(id)->person == *other);
    CHECK(hours.session().steps().size() == steps + 1);
    CHECK(hours.session().undo_label().key == "undo.assign_tasks");
    hours.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    for (const Id<Task> id : hours.tasks) CHECK(hours.session().plan().placement(id)->person == hours.person);
}

TEST_CASE("a click on one of a batch in its sheet shows that one alone, unfolded") {
    BatchHours hours;
    hours.robot().click(hours.whole());
    hours.robot().step(3);
    hours.robot().click(Role::row, "Once more");
    hours.robot().step(4);
    REQUIRE(hours.selection().kind == Selection::Kind::task);
    for (const Id<Task> id : hours.tasks) CHECK(hours.block(id));
}
