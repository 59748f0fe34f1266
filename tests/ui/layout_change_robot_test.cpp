// From one layout of the calendar to another, and what the hours are parted by and how tall they are.
#include <array>
#include <string>
#include <utility>

#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/week_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

void press(MonthStage& stage, int chord) {
    stage.robot().key(chord);
    stage.robot().step(4);
}

// The minute of the day in the middle of the hours that are seen; the pumpkin contest is among them, at 18:00.
float middle_minute(WeekStage& stage) {
    const Rect seen = stage.hours(WeekStage::october(22)).rect;
    const float below = (seen.y0 + seen.y1) / 2 - stage.node(Role::post, pumpkin).full.y0;
    return 18 * 60 + below / stage.hour_px() * 60;
}

}  // namespace

TEST_CASE("several posts that are selected stay so through all layouts") {
    WeekStage stage;
    Selection several;
    for (const WeekDay& day : stage.cache().week.days)
        for (const WeekPost& post : day.posts)
            if (several.posts.size() < 3 && !several.has_post(post.chip.post)) several.toggle(post.chip.post);
    REQUIRE(several.posts.size() == 3);
    stage.frame().state().selection = several;
    stage.robot().step(2);
    constexpr std::array layouts{
        std::pair{ImGuiKey_1, CalendarView::month}, std::pair{ImGuiKey_2, CalendarView::week},
        std::pair{ImGuiKey_3, CalendarView::day},   std::pair{ImGuiKey_4, CalendarView::list},
        std::pair{ImGuiKey_5, CalendarView::board}, std::pair{ImGuiKey_6, CalendarView::year},
        std::pair{ImGuiKey_7, CalendarView::grid},  std::pair{ImGuiKey_1, CalendarView::month}};
    for (const auto& [key, view] : layouts) {
        CAPTURE(static_cast<int>(view));
        press(stage, key);
        CHECK(stage.calendar().view == view);
        CHECK(stage.frame().state().selection == several);
    }
    std::size_t marked = 0;
    for (const WidgetNode& node : stage.robot().all(Role::post)) marked += node.selected ? 1 : 0;
    CHECK(marked > 0);
    CHECK_FALSE(stage.session().can_undo());
}

TEST_CASE("digits of the keypad choose views, and signs are read where they are printed") {
    MonthStage stage;
    const auto typed = [&](unsigned sign, int key, int held) {
        ImGuiIO& io = ImGui::GetIO();
        io.AddKeyEvent(static_cast<ImGuiKey>(held), held != ImGuiMod_None);
        io.AddKeyEvent(static_cast<ImGuiKey>(key), true);
        io.AddInputCharacter(sign);
        stage.robot().step(2);
        io.AddKeyEvent(static_cast<ImGuiKey>(key), false);
        io.AddKeyEvent(static_cast<ImGuiKey>(held), false);
        stage.robot().step(2);
    };
    CalendarState& calendar = stage.frame().state().calendar;
    typed('4', ImGuiKey_Keypad4, ImGuiMod_None);
    CHECK(calendar.view == CalendarView::list);
    typed('6', ImGuiKey_6, ImGuiMod_Shift);  // a French keyboard
    CHECK(calendar.view == CalendarView::year);
    typed('3', ImGuiKey_3, ImGuiMod_None);  // both signs of one press: the day is gone to once
    CHECK(calendar.view == CalendarView::day);
    const Day shown = stage.frame().state().shown_day;
    typed('.', ImGuiKey_Semicolon, ImGuiMod_Shift);
    CHECK(stage.frame().state().shown_day == shown + date::days(1));
    typed('.', ImGuiKey_Period, ImGuiMod_None);
    CHECK(stage.frame().state().shown_day == shown + date::days(2));
    typed(',', ImGuiKey_Comma, ImGuiMod_None);
    CHECK(stage.frame().state().shown_day == shown + date::days(1));
}

TEST_CASE("a click on each part of the lanes' control parts the hours by that") {
    robot::StageOptions wide;
    wide.width_px = 2000;
    WeekStage stage(wide);
    constexpr std::array parts{
        std::pair{"week.lanes.role", Lanes::role}, std::pair{"week.lanes.network", Lanes::network},
        std::pair{"week.lanes.person", Lanes::person}, std::pair{"week.lanes.none", Lanes::none}};
    for (const auto& [id, lanes] : parts) {
        CAPTURE(id);
        const auto part = stage.robot().find_path("lanes/" + std::string(id));
        REQUIRE(part);
        CHECK(part->label == stage.word(id));
        stage.robot().click(*part);
        stage.robot().step(3);
        CHECK(stage.calendar().lanes == lanes);
        CHECK((stage.cache().week.lanes.size() > 1) == (lanes != Lanes::none));
    }
    CHECK_FALSE(stage.session().can_undo());
}

TEST_CASE("plus and minus make the hours taller and shorter around the middle of what is shown") {
    for (const ImGuiKey plus : {ImGuiKey_Equal, ImGuiKey_KeypadAdd}) {
        WeekStage stage;
        // Far down: hours that grow reach beyond the former end.
        stage.show(22 * 60);
        const float before = stage.hour_px(), middle = middle_minute(stage);
        press(stage, plus);
        CHECK(stage.hour_px() > before);
        CHECK(middle_minute(stage) == doctest::Approx(middle).epsilon(0.02));
        press(stage, plus == ImGuiKey_Equal ? ImGuiKey_Minus : ImGuiKey_KeypadSubtract);
        CHECK(stage.hour_px() == doctest::Approx(before).epsilon(0.02));
        CHECK(middle_minute(stage) == doctest::Approx(middle).epsilon(0.02));
    }
}

TEST_CASE("the hours get no taller and no shorter than can be read, and Ctrl leaves them as they are") {
    WeekStage stage;
    const float before = stage.calendar().hour_px;
    press(stage, ImGuiMod_Ctrl | ImGuiKey_Equal);
    CHECK(stage.calendar().hour_px == before);
    press(stage, ImGuiMod_Ctrl | ImGuiKey_Minus);
    for (int i = 0; i < 12; ++i) press(stage, ImGuiKey_Equal);
    const float tallest = stage.calendar().hour_px;
    CHECK(tallest > 2 * before);
    press(stage, ImGuiKey_Equal);
    CHECK(stage.calendar().hour_px == tallest);
    for (int i = 0; i < 20; ++i) press(stage, ImGuiKey_Minus);
    const float shortest = stage.calendar().hour_px;
    CHECK(shortest < before / 2);
    press(stage, ImGuiKey_Minus);
    CHECK(stage.calendar().hour_px == shortest);
    CHECK_FALSE(stage.session().can_undo());
}
