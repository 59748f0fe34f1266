// The closed drawer, which opens for what is held at the left edge of the calendar.
#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/drawer_month_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

struct ClosedDrawer : DrawerMonthStage {
    ClosedDrawer() {
        state().drawer_open = false;
        robot().step(3);
        REQUIRE_FALSE(has_drawer());
    }
    bool has_drawer() { return robot().find(Role::group, word("ideas.title")).has_value(); }
    void move_to_edge() {
        const Rect& area = state().calendar.cache->layout.area;
        robot().move_to(area.x0 + 5, (area.y0 + area.y1) / 2);
    }
    // Held there for longer than it takes.
    void hold_at_edge() {
        move_to_edge();
        robot().step(45);
    }
};

}  // namespace

TEST_CASE("a post held at the left edge opens the drawer, which closes again after the drop on a day of its month") {
    ClosedDrawer stage;
    stage.pick_up(stage.node(Role::post, ClosedDrawer::pumpkin));
    stage.move_to_edge();
    stage.robot().step(10);
    CHECK_FALSE(stage.has_drawer());
    CHECK(stage.frame().next_change() == std::chrono::milliseconds(50));
    stage.robot().step(35);
    REQUIRE(stage.has_drawer());
    // The calendar was not turned back meanwhile.
    CHECK(stage.month().grid.month == date::year(2026) / date::October);
    stage.robot().move_to(stage.mini("2026-10-29"));
    stage.robot().step(2);
    stage.drop();
    CHECK(stage.when(ClosedDrawer::pumpkin) == ClosedDrawer::pumpkin_time() + date::days(9));
    CHECK_FALSE(stage.has_drawer());
    CHECK_FALSE(stage.state().drawer_open);
}

TEST_CASE("what is dropped on the ideas of the opened drawer loses its date; Escape closes it too") {
    ClosedDrawer stage;
    stage.pick_up(stage.node(Role::post, ClosedDrawer::pumpkin));
    stage.hold_at_edge();
    REQUIRE(stage.has_drawer());
    stage.key(ImGuiKey_Escape);
    stage.drop();
    CHECK_FALSE(stage.has_drawer());
    CHECK_FALSE(stage.session().can_undo());

    stage.pick_up(stage.node(Role::post, ClosedDrawer::pumpkin));
    stage.hold_at_edge();
    const auto drawer = stage.robot().find_path("drawer");
    REQUIRE(drawer);
    stage.robot().move_to((drawer->rect.x0 + drawer->rect.x1) / 2, drawer->rect.y0 + 60);
    stage.robot().step(2);
    stage.drop();
    CHECK_FALSE(stage.post(ClosedDrawer::pumpkin)->when);
    CHECK_FALSE(stage.has_drawer());
}

TEST_CASE("the drawer stays closed for what passes the edge, and stays open where it was open before") {
    ClosedDrawer stage;
    stage.pick_up(stage.node(Role::post, ClosedDrawer::pumpkin));
    stage.move_to_edge();
    stage.robot().step(10);
    stage.robot().move_to(stage.cell("Thu 22"));
    stage.robot().step(45);
    CHECK_FALSE(stage.has_drawer());
    stage.key(ImGuiKey_Escape);
    stage.drop();

    DrawerMonthStage open;
    open.carry(open.node(Role::post, ClosedDrawer::pumpkin), open.mini("2026-10-29"));
    open.drop();
    CHECK(open.state().drawer_open);
}

TEST_CASE("in a narrow window the lent drawer stands beside the days, however little room is left of them") {
    ClosedDrawer stage;
    stage.headless().resize(900, 900);
    stage.robot().step(3);
    stage.pick_up(stage.node(Role::post, ClosedDrawer::pumpkin));
    stage.hold_at_edge();
    const auto drawer = stage.robot().find(Role::group, stage.word("ideas.title"));
    REQUIRE(drawer);
    CHECK(stage.state().calendar.cache->layout.area.x0 >= drawer->rect.x1);
    stage.robot().move_to((drawer->rect.x0 + drawer->rect.x1) / 2, drawer->rect.y0 + 60);
    stage.robot().step(2);
    stage.drop();
    CHECK_FALSE(stage.post(ClosedDrawer::pumpkin)->when);
    CHECK_FALSE(stage.has_drawer());
}
