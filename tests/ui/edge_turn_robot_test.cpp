// What is dragged and held at the edges of the month, of the hours and of the year, and beyond them, turns them.
#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/drag_stage.hpp"
#include "ui/week_stage.hpp"
#include "ui/year_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

struct EdgeOfMonth : DragStage {
    explicit EdgeOfMonth(Role role = Role::post, std::string_view title = "Pumpkin contest") {
        pick_up(node(role, title));
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

TEST_CASE("held at the top of the month a post turns it back, and it is said there where it leads") {
    EdgeOfMonth stage;
    const Rect grid = stage.grid();
    const float middle = (grid.x0 + grid.x1) / 2;
    stage.robot().move_to(middle, grid.y0 - 8);
    stage.robot().step(2);
    const auto above = stage.sign("September");
    REQUIRE(above);
    CHECK(above->rect.y0 < grid.y0 + 50);
    stage.hold_at(middle, grid.y0 - 8);
    CHECK(stage.shown() == october_2026 - date::months(1));
    stage.give_up();
    CHECK(stage.shown() == october_2026);
}

TEST_CASE("a campaign and an idea turn the month at its edges too") {
    {
        EdgeOfMonth stage(Role::bar, "Sweet Halloween");
        REQUIRE(stage.drag().of_campaign());
        stage.hold_at(1435, 450);
        CHECK(stage.shown() == october_2026 + date::months(1));
        stage.give_up();
        CHECK(stage.shown() == october_2026);
    }
    {
        EdgeOfMonth stage(Role::idea, "");
        REQUIRE(stage.drag().kind == DragState::Kind::idea);
        const Rect grid = stage.grid();
        stage.hold_at((grid.x0 + grid.x1) / 2, 895);
        CHECK(stage.shown() == october_2026 + date::months(1));
        stage.robot().move_to(stage.cell("Tue 17"));
        stage.robot().step(2);
        CHECK(stage.drag().over == Day(date::year(2026) / date::November / 17));
        stage.give_up();
        CHECK_FALSE(stage.session().can_undo());
    }
}

TEST_CASE("a post held at the sides of a day turns the day, and Escape comes back to its own") {
    WeekStage stage({}, CalendarView::day);
    stage.show(18 * 60 + 45);
    const Rect grid = stage.cache().week_layout.grid;
    const float middle = (grid.y0 + grid.y1) / 2;
    for (const int side : {1, -1}) {
        CAPTURE(side);
        stage.pick_up(stage.node(Role::post, pumpkin));
        REQUIRE(stage.drag().active());
        stage.robot().move_to(side > 0 ? 1435.0f : grid.x0 - 8, middle);
        for (int i = 0; i < 240 && stage.frame().state().shown_day == WeekStage::october(20); ++i) stage.robot().step();
        CHECK(stage.frame().state().shown_day == WeekStage::october(20 + side));
        stage.robot().key(ImGuiKey_Escape);
        stage.robot().release();
        // Long enough that the next press is no second one.
        stage.robot().step(40);
        CHECK(stage.frame().state().shown_day == WeekStage::october(20));
    }
    CHECK_FALSE(stage.session().can_undo());
}

namespace {

struct EdgeOfYear : YearStage {
    EdgeOfYear() {
        pick_up(cell(october(20)));
        REQUIRE(state().drag.active());
    }
    Rect area() { return year().layout.area; }
    // Held there until the year is another one, a few seconds at most: the year that is shown then.
    int held_at(float x, float y) {
        robot().move_to(x, y);
        const auto before = year().first;
        for (int i = 0; i < 240 && year().first == before; ++i) robot().step();
        return static_cast<int>(year().first->year());
    }
    void give_up() {
        robot().key(ImGuiKey_Escape);
        robot().release();
        robot().step(40);
    }
};

}  // namespace

TEST_CASE("held at an edge of the year a day turns it, on at the right and the foot, back at the left and the top") {
    EdgeOfYear stage;
    const Rect area = stage.area();
    const float x = (area.x0 + area.x1) / 2, y = (area.y0 + area.y1) / 2;
    struct Held {
        float x, y;
        int year;
    };
    for (const Held& at :
         {Held{1435, y, 2027}, Held{x, 895, 2027}, Held{area.x0 + 5, y, 2025}, Held{x, area.y0 + 4, 2025}}) {
        CAPTURE(at.x);
        CAPTURE(at.y);
        if (!stage.state().drag.active()) stage.pick_up(stage.cell(YearStage::october(20)));
        stage.robot().move_to(at.x, at.y);
        stage.robot().step(2);
        CHECK(stage.robot().find(Role::text, std::to_string(at.year)));
        CHECK(stage.held_at(at.x, at.y) == at.year);
        stage.give_up();
        CHECK(stage.year().first == date::year(2026) / date::January);
    }
    CHECK_FALSE(stage.session().can_undo());
}

TEST_CASE("what turned the year is dropped in the other one, as one step") {
    EdgeOfYear stage;
    const LocalMinute before = stage.when("Pumpkin contest");
    REQUIRE(stage.held_at(1435, (stage.area().y0 + stage.area().y1) / 2) == 2027);
    const Day there(date::year(2027) / date::October / 19);
    stage.robot().move_to(stage.cell(there));
    stage.robot().step(2);
    CHECK(stage.state().drag.over == there);
    stage.robot().release();
    stage.robot().step(4);
    CHECK(day_of(stage.when("Pumpkin contest")) == there);
    CHECK(minute_of_day(stage.when("Pumpkin contest")) == minute_of_day(before));
    CHECK(stage.session().steps_done() == 1);
}
