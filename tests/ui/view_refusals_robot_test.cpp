// Several posts are carried of which one may not move: each view says which one and why, by mouse and by keyboard.
#include <algorithm>
#include <array>
#include <string>

#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/carried_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

using Carries = CarriedStage::Carries;

constexpr std::array settled_steps{PostStatus::published, PostStatus::approved};

std::string reason_of(CarriedStage& stage, PostStatus settled) {
    if (stage.carries() == Carries::steps)
        return settled == PostStatus::published ? "can only go on to Measured" : "is approved and locked";
    return settled == PostStatus::published ? std::string("Published on ") : stage.word("post_lock.locked");
}

std::string told_of_drag(CarriedStage& stage) {
    if (stage.carries() == Carries::steps) return stage.at("refusal").label;
    const std::vector<DragPreview>& made = stage.calendar().cache->drag.made;
    REQUIRE_FALSE(made.empty());
    return refusal_told(made.back().card);
}

bool says_that_one_stays(CarriedStage& stage) {
    const std::vector<DragPreview>& made = stage.calendar().cache->drag.made;
    REQUIRE_FALSE(made.empty());
    const std::vector<CardLine>& lines = made.back().card.lines;
    return std::any_of(lines.begin(), lines.end(),
                       [](const CardLine& line) { return line.sentence().find("1 stays") != std::string::npos; });
}

// The second one may not move, and both are selected.
void select_with_settled(CarriedStage& stage, PostStatus settled) {
    stage.settle(stage.second, settled);
    stage.select({stage.second, stage.first});
}

// While they are carried. In the grid what may move goes alone, and how many stay is counted.
std::string check_told(CarriedStage& stage, PostStatus settled) {
    CHECK(stage.project() == stage.before);
    if (stage.carries() == Carries::places) {
        CHECK(says_that_one_stays(stage));
        return {};
    }
    const std::string told = told_of_drag(stage);
    CAPTURE(told);
    CHECK(told.find(reason_of(stage, settled)) != std::string::npos);
    CHECK(told.find("Second lantern") != std::string::npos);
    return told;
}

// Once they were let go: all of them stay, and it is said why, but for the grid.
void check_kept(CarriedStage& stage, const std::string& told) {
    if (stage.carries() != Carries::places) {
        CHECK(stage.robot().shows(told));
        return stage.check_nothing_done();
    }
    CHECK(stage.order() == CarriedStage::PostList{stage.first, stage.second, stage.third});
    CHECK(stage.row(stage.second) == *stage.before.posts.find(stage.second));
    CHECK(stage.session().steps_done() == stage.steps + 1);
    stage.undo();
}

}  // namespace

TEST_CASE("in every view, by mouse, one of several that may not move is named with its reason, and it stays") {
    for (const CalendarView view : ViewsStage::views) {
        CAPTURE(static_cast<int>(view));
        CarriedStage stage(view);
        for (const PostStatus settled : settled_steps) {
            CAPTURE(static_cast<int>(settled));
            select_with_settled(stage, settled);
            stage.carry_first();
            REQUIRE(stage.drag().active());
            const std::string told = check_told(stage, settled);
            stage.drop();
            check_kept(stage, told);
        }
    }
}

TEST_CASE("in every view, by keyboard, one of several that may not move is named with its reason, and it stays") {
    for (const CalendarView view : ViewsStage::views) {
        CAPTURE(static_cast<int>(view));
        CarriedStage stage(view);
        for (const PostStatus settled : settled_steps) {
            CAPTURE(static_cast<int>(settled));
            select_with_settled(stage, settled);
            stage.carry_by_keys();
            const std::string told = check_told(stage, settled);
            stage.press(ImGuiKey_Enter);
            // On the board it is said as long as they are carried.
            if (stage.carries() == Carries::steps) {
                CHECK(told_of_drag(stage) == told);
                stage.press(ImGuiKey_Escape);
                stage.check_nothing_done();
                continue;
            }
            check_kept(stage, told);
        }
    }
}
