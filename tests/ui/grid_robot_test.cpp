// The grid of a channel: its posts as their network shows them, chosen with mouse and keyboard.
#include <algorithm>

#include <doctest/doctest.h>
#include <imgui.h>

#include "app/channel_text.hpp"
#include "model/channel_order.hpp"
#include "ui/grid/grid_state.hpp"
#include "ui/month_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

struct GridStage : MonthStage {
    explicit GridStage(robot::StageOptions options = {}) : MonthStage(std::move(options)) {
        frame().show(CalendarView::grid);
        frame().state().inspector_open = false;
        robot().step(4);
    }
    const GridState& grid() { return *frame().state().calendar.grid; }
    const Selection& selection() { return frame().state().selection; }
};

}  // namespace

TEST_CASE("the grid begins with the channel that is made of pictures, and shows another one, called by its network") {
    GridStage stage;
    REQUIRE(stage.project().channels.find(stage.grid().channel));
    CHECK(stage.project().channels.find(stage.grid().channel)->network == "instagram");
    CHECK(stage.robot().all(Role::post).size() == static_cast<std::size_t>(stage.grid().tiles_drawn));
    const Id<Channel> before = stage.grid().channel;
    const auto field = stage.robot().find_path("grid/channel");
    REQUIRE(field);
    stage.robot().click(*field);
    CHECK(field->value == "Instagram · Maison Oriane");
    const Channel* other = channels_in_use(stage.project().channels).back();
    REQUIRE(other->id != before);
    const std::string called = channel_text(stage.session().facts(), *other);
    stage.robot().click(Role::menu_item, called);
    stage.robot().step(3);
    CHECK(stage.grid().channel == other->id);
    CHECK(stage.robot().find_path("grid/channel")->value == called);
    CHECK(stage.grid().model_of == stage.grid().channel);
}

TEST_CASE("arrows go from tile to tile, Enter shows the post, a click selects") {
    GridStage stage;
    const auto& tiles = stage.grid().model.tiles;
    REQUIRE(tiles.size() > 6);
    stage.robot().key(ImGuiKey_RightArrow);
    CHECK(stage.selection().has_post(tiles[0].post));
    stage.robot().key(ImGuiKey_RightArrow);
    CHECK(stage.selection().has_post(tiles[1].post));
    stage.robot().key(ImGuiKey_DownArrow);
    CHECK(stage.selection().has_post(tiles[4].post));
    stage.robot().key(ImGuiKey_UpArrow);
    CHECK(stage.selection().has_post(tiles[1].post));
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(3);
    CHECK(stage.frame().state().inspector_open);
    const auto third = stage.robot().find(Role::post, tiles[2].title);
    REQUIRE(third);
    stage.robot().click(*third);
    CHECK(stage.selection().has_post(tiles[2].post));
    stage.robot().right_click(*third);
    CHECK(stage.robot().find(Role::menu_item, stage.word("command.duplicate")));
}

TEST_CASE("a tile far down comes into view when the keyboard reaches it, and only what is seen is drawn") {
    GridStage stage;
    const auto& tiles = stage.grid().model.tiles;
    for (std::size_t i = 0; i < tiles.size(); i += 3) stage.robot().key(ImGuiKey_DownArrow);
    stage.robot().step(3);
    const auto chosen = stage.selection().posts;
    REQUIRE(chosen.size() == 1);
    bool seen = false;
    for (const WidgetNode& node : stage.robot().all(Role::post)) seen = seen || node.selected;
    CHECK(seen);
    CHECK(stage.grid().tiles_drawn < static_cast<int>(tiles.size()));
}

TEST_CASE("filters say how many posts of the channel they hide, and where they hide all they can be cleared") {
    GridStage stage;
    const int all = static_cast<int>(stage.grid().model.tiles.size());
    stage.frame().state().filters.statuses = {PostStatus::published};
    stage.robot().step(3);
    CHECK(stage.frame().state().calendar.hidden_posts == stage.grid().model.hidden);
    CHECK(stage.grid().model.hidden + static_cast<int>(stage.grid().model.tiles.size()) == all);
    stage.frame().state().filters.statuses = {PostStatus::archived};
    stage.robot().step(3);
    CHECK(stage.robot().shows(stage.word("grid.all_hidden")));
    CHECK(stage.robot().shows(std::to_string(all) + " posts hidden by the filter"));
    CHECK_FALSE(stage.robot().shows("latest first"));
    stage.robot().click(Role::button, stage.word("filter.clear"));
    stage.robot().step(3);
    CHECK_FALSE(stage.frame().state().filters.any());
}

TEST_CASE("the model of a grid is made once for a version") {
    GridStage stage;
    const int made = stage.grid().models_made;
    stage.robot().step(10);
    CHECK(stage.grid().models_made == made);
}

TEST_CASE("Shift takes all between two tiles") {
    GridStage stage;
    const auto& tiles = stage.grid().model.tiles;
    REQUIRE(tiles.size() > 4);
    const std::vector<Id<Post>> wanted{tiles[0].post, tiles[1].post, tiles[2].post, tiles[3].post};
    stage.robot().click(*stage.robot().find(Role::post, tiles[0].title));
    const auto last = stage.robot().find(Role::post, tiles[3].title);
    REQUIRE(last);
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, true);
    stage.robot().click(*last);
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, false);
    stage.robot().step(2);
    REQUIRE(stage.selection().posts.size() == wanted.size());
    for (const Id<Post> post : wanted) CHECK(stage.selection().has_post(post));
}

TEST_CASE("steps by months end with the months of the latest and of the first post") {
    GridStage stage;
    const auto& tiles = stage.grid().model.tiles;
    const date::year_month latest = month_of(day_of(tiles.front().when)), first = month_of(day_of(tiles.back().when));
    const auto press = [&](ImGuiKey key) {
        for (int i = 0; i < 24; ++i) {
            stage.robot().key(key);
            stage.robot().step(3);
        }
        return stage.frame().state().month;
    };
    CHECK(press(ImGuiKey_PageDown) == latest);
    CHECK(stage.robot().find(Role::post, tiles.front().title));
    CHECK(press(ImGuiKey_PageUp) == first);
    CHECK(month_of(stage.frame().state().shown_day) == first);
}

TEST_CASE("the months of the bar lead to the posts of a month") {
    GridStage stage;
    const auto& tiles = stage.grid().model.tiles;
    REQUIRE_FALSE(stage.robot().find(Role::post, tiles.back().title));
    const date::year_month first = month_of(day_of(tiles.back().when));
    for (int i = 0; i < 24 && month_of(stage.frame().state().shown_day) != first; ++i) {
        stage.robot().key(ImGuiKey_PageUp);
        stage.robot().step(3);
    }
    REQUIRE(month_of(stage.frame().state().shown_day) == first);
    const auto wanted = std::find_if(tiles.begin(), tiles.end(),
                                     [&](const GridTile& tile) { return month_of(day_of(tile.when)) == first; });
    REQUIRE(wanted != tiles.end());
    CHECK(stage.robot().find(Role::post, wanted->title));
}
