// What is carried while the calendar turns from hours to the month, or back, goes where it was carried.
#include <algorithm>

#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/week_stage.hpp"

using namespace tandem;
using namespace tandem::testing;
using std::chrono::minutes;

namespace {

// The pumpkin contest is selected, on 20 October 2026 at 18:00.
struct TurningStage : WeekStage {
    const LocalMinute was = LocalMinute(october(20)) + std::chrono::hours(18);

    explicit TurningStage(CalendarView view) : WeekStage({}, view) {
        REQUIRE(when(pumpkin) == was);
        frame().state().selection = Selection::of(post(pumpkin)->id);
        robot().step(2);
    }
    void press(int chord) {
        robot().key(chord);
        robot().step(3);
    }
    void turn_to(CalendarView view) {
        frame().show(view);
        robot().step(3);
        REQUIRE(drag().active());
    }
    // The card that is shown tells of exactly this place.
    bool tells(LocalMinute place) {
        const auto& made = cache().drag.made;
        return robot().find_path("consequences") && std::any_of(made.begin(), made.end(), [&](const DragPreview& one) {
                   return one.at.over == day_of(place) && one.at.over_time == place && one.request.has_value();
               });
    }
};

}  // namespace

TEST_CASE("a time chosen among the hours by keyboard goes along when the post is carried on in the month") {
    for (const CalendarView view : {CalendarView::week, CalendarView::day}) {
        CAPTURE(static_cast<int>(view));
        TurningStage stage(view);
        stage.press(ImGuiKey_M);
        REQUIRE(stage.drag().by_keyboard);
        stage.press(ImGuiKey_DownArrow);
        stage.press(ImGuiKey_DownArrow);
        stage.turn_to(CalendarView::month);
        stage.press(ImGuiKey_RightArrow);
        stage.press(ImGuiKey_DownArrow);
        const LocalMinute place = stage.was + date::days(8) + minutes(30);
        CHECK(stage.tells(place));
        stage.press(ImGuiKey_Enter);
        CHECK(stage.when(pumpkin) == place);
        CHECK(stage.session().steps_done() == 1);
        stage.press(ImGuiMod_Ctrl | ImGuiKey_Z);
        CHECK(stage.when(pumpkin) == stage.was);
    }
}

TEST_CASE("a post that kept its time among the hours keeps it in the month") {
    TurningStage stage(CalendarView::week);
    stage.press(ImGuiKey_M);
    stage.turn_to(CalendarView::month);
    stage.press(ImGuiKey_RightArrow);
    CHECK(stage.tells(stage.was + date::days(1)));
    stage.press(ImGuiKey_Enter);
    CHECK(stage.when(pumpkin) == stage.was + date::days(1));
}

TEST_CASE("a post that was carried by days in the month is at that day among the hours") {
    TurningStage stage(CalendarView::month);
    stage.press(ImGuiKey_M);
    stage.press(ImGuiKey_RightArrow);
    stage.turn_to(CalendarView::week);
    CHECK(stage.tells(stage.was + date::days(1)));
    stage.press(ImGuiKey_DownArrow);
    CHECK(stage.tells(stage.was + date::days(1) + minutes(15)));
    stage.press(ImGuiKey_Enter);
    CHECK(stage.when(pumpkin) == stage.was + date::days(1) + minutes(15));
}

TEST_CASE("what the pointer carries from the hours to a day of the month has its own time there") {
    TurningStage stage(CalendarView::week);
    stage.show(18 * 60 + 45);
    stage.carry_by(stage.node(Role::post, pumpkin), -2.1f);
    REQUIRE(stage.drag().over_time);
    REQUIRE(*stage.drag().over_time != stage.was);
    stage.turn_to(CalendarView::month);
    stage.robot().move_to(stage.cell("Thu 22"));
    stage.robot().step(2);
    stage.drop();
    CHECK(stage.when(pumpkin) == stage.was + date::days(2));
}
