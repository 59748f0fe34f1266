// What comes after a post that is carried goes along, in each view of days, by mouse and by keyboard.
#include <algorithm>

#include <doctest/doctest.h>
#include <imgui.h>

#include "app/shift_rest.hpp"
#include "ui/carried_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

using Carries = CarriedStage::Carries;

// The first one went two days on, and so far besides; what is later went two days on.
void check_rest_moved(CarriedStage& stage, std::chrono::minutes besides = {}) {
    const CarriedStage::PostList later = rest_of_posts(stage.before, {stage.first}).follow;
    REQUIRE_FALSE(later.empty());
    CHECK_FALSE(stage.drag().active());
    CHECK(stage.session().steps_done() == stage.steps + 1);
    CHECK(stage.session().undo_label().key == "undo.move_with_rest");
    for (const Post& was : stage.before.posts) {
        CAPTURE(was.title);
        std::optional<LocalMinute> there = was.when;
        const bool follows = std::find(later.begin(), later.end(), was.id) != later.end();
        if (was.id == stage.first) *there += date::days(2) + besides;
        if (follows) *there += date::days(2);
        CHECK(stage.row(was.id).when == there);
    }
    stage.undo();
}

// To Thursday: the view of one day has the other days in the small month.
void carry_to_thursday(CarriedStage& stage) {
    if (stage.view != CalendarView::day) return stage.carry_first();
    stage.carry(stage.grip(stage.first), stage.at("drawer/mini/2026-10-22"));
}

void check_card_counts(CarriedStage& stage) {
    CHECK(stage.drag().takes_rest());
    CHECK(stage.robot().shows("by 2 days"));
    CHECK(stage.project() == stage.before);
}

}  // namespace

TEST_CASE("in every view of days R takes what follows along while a post is carried by mouse, as one step") {
    for (const CalendarView view : ViewsStage::views) {
        CAPTURE(static_cast<int>(view));
        CarriedStage stage(view);
        carry_to_thursday(stage);
        REQUIRE(stage.drag().active());
        stage.press(ImGuiKey_R);
        if (stage.carries() == Carries::days) check_card_counts(stage);
        stage.drop();
        // Of steps and places nothing follows.
        if (stage.carries() == Carries::days)
            check_rest_moved(stage, std::chrono::hours(view == CalendarView::week ? 1 : 0));
        else
            stage.check_arrived({stage.first});
    }
}

TEST_CASE("in every view of days R, pressed again while a post is carried by mouse, leaves what follows there") {
    for (const CalendarView view : ViewsStage::views) {
        CAPTURE(static_cast<int>(view));
        CarriedStage stage(view);
        stage.carry_first();
        stage.press(ImGuiKey_R);
        stage.press(ImGuiKey_R);
        CHECK_FALSE(stage.drag().takes_rest());
        stage.drop();
        stage.check_arrived({stage.first});
    }
}

TEST_CASE("in every view of days Shift M carries a post with what follows; Escape leaves all of it, Enter drops it") {
    for (const CalendarView view : ViewsStage::views) {
        CAPTURE(static_cast<int>(view));
        CarriedStage stage(view);
        const bool days = stage.carries() == Carries::days;
        stage.select({stage.first});
        for (const bool drops : {false, true}) {
            stage.press(ImGuiMod_Shift | ImGuiKey_M);
            REQUIRE(stage.drag().by_keyboard);
            for (const ImGuiKey key : days ? std::vector{ImGuiKey_RightArrow, ImGuiKey_RightArrow} : stage.keys())
                stage.press(key);
            if (days) check_card_counts(stage);
            stage.press(drops ? ImGuiKey_Enter : ImGuiKey_Escape);
            if (!drops) stage.check_nothing_done();
        }
        days ? check_rest_moved(stage) : stage.check_arrived({stage.first});
    }
}

TEST_CASE("Shift M on a day of the year carries its posts with what follows, M carries them alone") {
    CarriedStage stage(CalendarView::year);
    for (const bool with_rest : {true, false}) {
        CAPTURE(with_rest);
        stage.frame().state().selection = Selection::of(CarriedStage::october(20));
        stage.robot().step(3);
        stage.press(with_rest ? ImGuiMod_Shift | ImGuiKey_M : ImGuiKey_M);
        REQUIRE(stage.drag().by_keyboard);
        CHECK(stage.drag().whole_day);
        CHECK(stage.drag().takes_rest() == with_rest);
        stage.press(ImGuiKey_RightArrow);
        stage.press(ImGuiKey_RightArrow);
        stage.press(ImGuiKey_Enter);
        with_rest ? check_rest_moved(stage) : stage.check_arrived({stage.first});
    }
}
