// What is dragged and held at the edges of the month, and beyond them, turns it.
#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/drag_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

struct EdgeOfMonth : DragStage {
    Rect grid() { return frame().state().calendar.cache->layout.grid; }
    date::year_month shown() { return frame().state().month; }
    // Held there until the month is another one, a few seconds at most.
    void hold_at(float x, float y) {
        robot().move_to(x, y);
        const date::year_month before = shown();
        for (int i = 0; i < 240 && shown() == before; ++i) robot().step();
    }
    std::optional<WidgetNode> sign(std::string_view month) { return robot().find(Role::text, month, true); }
    // The last week of a bar.
    WidgetNode last_piece(std::string_view name) {
        WidgetNode last;
        for (const WidgetNode& one : robot().all(Role::bar))
            if (one.label == name && (last.rect.empty() || one.rect.y0 > last.rect.y0)) last = one;
        REQUIRE_FALSE(last.rect.empty());
        return last;
    }
    void hold_at_right_edge() { hold_at(grid().x1 - 3, (grid().y0 + grid().y1) / 2); }
    void drop_on(std::string_view day) {
        robot().move_to(cell(day));
        robot().step(2);
        CHECK(card());
        robot().release();
        robot().step(3);
        CHECK_FALSE(drag().active());
    }
    void undo_to(const Project& before) {
        robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
        robot().step(3);
        CHECK(project() == before);
        CHECK_FALSE(session().can_undo());
    }
    void give_up() {
        robot().key(ImGuiKey_Escape);
        robot().release();
        robot().step(2);
    }
};

struct PostAtEdge : EdgeOfMonth {
    PostAtEdge() {
        pick_up(node(Role::post, "Pumpkin contest"));
        REQUIRE(drag().active());
    }
};

constexpr date::year_month october_2026 = date::year(2026) / date::October;

}  // namespace

TEST_CASE("held at the right edge of the window a post turns the month, below the inspector too") {
    for (const bool open : {false, true}) {
        PostAtEdge stage;
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
    PostAtEdge stage;
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
    PostAtEdge stage;
    const Rect grid = stage.grid();
    for (const ImVec2 at : {ImVec2{grid.x0 - 120, 600}, ImVec2{grid.x0 - 120, 895}, ImVec2{1000, 12}}) {
        stage.robot().move_to(at.x, at.y);
        stage.robot().step(120);
        CHECK(stage.shown() == october_2026);
    }
    stage.give_up();
}

TEST_CASE("held above the days a post turns the month back, and it is said there where it leads") {
    PostAtEdge stage;
    const Project before = stage.project();
    const Rect grid = stage.grid();
    const float middle = (grid.x0 + grid.x1) / 2, above = grid.y0 - 8;
    stage.robot().move_to(middle, above);
    stage.robot().step(2);
    const auto sign = stage.sign("September 2026");
    REQUIRE(sign);
    CHECK(sign->rect.y0 < grid.y0 + 50);
    CHECK(sign->rect.x0 < middle);
    CHECK(sign->rect.x1 > middle);
    stage.hold_at(middle, above);
    CHECK(stage.shown() == october_2026 - date::months(1));
    stage.drop_on("Tue 15");
    CHECK(stage.when("Pumpkin contest") == DragStage::pumpkin_time() - date::days(35));
    stage.undo_to(before);
}

TEST_CASE("the bar of a campaign, held at an edge, turns the month and is dropped in the next one; its end too") {
    for (const bool by_end : {false, true}) {
        CAPTURE(by_end);
        EdgeOfMonth stage;
        const Project before = stage.project();
        const Campaign* campaign = nullptr;
        for (const Campaign& one : before.campaigns)
            if (one.name == "Sweet Halloween") campaign = &one;
        REQUIRE(campaign);
        WidgetNode bar = stage.last_piece(campaign->name);
        if (by_end) bar.rect.x0 = bar.rect.x1 - 4;
        stage.pick_up(bar);
        REQUIRE(stage.drag().kind == (by_end ? DragState::Kind::campaign_end : DragState::Kind::campaign));
        const date::days by = DragStage::october(17) + date::days(31) - stage.drag().from;
        stage.hold_at_right_edge();
        CHECK(stage.shown() == october_2026 + date::months(1));
        CHECK(stage.project() == before);
        stage.drop_on("Tue 17");
        const DayRange moved{campaign->days.begin + (by_end ? date::days(0) : by), campaign->days.end + by};
        CHECK(stage.project().campaigns.find(campaign->id)->days == moved);
        stage.undo_to(before);
    }
}

TEST_CASE("an idea, held at an edge of the month, turns it and is dropped in the next one; Escape leaves it an idea") {
    for (const bool drops : {true, false}) {
        CAPTURE(drops);
        EdgeOfMonth stage;
        const Project before = stage.project();
        const WidgetNode idea = stage.robot().all(Role::idea).front();
        const Id<Post> id = stage.post(idea.label)->id;
        stage.pick_up(idea);
        REQUIRE(stage.drag().kind == DragState::Kind::idea);
        stage.hold_at_right_edge();
        CHECK(stage.shown() == october_2026 + date::months(1));
        if (!drops) {
            stage.give_up();
            CHECK(stage.shown() == october_2026);
            CHECK(stage.project() == before);
            continue;
        }
        stage.drop_on("Tue 17");
        const auto when = stage.project().posts.find(id)->when;
        REQUIRE(when);
        CHECK(day_of(*when) == DragStage::october(17) + date::days(31));
        stage.undo_to(before);
    }
}
