// PageUp and PageDown while something is carried by keyboard.
#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/drag_stage.hpp"
#include "ui/list_stage.hpp"
#include "ui/week_stage.hpp"
#include "ui/year_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

Day november_day(int day) { return Day(date::year(2026) / date::November / day); }

void press_while_carrying(MonthStage& stage, int chord) {
    stage.robot().key(chord);
    stage.robot().step(3);
}

void carry_pumpkin_by_keys(MonthStage& stage) {
    stage.frame().state().selection = Selection::of(stage.post("Pumpkin contest")->id);
    stage.robot().step(2);
    press_while_carrying(stage, ImGuiKey_M);
    REQUIRE(stage.frame().state().drag.by_keyboard);
}

}  // namespace

TEST_CASE("in the month PageDown carries a post on by a month, the month follows, and arrows go on from there") {
    DragStage stage;
    carry_pumpkin_by_keys(stage);
    press_while_carrying(stage, ImGuiKey_PageDown);
    CHECK(stage.drag().over == november_day(20));
    CHECK(stage.month().grid.month == date::year(2026) / date::November);
    CHECK(stage.card());
    press_while_carrying(stage, ImGuiKey_RightArrow);
    CHECK(stage.drag().over == november_day(21));
    press_while_carrying(stage, ImGuiKey_PageUp);
    CHECK(stage.drag().over == DragStage::october(21));
    press_while_carrying(stage, ImGuiKey_PageDown);
    press_while_carrying(stage, ImGuiKey_Enter);
    CHECK(stage.when("Pumpkin contest") == LocalMinute(november_day(21)) + std::chrono::hours(18));
    CHECK(stage.session().steps_done() == 1);
}

TEST_CASE("from a day that the next month does not have PageDown leads to its last one") {
    DragStage stage;
    carry_pumpkin_by_keys(stage);
    stage.drag().over = DragStage::october(31);
    press_while_carrying(stage, ImGuiKey_PageDown);
    CHECK(stage.drag().over == november_day(30));
    press_while_carrying(stage, ImGuiKey_Escape);
}

TEST_CASE("a campaign goes on by a month too") {
    DragStage stage;
    const Campaign& campaign = stage.project().campaigns[0];
    stage.frame().state().selection = Selection::of(campaign.id);
    stage.robot().step(2);
    press_while_carrying(stage, ImGuiKey_M);
    REQUIRE(stage.drag().of_campaign());
    const date::year_month month = month_of(stage.drag().from);
    press_while_carrying(stage, ImGuiKey_PageDown);
    REQUIRE(stage.drag().over);
    CHECK(month_of(*stage.drag().over) == month + date::months(1));
    press_while_carrying(stage, ImGuiKey_Escape);
}

TEST_CASE("among hours PageDown carries a post on by a week, resp. a day, at its time, and the hours follow") {
    for (const CalendarView view : {CalendarView::week, CalendarView::day}) {
        CAPTURE(static_cast<int>(view));
        WeekStage stage({}, view);
        const Day there = WeekStage::october(view == CalendarView::week ? 27 : 21);
        carry_pumpkin_by_keys(stage);
        press_while_carrying(stage, ImGuiKey_PageDown);
        CHECK(stage.drag().over == there);
        CHECK(stage.robot().find_path("hours:" + to_text(there)));
        press_while_carrying(stage, ImGuiKey_DownArrow);
        press_while_carrying(stage, ImGuiKey_Enter);
        CHECK(stage.when(pumpkin) == LocalMinute(there) + std::chrono::hours(18) + std::chrono::minutes(15));
    }
}

TEST_CASE("a task goes on by a week with PageDown") {
    WeekStage stage;
    Id<Task> task;
    for (const WeekDay& day : stage.cache().week.days)
        for (const WeekTask& each : day.tasks)
            if (each.state == WeekTask::State::open && each.batch.empty()) task = each.task;
    REQUIRE(task);
    stage.frame().state().selection = Selection::of(task);
    stage.robot().step(2);
    press_while_carrying(stage, ImGuiKey_M);
    REQUIRE(stage.drag().from_time);
    const LocalMinute from = *stage.drag().from_time;
    press_while_carrying(stage, ImGuiKey_PageDown);
    CHECK(stage.drag().over_time == from + date::days(7));
    CHECK(stage.robot().find_path("hours:" + to_text(day_of(from) + date::days(7))));
    press_while_carrying(stage, ImGuiKey_Escape);
    CHECK_FALSE(stage.session().can_undo());
}

TEST_CASE("in the year the posts of a day go on by a month") {
    YearStage stage;
    stage.select(YearStage::october(20));
    stage.key(ImGuiKey_M);
    REQUIRE(stage.state().drag.by_keyboard);
    stage.key(ImGuiKey_PageDown);
    CHECK(stage.state().drag.over == november_day(20));
    stage.key(ImGuiKey_Escape);
}

TEST_CASE("in the list PageDown carries a post on by a month, and back again") {
    ListStage stage;
    carry_pumpkin_by_keys(stage);
    press_while_carrying(stage, ImGuiKey_PageDown);
    CHECK(stage.drag().over == november_day(20));
    CHECK(stage.robot().find_path("rows/target"));
    press_while_carrying(stage, ImGuiKey_PageUp);
    CHECK(stage.drag().over == ListStage::october(20));
    press_while_carrying(stage, ImGuiKey_PageDown);
    press_while_carrying(stage, ImGuiKey_DownArrow);
    press_while_carrying(stage, ImGuiKey_Enter);
    CHECK(stage.when("Pumpkin contest") == LocalMinute(november_day(21)) + std::chrono::hours(18));
    CHECK(stage.session().steps_done() == 1);
}
