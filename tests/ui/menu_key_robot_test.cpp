// The menu of what is selected by keyboard, in each layout of the calendar: where it opens, and that it is that of the
// right button.
#include <functional>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/board_stage.hpp"
#include "ui/grid/grid_state.hpp"
#include "ui/list_stage.hpp"
#include "ui/week_stage.hpp"
#include "ui/year_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

std::vector<std::string> menu_rows(MonthStage& stage) {
    std::vector<std::string> rows;
    for (const WidgetNode& node : stage.robot().all(Role::menu_item)) rows.push_back(node.label);
    return rows;
}

void close_menu(MonthStage& stage, const Selection& selected) {
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().step(3);
    CHECK(menu_rows(stage).empty());
    CHECK(stage.frame().state().selection == selected);
}

using Find = std::function<WidgetNode()>;

// `thing` is what is selected, on the screen once the menu is open; `pressed`: the part of it that takes the right
// button.
void check_menu_key(MonthStage& stage, const Find& thing, const Find& pressed) {
    const Selection selected = stage.frame().state().selection;
    std::vector<std::string> rows;
    for (const int chord : {static_cast<int>(ImGuiKey_Menu), ImGuiMod_Shift | ImGuiKey_F10}) {
        stage.robot().key(chord);
        stage.robot().step(3);
        rows = menu_rows(stage);
        REQUIRE_FALSE(rows.empty());
        const ContextMenu& menu = stage.frame().state().context_menu;
        CHECK(thing().rect.contains(menu.x_px, menu.y_px));
        close_menu(stage, selected);
    }
    stage.robot().move_to(pressed());
    stage.robot().step(2);
    stage.robot().right_click(pressed());
    stage.robot().step(3);
    CHECK(menu_rows(stage) == rows);
    close_menu(stage, selected);
    CHECK_FALSE(stage.session().can_undo());
}

void check_menu_key(MonthStage& stage, const Find& thing) { check_menu_key(stage, thing, thing); }

Find at_path(MonthStage& stage, std::string path) {
    return [&stage, path] {
        const auto node = stage.robot().find_path(path);
        REQUIRE_MESSAGE(node, path);
        return *node;
    };
}

void select(MonthStage& stage, Selection selection) {
    stage.frame().state().selection = std::move(selection);
    stage.robot().step(3);
}

}  // namespace

TEST_CASE("in the list the menu key opens the menu at the row, scrolled to where it is not seen, or at the heading") {
    ListStage stage;
    const Id<Post> post = stage.post(ListStage::pumpkin)->id;
    select(stage, Selection::of(post));
    const Find row = at_path(stage, "post:" + to_text(post) + "/row");
    check_menu_key(stage, row, [&] { return stage.time_of(post); });

    const Id<Post> last = stage.model().rows.back().post;
    select(stage, Selection::of(last));
    const std::string path = "post:" + to_text(last) + "/row";
    REQUIRE_FALSE(stage.robot().find_path(path));
    stage.robot().key(ImGuiKey_Menu);
    stage.robot().step(3);
    CHECK_FALSE(menu_rows(stage).empty());
    const ContextMenu& menu = stage.frame().state().context_menu;
    CHECK(at_path(stage, path)().rect.contains(menu.x_px, menu.y_px));
    close_menu(stage, Selection::of(last));
}

TEST_CASE("in the list a day that is selected has its menu at its heading") {
    ListStage stage;
    select(stage, Selection::of(stage.next_day()));
    stage.robot().key(ImGuiKey_Menu);
    stage.robot().step(3);
    CHECK_FALSE(menu_rows(stage).empty());
    const ContextMenu& menu = stage.frame().state().context_menu;
    CHECK(stage.heading(stage.next_day()).rect.contains(menu.x_px, menu.y_px));
    close_menu(stage, Selection::of(stage.next_day()));
}

TEST_CASE("on the board the menu key opens the menu at the card, scrolled to where it is not seen") {
    BoardStage stage;
    const Id<Post> post = stage.post("Sharp lemon")->id;
    select(stage, Selection::of(post));
    check_menu_key(stage, at_path(stage, "post:" + to_text(post) + "/card"));

    robot::StageOptions small;
    small.width_px = 1000, small.height_px = 700;
    BoardStage narrow(small);
    Id<Post> far;
    for (const BoardColumn& column : narrow.board().model.columns)
        if (!column.posts.empty()) far = column.posts.back();
    select(narrow, Selection::of(far));
    REQUIRE_FALSE(narrow.robot().find_path("post:" + to_text(far) + "/card"));
    narrow.robot().key(ImGuiKey_Menu);
    narrow.robot().step(4);
    CHECK_FALSE(menu_rows(narrow).empty());
    const ContextMenu& menu = narrow.frame().state().context_menu;
    CHECK(at_path(narrow, "post:" + to_text(far) + "/card")().rect.contains(menu.x_px, menu.y_px));
}

TEST_CASE("in the grid the menu key opens the menu at the tile, scrolled to where it is not seen") {
    MonthStage stage;
    stage.frame().show(CalendarView::grid);
    stage.robot().step(4);
    const std::vector<GridTile>& tiles = stage.frame().state().calendar.grid->model.tiles;
    REQUIRE(tiles.size() > 6);
    for (const GridTile* tile : {&tiles[1], &tiles.back()}) {
        select(stage, Selection::of(tile->post));
        check_menu_key(stage, at_path(stage, "tile:" + to_text(tile->variant) + "/tile"));
    }
}

TEST_CASE("in the year the menu key opens the menu at the selected day") {
    YearStage stage;
    for (const Day day : {YearStage::october(16), Day(date::year(2026) / date::February / 3)}) {
        stage.select(day);
        check_menu_key(stage, [&] { return stage.cell(day); });
    }
    stage.key(ImGuiKey_RightArrow);
    CHECK(stage.has_selected(Day(date::year(2026) / date::February / 4)));
}

TEST_CASE("among the hours the menu key opens the menu at the block of a post and of work, of a day at its header") {
    WeekStage stage;
    stage.show(18 * 60 + 45);
    select(stage, Selection::of(stage.post(pumpkin)->id));
    check_menu_key(stage, [&] { return stage.node(Role::post, pumpkin); });

    select(stage, Selection::of(WeekStage::october(22)));
    stage.robot().key(ImGuiKey_Menu);
    stage.robot().step(3);
    CHECK_FALSE(menu_rows(stage).empty());
    const ContextMenu& menu = stage.frame().state().context_menu;
    CHECK(menu.y_px < stage.hours(WeekStage::october(22)).rect.y0);
    close_menu(stage, Selection::of(WeekStage::october(22)));
}

TEST_CASE("among the hours of a day the menu key opens the menu of the work that is selected, at its block") {
    WeekStage stage({}, CalendarView::day);
    const WeekTask* work = nullptr;
    for (const WeekTask& each : stage.cache().week.days[0].tasks)
        if (each.state == WeekTask::State::open && each.batch.empty() && each.minutes.begin >= 14 * 60) work = &each;
    REQUIRE(work);
    const int begin = work->minutes.begin;
    select(stage, work->selection());
    stage.show(begin);
    stage.robot().key(ImGuiKey_Menu);
    stage.robot().step(3);
    CHECK_FALSE(menu_rows(stage).empty());
    const ContextMenu& menu = stage.frame().state().context_menu;
    bool found = false;
    for (const WidgetNode& node : stage.robot().all(Role::task))
        found = found || (node.selected && node.rect.contains(menu.x_px, menu.y_px));
    CHECK(found);
}
