// Narrow windows, where neither the inspector nor the ideas have room beside the calendar: they open over it.
#include <algorithm>
#include <vector>

#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/drawer_month_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

constexpr int ctrl_j = ImGuiMod_Ctrl | ImGuiKey_J, ctrl_b = ImGuiMod_Ctrl | ImGuiKey_B;
constexpr float folded_px = 36, inspector_px = 320, drawer_px = 220;

struct Narrow : DrawerMonthStage {
    explicit Narrow(float width_px = 900) : DrawerMonthStage({.width_px = width_px, .height_px = 700}) {}

    void widen(float width_px) {
        headless().resize(width_px, 700);
        robot().step(3);
    }
    std::optional<WidgetNode> drawer() { return robot().find(Role::group, word("ideas.title")); }
    bool has_drawer() { return drawer().has_value(); }
    Rect inspector() {
        const auto node = robot().find(Role::group, word("inspector.open"));
        REQUIRE(node);
        return node->rect;
    }
    float inspector_width() { return inspector().width(); }
    Rect calendar_area() { return state().calendar.cache->layout.area; }
    // Of the calendar's posts the first that lies there.
    WidgetNode post_between(float x0, float x1) {
        for (const WidgetNode& node : robot().all(Role::post))
            if (node.rect.x0 > x0 && node.rect.x1 < x1 && node.rect.y1 < 600) return node;
        FAIL("no post there");
        return {};
    }
};

}  // namespace

TEST_CASE("what is clicked opens over the calendar, which keeps its place; Escape closes it before it deselects") {
    Narrow stage;
    const Rect calendar = stage.calendar_area();
    CHECK(stage.inspector_width() == folded_px);
    stage.robot().click(stage.post_between(64, 500));
    stage.robot().step(2);
    const Selection selected = stage.state().selection;
    REQUIRE(selected.kind == Selection::Kind::posts);
    CHECK(stage.inspector_width() == inspector_px);
    CHECK(stage.inspector().x1 == 900);
    CHECK(stage.calendar_area() == calendar);
    stage.key(ImGuiKey_Escape);
    CHECK(stage.inspector_width() == folded_px);
    CHECK(stage.state().selection == selected);
    stage.key(ctrl_j);
    CHECK(stage.inspector_width() == inspector_px);
    stage.key(ImGuiKey_Escape);
    CHECK(stage.inspector_width() == folded_px);
    stage.key(ImGuiKey_Escape);
    CHECK(stage.state().selection.kind == Selection::Kind::none);
    stage.key(ctrl_j);
    stage.key(ctrl_j);
    CHECK(stage.inspector_width() == folded_px);
}

TEST_CASE("a click beside the inspector closes it and does what it does there") {
    Narrow stage;
    const WidgetNode post = stage.post_between(64, 500);
    stage.key(ctrl_j);
    REQUIRE(stage.inspector_width() == inspector_px);
    WidgetNode day = stage.cell("Tue 13");
    REQUIRE(day.rect.x1 < 900 - inspector_px);
    day.rect = Rect::at(day.rect.x0 + 8, day.rect.y0 + 6, 12, 12);  // its number, where no post is
    stage.robot().click(day);
    stage.robot().step(2);
    CHECK(stage.inspector_width() == folded_px);
    CHECK(stage.state().selection.kind == Selection::Kind::day);
    // Long after: a press of its own.
    stage.robot().step(60);
    stage.robot().click(post);
    stage.robot().step(2);
    CHECK(stage.inspector_width() == inspector_px);
    CHECK(stage.state().selection.kind == Selection::Kind::posts);
}

TEST_CASE("clicks and the wheel do nothing to what lies below the inspector") {
    Narrow stage;
    const Project before = stage.project();
    const WidgetNode below = stage.post_between(600, 860);
    stage.key(ctrl_j);
    stage.robot().click(below);
    stage.robot().step(2);
    stage.robot().wheel(-3);
    stage.robot().step(2);
    CHECK(stage.state().selection.kind == Selection::Kind::none);
    CHECK(stage.state().week_offset == 0);
    CHECK(stage.state().month == date::year(2026) / date::October);
    CHECK(stage.inspector_width() == inspector_px);
    CHECK(stage.project() == before);
}

TEST_CASE("what a click on a task leads to stays open where it lies over the list") {
    Narrow stage;
    stage.key(ImGuiMod_Alt | ImGuiKey_4);
    stage.robot().step(2);
    std::vector<WidgetNode> rows = stage.robot().all(Role::task);
    std::erase_if(rows, [](const WidgetNode& row) { return row.rect != row.full || row.rect.width() < 300; });
    REQUIRE(rows.size() > 1);
    for (const WidgetNode& row : {rows[0], rows[1]}) {
        const Selection before = stage.state().selection;
        stage.robot().move_to(row.rect.x0 + 60, (row.rect.y0 + row.rect.y1) / 2);
        stage.robot().press();
        stage.robot().release();
        stage.robot().step(3);
        CHECK(stage.state().selection != before);
        CHECK(stage.inspector_width() == inspector_px);
    }
}

TEST_CASE("the ideas open over the calendar too, and give way to one that is carried out of them") {
    Narrow stage;
    CHECK_FALSE(stage.has_drawer());
    const Rect calendar = stage.calendar_area();
    stage.key(ctrl_b);
    REQUIRE(stage.has_drawer());
    CHECK(stage.drawer()->rect.width() == drawer_px);
    CHECK(stage.calendar_area() == calendar);
    stage.robot().click(*stage.robot().find_path("toolbar/drawer"));
    stage.robot().step(2);
    CHECK_FALSE(stage.has_drawer());

    stage.key(ctrl_b);
    const WidgetNode idea = stage.robot().all(Role::idea).front();
    stage.carry(idea, stage.cell("Thu 22"));
    CHECK_FALSE(stage.has_drawer());
    stage.drop();
    const auto when = stage.post(idea.label)->when;
    REQUIRE(when);
    CHECK(day_of(*when) == Narrow::october(22));
}

TEST_CASE("panels that gave way come back with their room, unless they were closed by hand meanwhile") {
    Narrow stage(1440);
    stage.key(ctrl_j);
    REQUIRE(stage.inspector_width() == inspector_px);
    REQUIRE(stage.has_drawer());
    stage.widen(900);
    CHECK(stage.inspector_width() == folded_px);
    CHECK_FALSE(stage.has_drawer());
    stage.widen(1440);
    CHECK(stage.inspector_width() == inspector_px);
    CHECK(stage.has_drawer());

    stage.widen(900);
    stage.key(ctrl_j);
    stage.key(ctrl_j);
    stage.widen(1440);
    CHECK(stage.inspector_width() == folded_px);
    CHECK(stage.has_drawer());
}

TEST_CASE("beside an open inspector the ideas have no room at the least width, and open over the days") {
    Narrow stage(1024);
    REQUIRE(stage.has_drawer());
    stage.key(ctrl_j);
    CHECK(stage.inspector_width() == inspector_px);
    CHECK_FALSE(stage.has_drawer());
    const Rect calendar = stage.calendar_area();
    stage.key(ctrl_b);
    CHECK(stage.has_drawer());
    CHECK(stage.calendar_area() == calendar);
    stage.key(ImGuiKey_Escape);
    CHECK_FALSE(stage.has_drawer());
    CHECK(stage.inspector_width() == inspector_px);
    stage.key(ctrl_j);
    CHECK(stage.has_drawer());
}
