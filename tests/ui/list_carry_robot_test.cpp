// The list stays where it is while a post is carried by keyboard, as far as its days are in view.
#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/list_cell_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// "Pumpkin contest" is picked up below the top of the list.
struct CarryStage : CellStage {
    float before = 0;

    CarryStage() {
        frame().state().shown_day = october(18);
        robot().step(3);
        select({id});
        REQUIRE(is_in_view());
        before = list().scroll_px;
        REQUIRE(before > 0);
        press(ImGuiKey_M);
        REQUIRE(drag().by_keyboard);
    }
};

}  // namespace

TEST_CASE("a day that is in view does not scroll to the top when a post is carried to it") {
    CarryStage stage;
    stage.press(ImGuiKey_RightArrow);
    CHECK(stage.drag().over == ListStage::october(21));
    CHECK(stage.list().scroll_px == stage.before);
    CHECK(stage.robot().find_path("rows/target"));
    stage.press(ImGuiKey_Enter);
    CHECK(stage.when() == CellStage::at(21, 18));
    CHECK(stage.is_in_view());
}

TEST_CASE("a day further on comes into view at the foot, and Escape leads back to where the list was") {
    CarryStage stage;
    for (int i = 0; i < 25; ++i) stage.press(ImGuiKey_DownArrow);
    REQUIRE(stage.drag().over == ListStage::october(20) + date::days(25));
    CHECK(stage.list().scroll_px > stage.before);
    const WidgetNode target = stage.at_path("rows/target");
    CHECK(target.rect == target.full);
    CHECK(target.rect.y0 > stage.at_path("list/grid").rect.y0);
    stage.press(ImGuiKey_Escape);
    CHECK_FALSE(stage.drag().active());
    CHECK(stage.list().scroll_px == stage.before);
    CHECK(stage.is_in_view());
    CHECK(stage.frame().state().shown_day == stage.list().top_day);
    CHECK_FALSE(stage.session().can_undo());
    CHECK(stage.selection() == Selection::of(stage.id));
}

TEST_CASE("a copy that is dropped beyond what was in view is in view, and not what it was made of") {
    CarryStage stage;
    const Project was = stage.project();
    for (int i = 0; i < 60 && stage.is_in_view(); ++i) stage.press(ImGuiKey_DownArrow);
    for (int i = 0; i < 6; ++i) stage.press(ImGuiKey_DownArrow);
    REQUIRE_FALSE(stage.is_in_view());
    const Day there = *stage.drag().over;
    stage.press(ImGuiMod_Ctrl | ImGuiKey_Enter);
    REQUIRE(stage.project().posts.size() == was.posts.size() + 1);
    Id<Post> copy;
    for (const Post& post : stage.project().posts)
        if (!was.posts.contains(post.id)) copy = post.id;
    CHECK(day_of(*stage.project().posts.find(copy)->when) == there);
    const auto row = stage.robot().find_path("post:" + to_text(copy) + "/row");
    REQUIRE(row);
    CHECK(row->rect == row->full);
}
