// What the hand does in each view of the calendar alike: taking posts in and out of what is selected, carrying several
// at once, and carrying copies.
#include <array>

#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/carried_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

constexpr std::array copying_keys{ImGuiMod_Ctrl, ImGuiMod_Alt};

// The one post that was not there before.
const Post& copy_made(CarriedStage& stage) {
    REQUIRE(stage.project().posts.size() == stage.before.posts.size() + 1);
    for (const Post& post : stage.project().posts)
        if (!stage.before.posts.contains(post.id)) return post;
    FAIL("no copy");
    return stage.row(stage.first);
}

// Of days a copy lies where the first one was carried to, which stays. Steps and places are no copies': it goes itself.
void check_copied(CarriedStage& stage) {
    if (stage.carries() != CarriedStage::Carries::days) {
        CHECK(stage.project().posts.size() == stage.before.posts.size());
        return stage.check_arrived({stage.first});
    }
    CHECK_FALSE(stage.drag().active());
    CHECK(stage.session().steps_done() == stage.steps + 1);
    CHECK(stage.session().undo_label().key == "undo.copy_post");
    CHECK(*copy_made(stage).when == *stage.row(stage.first).when + stage.by());
    stage.check_moved({}, std::chrono::minutes(0));
}

}  // namespace

TEST_CASE("in every view Ctrl and a click take a post into the selection and out of it, without moving or opening it") {
    for (const CalendarView view : ViewsStage::views) {
        CAPTURE(static_cast<int>(view));
        CarriedStage stage(view);
        stage.select({stage.first});
        stage.click_with(ImGuiMod_Ctrl, stage.second);
        CHECK(stage.selection().kind == Selection::Kind::posts);
        CHECK(stage.selection().posts == CarriedStage::PostList{stage.first, stage.second});
        stage.click_with(ImGuiMod_Ctrl, stage.first);
        CHECK(stage.selection().posts == CarriedStage::PostList{stage.second});
        stage.click_with(ImGuiMod_Ctrl, stage.second);
        CHECK(stage.selection().posts.empty());
        CHECK_FALSE(stage.frame().state().inspector_open);
        stage.check_nothing_done();
    }
}

TEST_CASE(
    "in every view a click without a key selects one of several alone; with Ctrl the first one is taken in from none") {
    for (const CalendarView view : ViewsStage::views) {
        CAPTURE(static_cast<int>(view));
        CarriedStage stage(view);
        stage.select({stage.first, stage.second});
        stage.click_with(ImGuiKey_None, stage.second);
        const Selection alone = view == CalendarView::year ? Selection::of(day_of(*stage.row(stage.second).when))
                                                           : Selection::of(stage.second);
        CHECK(stage.selection() == alone);
        stage.frame().state().selection = {};
        stage.frame().state().inspector_open = false;
        stage.robot().step(3);
        stage.click_with(ImGuiMod_Ctrl, stage.first);
        CHECK(stage.selection().posts == CarriedStage::PostList{stage.first});
        stage.check_nothing_done();
    }
}

TEST_CASE(
    "in every view several selected posts are carried by mouse as far from each other as they were, in one step") {
    for (const CalendarView view : ViewsStage::views) {
        CAPTURE(static_cast<int>(view));
        CarriedStage stage(view);
        const CarriedStage::PostList both{stage.second, stage.first};
        stage.select(both);
        stage.carry_first();
        REQUIRE(stage.drag().active());
        CHECK(stage.project() == stage.before);
        stage.drop();
        stage.check_arrived(both);
        stage.undo();
    }
}

TEST_CASE("in every view M carries several selected posts as far from each other as they were, in one step") {
    for (const CalendarView view : ViewsStage::views) {
        CAPTURE(static_cast<int>(view));
        CarriedStage stage(view);
        const CarriedStage::PostList both{stage.second, stage.first};
        stage.select(both);
        stage.carry_by_keys();
        CHECK(stage.project() == stage.before);
        stage.press(ImGuiKey_Enter);
        stage.check_arrived(both);
        stage.undo();
    }
}

TEST_CASE("in every view of days Ctrl or Alt, held when the button is let go, leaves a copy there") {
    for (const CalendarView view : ViewsStage::views) {
        CAPTURE(static_cast<int>(view));
        for (const ImGuiKey key : copying_keys) {
            CAPTURE(static_cast<int>(key));
            CarriedStage stage(view);
            stage.carry_first();
            CHECK_FALSE(stage.drag().copy);
            stage.hold(key, true);
            CHECK(stage.drag().copy == (stage.carries() == CarriedStage::Carries::days));
            stage.drop();
            stage.hold(key, false);
            check_copied(stage);
            stage.undo();
        }
    }
}

TEST_CASE("in every view of days Ctrl or Alt with Enter drops a copy of what M carries") {
    for (const CalendarView view : ViewsStage::views) {
        CAPTURE(static_cast<int>(view));
        CarriedStage stage(view);
        for (const ImGuiKey key : copying_keys) {
            CAPTURE(static_cast<int>(key));
            stage.select({stage.first});
            stage.carry_by_keys();
            stage.press(key | ImGuiKey_Enter);
            check_copied(stage);
            stage.undo();
        }
    }
}
