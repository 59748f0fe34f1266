// Which view of the calendar has the keyboard, when one goes from one to another.
#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/month_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

TEST_CASE("a view has the keyboard when it is gone to, whatever had it in the view before") {
    MonthStage stage;
    stage.robot().key(ImGuiKey_5);
    stage.robot().key(ImGuiKey_DownArrow);
    stage.robot().key(ImGuiKey_DownArrow);
    REQUIRE(stage.frame().state().calendar.view == CalendarView::board);
    const Selection on_board = stage.frame().state().selection;
    REQUIRE(on_board.kind == Selection::Kind::posts);
    stage.robot().key(ImGuiKey_7);
    stage.robot().step(2);
    const Day shown = stage.frame().state().shown_day;
    REQUIRE(stage.frame().state().calendar.view == CalendarView::grid);
    stage.robot().key(ImGuiKey_DownArrow);
    stage.robot().step(2);
    const Selection& on_grid = stage.frame().state().selection;
    CHECK(on_grid.kind == Selection::Kind::posts);
    CHECK(on_grid.posts != on_board.posts);
    CHECK(stage.frame().state().shown_day == shown);
}

TEST_CASE("turning the page leaves the keyboard to the calendar") {
    MonthStage stage;
    stage.robot().key(ImGuiKey_PageDown);
    stage.robot().step(2);
    stage.robot().key(ImGuiKey_PageUp);
    stage.robot().key(ImGuiKey_2);
    stage.robot().step(3);
    REQUIRE(stage.frame().state().calendar.view == CalendarView::week);
    const float before = stage.frame().state().calendar.hour_px;
    stage.robot().key(ImGuiKey_Equal);
    stage.robot().step(2);
    CHECK(stage.frame().state().calendar.hour_px > before);
    const auto project = stage.robot().find_path("top_bar/project");
    REQUIRE(project);
    CHECK_FALSE(project->focused);
}
