#pragma once

#include <array>
#include <vector>

#include "ui/grid/grid_state.hpp"
#include "ui/month_stage.hpp"

namespace tandem::testing {

// Rectangles that select, drawn by hand.

struct Spot {
    float x = 0, y = 0;
};

// Presses at the first and moves to the second, without letting go.
inline void draw_rectangle(MonthStage& stage, Spot from, Spot to) {
    stage.robot().move_to(from.x, from.y);
    stage.robot().step(40);  // half a second and more: no second press of a double click
    stage.robot().press();
    const float x = from.x + (to.x < from.x ? -8.0f : 8.0f), y = from.y + (to.y < from.y ? -8.0f : 8.0f);
    stage.robot().move_to(x, y);
    stage.robot().step();
    stage.robot().move_to(to.x, to.y);
    stage.robot().step(2);
}

inline void let_go(MonthStage& stage) {
    stage.robot().release();
    stage.robot().step(2);
}

inline const std::vector<Id<Post>>& selected(MonthStage& stage) { return stage.frame().state().selection.posts; }
inline bool has_band(MonthStage& stage) { return stage.frame().state().calendar.band.has_value(); }

inline constexpr std::array adding_keys{ImGuiMod_Ctrl, ImGuiMod_Shift};

// With each of the keys a rectangle adds to what was selected; Escape gives that back, a day too.
inline void check_adding_and_escape(MonthStage& stage, Spot from, Spot to, Id<Post> before, std::size_t touched) {
    const std::size_t steps = stage.session().steps_done();
    for (const int key : adding_keys) {
        CAPTURE(key);
        stage.frame().state().selection = Selection::of(before);
        stage.robot().step(2);
        ImGui::GetIO().AddKeyEvent(static_cast<ImGuiKey>(key), true);
        draw_rectangle(stage, from, to);
        ImGui::GetIO().AddKeyEvent(static_cast<ImGuiKey>(key), false);
        stage.robot().step(2);
        CHECK(selected(stage).size() == touched + 1);
        CHECK(selected(stage).front() == before);
        stage.robot().key(ImGuiKey_Escape);
        stage.robot().step(2);
        CHECK_FALSE(has_band(stage));
        CHECK(stage.frame().state().selection == Selection::of(before));
        let_go(stage);
        CHECK(stage.frame().state().selection == Selection::of(before));
    }
    const Selection day = Selection::of(Day(date::year(2026) / date::October / 20));
    stage.frame().state().selection = day;
    stage.robot().step(2);
    draw_rectangle(stage, from, to);
    CHECK(selected(stage).size() == touched);
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().step(2);
    CHECK(stage.frame().state().selection == day);
    let_go(stage);
    CHECK(stage.session().steps_done() == steps);
}

// The tiles of the first channel, from the newest on.
struct GridGround : MonthStage {
    GridGround() {
        frame().show(CalendarView::grid);
        frame().state().inspector_open = false;
        robot().step(4);
        robot().key(ImGuiKey_Home);
        robot().step(3);
        REQUIRE(tiles().size() > 6);
    }
    const std::vector<GridTile>& tiles() { return frame().state().calendar.grid->model.tiles; }
    Rect tile(std::size_t place) {
        const auto found = robot().find_path("tile:" + to_text(tiles()[place].variant) + "/tile");
        REQUIRE(found);
        return found->full;
    }
    Spot left_of_first() { return {tile(0).x0 - 14, tile(0).y0 + 12}; }
    Spot middle_of(std::size_t place) {
        const Rect at = tile(place);
        return {(at.x0 + at.x1) / 2, (at.y0 + at.y1) / 2};
    }
};

}  // namespace tandem::testing
