// A double click on what opens the inspector below it.
#include <doctest/doctest.h>

#include "ui/list_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// A row of the list at the height of what stands there in an inspector.
WidgetNode row_at(ListStage& stage, float y) {
    for (const WidgetNode& node : stage.robot().all(Role::row))
        if (node.rect.y0 + 4 < y && y < node.rect.y1 - 4) return node;
    FAIL("no row at that height");
    return {};
}

WidgetNode status_in_inspector(ListStage& stage) {
    for (const WidgetNode& node : stage.frame().tree().nodes())
        if (node.path.find("inspector/") != std::string::npos && node.path.ends_with("/status")) return node;
    FAIL("no status in the inspector");
    return {};
}

}  // namespace

TEST_CASE("the second press of a double click reaches nothing of the panel that the first one opened") {
    ListStage stage;
    stage.frame().state().inspector_open = true;
    stage.select({stage.post(ListStage::pumpkin)->id});
    const WidgetNode status = status_in_inspector(stage);
    stage.frame().state().selection = {};
    stage.frame().state().inspector_open = false;
    stage.robot().step(3);

    const WidgetNode row = row_at(stage, (status.rect.y0 + status.rect.y1) / 2);
    const float x = (status.rect.x0 + status.rect.x1) / 2, y = (status.rect.y0 + status.rect.y1) / 2;
    REQUIRE(row.rect.contains(x, y));
    stage.robot().move_to(x, y);
    stage.robot().step(2);
    for (int press = 0; press < 2; ++press) {
        stage.robot().press();
        stage.robot().release();
        stage.robot().step();
    }
    stage.robot().step(3);
    CHECK(stage.selection().kind == Selection::Kind::posts);
    CHECK(stage.robot().all(Role::menu_item).empty());
    // A press of its own does.
    stage.robot().step(40);
    stage.robot().press();
    stage.robot().release();
    stage.robot().step(3);
    CHECK_FALSE(stage.robot().all(Role::menu_item).empty());
}
