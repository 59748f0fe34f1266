// The wheel over the hours of one day goes past midnight, where a movement of it begins there.
#include <doctest/doctest.h>
#include <imgui.h>

#include "app/command.hpp"
#include "ui/week_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// The pointer is over the hours of 20 October 2026.
struct WheelStage : WeekStage {
    explicit WheelStage(CalendarView view) : WeekStage({}, view) {
        robot().move_to(hours(october(20)));
        pause();
        REQUIRE(scrolled().ScrollMax.y > 100);
    }
    Day shown() { return frame().state().shown_day; }
    // The next turn begins another movement.
    void pause() { robot().step(15); }
    // In one movement: there are 50 ms from one turn to the next.
    void turn(float turns, int times = 1) {
        for (int i = 0; i < times; ++i) robot().wheel(turns);
    }
    // In the frames of one movement, without one between them.
    void turn_each_frame(float turns, int frames) {
        for (int i = 0; i < frames; ++i) {
            ImGui::GetIO().AddMouseWheelEvent(0, turns);
            robot().step();
        }
        robot().step(2);
    }
    bool at_begin() { return scrolled().Scroll.y == 0; }
    bool at_end() { return scrolled().Scroll.y == scrolled().ScrollMax.y; }
};

}  // namespace

TEST_CASE("a movement of the wheel that arrives at midnight stops there; the next one goes to the other day") {
    WheelStage stage(CalendarView::day);
    stage.turn(-1, 80);
    CHECK(stage.shown() == WeekStage::october(20));
    CHECK(stage.at_end());
    stage.pause();
    stage.turn(-1);
    CHECK(stage.shown() == WeekStage::october(21));
    CHECK(stage.at_begin());
    stage.pause();
    stage.turn(1);
    CHECK(stage.shown() == WeekStage::october(20));
    CHECK(stage.at_end());
    // Away from midnight nothing but the hours moves.
    stage.pause();
    stage.turn(1);
    CHECK(stage.shown() == WeekStage::october(20));
    CHECK_FALSE(stage.at_end());
}

TEST_CASE("what is left of a movement goes through the day it came to and stops at its end") {
    WheelStage stage(CalendarView::day);
    stage.turn(-1, 80);
    stage.pause();
    stage.turn(-1, 3);
    CHECK(stage.shown() == WeekStage::october(21));
    CHECK_FALSE(stage.at_begin());
    CHECK_FALSE(stage.at_end());
    stage.turn(-1, 80);
    CHECK(stage.shown() == WeekStage::october(21));
    CHECK(stage.at_end());
}

TEST_CASE("turns in frame after frame go on from the beginning of the other day, and up from its end") {
    WheelStage stage(CalendarView::day);
    stage.turn(-1, 80);
    stage.pause();
    stage.turn_each_frame(-0.5f, 4);
    CHECK(stage.shown() == WeekStage::october(21));
    CHECK(stage.scrolled().Scroll.y > 0);
    CHECK(stage.scrolled().Scroll.y < stage.scrolled().ScrollMax.y / 2);
    stage.turn(1, 80);
    stage.pause();
    REQUIRE(stage.at_begin());
    stage.turn_each_frame(0.5f, 4);
    CHECK(stage.shown() == WeekStage::october(20));
    CHECK_FALSE(stage.at_end());
    CHECK(stage.scrolled().Scroll.y > stage.scrolled().ScrollMax.y / 2);
}

TEST_CASE("of a trackpad parts of a notch add up to one before they go past midnight") {
    WheelStage stage(CalendarView::day);
    stage.turn(1, 80);
    stage.pause();
    stage.turn(0.25f, 3);
    CHECK(stage.shown() == WeekStage::october(20));
    stage.pause();
    stage.turn(0.25f, 3);
    CHECK(stage.shown() == WeekStage::october(20));
    stage.turn(0.25f);
    CHECK(stage.shown() == WeekStage::october(19));
    CHECK(stage.at_end());
}

TEST_CASE("in the week the wheel stays between midnights") {
    WheelStage stage(CalendarView::week);
    const Day first = stage.cache().week.days.front().day;
    for (const float turns : {-1.0f, 1.0f}) {
        stage.turn(turns, 80);
        stage.pause();
        stage.turn(turns);
        CHECK(stage.shown() == WeekStage::october(20));
        CHECK(stage.cache().week.days.front().day == first);
    }
}

TEST_CASE("the selected day goes past midnight with the day that is shown, and the keys go on from there") {
    WheelStage stage(CalendarView::day);
    stage.frame().state().selection = Selection::of(WeekStage::october(20));
    stage.turn(1, 80);
    stage.pause();
    stage.turn(1);
    REQUIRE(stage.shown() == WeekStage::october(19));
    CHECK(stage.frame().state().selection == Selection::of(WeekStage::october(19)));
    stage.robot().key(ImGuiKey_Period);
    stage.robot().step(3);
    CHECK(stage.shown() == WeekStage::october(20));
    CHECK(stage.frame().state().selection == Selection::of(WeekStage::october(20)));
}

TEST_CASE("in a week that was turned away from the selected day the keys start from the week that is shown") {
    WheelStage stage(CalendarView::week);
    stage.frame().state().selection = Selection::of(WeekStage::october(21));
    run_command(CommandId::next, stage.frame());
    stage.robot().step(3);
    stage.robot().key(ImGuiKey_Period);
    stage.robot().step(3);
    CHECK(stage.frame().state().selection == Selection::of(WeekStage::october(28)));
}
