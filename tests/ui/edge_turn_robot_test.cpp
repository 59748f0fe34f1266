// What is dragged and held at the edges of the month, and beyond them, turns it.
#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/drag_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

struct EdgeOfMonth : DragStage {
    EdgeOfMonth() {
        pick_up(node(Role::post, "Pumpkin contest"));
        REQUIRE(drag().active());
    }
    Rect grid() { return frame().state().calendar.cache->layout.grid; }
    date::year_month shown() { return frame().state().month; }
    // Held there until the month is another one, a few seconds at most.
    void hold_at(float x, float y) {
        robot().move_to(x, y);
        const date::year_month before = shown();
        for (int i = 0; i < 240 && shown() == before; ++i) robot().step();
    }
    std::optional<WidgetNode> sign(std::string_view month) { return robot().find(Role::text, month, true); }
    void give_up() {
        robot().key(ImGuiKey_Escape);
        robot().release();
        robot().step(2);
    }
};

constexpr date::year_month october_2026 = date::year(2026) / date::October;

}  // namespace

TEST_CASE("held at the right edge of the window a post turns the month, below the inspector too") {
    for (const bool open : {false, true}) {
        EdgeOfMonth stage;
        stage.frame().state().inspector_open = open;
        stage.robot().step(2);
        CHECK(stage.grid().x1 < 1410);
        stage.hold_at(1435, 450);
        CHECK(stage.shown() == october_2026 + date::months(1));
        stage.give_up();
        CHECK_FALSE(stage.session().can_undo());
    }
}

TEST_CASE("held at the foot of the window a post turns the month, and it is said there where it leads") {
    EdgeOfMonth stage;
    const Rect grid = stage.grid();
    const float middle = (grid.x0 + grid.x1) / 2;
    stage.robot().move_to(middle, 895);
    stage.robot().step(2);
    const auto below = stage.sign("November");
    REQUIRE(below);
    CHECK(below->rect.y1 > grid.y1 - 50);
    CHECK(below->rect.x0 < middle);
    CHECK(below->rect.x1 > middle);
    stage.robot().move_to(grid.x1 - 3, (grid.y0 + grid.y1) / 2);
    stage.robot().step(2);
    const auto beside = stage.sign("November");
    REQUIRE(beside);
    CHECK(beside->rect.x1 > grid.x1 - 50);
    CHECK(beside->rect.y1 < grid.y1 - 50);
    stage.hold_at(middle, 895);
    CHECK(stage.shown() == october_2026 + date::months(1));
    stage.give_up();
}

TEST_CASE("over the ideas and over the bars above the month nothing turns") {
    EdgeOfMonth stage;
    const Rect grid = stage.grid();
    for (const ImVec2 at : {ImVec2{grid.x0 - 120, 600}, ImVec2{grid.x0 - 120, 895}, ImVec2{1000, 12}}) {
        stage.robot().move_to(at.x, at.y);
        stage.robot().step(120);
        CHECK(stage.shown() == october_2026);
    }
    stage.give_up();
}
