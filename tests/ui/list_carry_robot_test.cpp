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
