// Tiles of the grid that are carried to the place of another, with mouse and keyboard.
#include <algorithm>

#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/grid_drag_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

std::vector<Id<Post>> carried(std::vector<Id<Post>> order, std::size_t from, std::size_t to) {
    const Id<Post> one = order[from];
    order.erase(order.begin() + static_cast<std::ptrdiff_t>(from));
    order.insert(order.begin() + static_cast<std::ptrdiff_t>(to), one);
    return order;
}

}  // namespace

TEST_CASE("a tile that is carried shows the order it would make, with what comes of it, and drops as one step") {
    GridDragStage stage;
    const std::vector<Id<Post>> before = stage.order();
    const Project project = stage.project();
    const WidgetNode target = stage.tile(4);
    stage.carry(stage.tile(1), target);
    CHECK(stage.drag().kind == DragState::Kind::tile);
    CHECK(stage.drag().posts.size() == 4);
    CHECK(stage.robot().find_path("consequences"));
    CHECK(stage.project() == project);
    // The one that makes room last has moved up beside its old place.
    CHECK(stage.tile(2).rect.x0 < target.rect.x1);
    stage.robot().release();
    stage.robot().step(4);
    CHECK(stage.order() == carried(before, 1, 4));
    CHECK(stage.session().steps_done() == 2);
    stage.key(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(stage.order() == before);
}

TEST_CASE("Escape leaves the grid as it was, and a click still selects") {
    GridDragStage stage;
    const std::vector<Id<Post>> before = stage.order();
    stage.carry(stage.tile(0), stage.tile(3));
    stage.key(ImGuiKey_Escape);
    CHECK_FALSE(stage.drag().active());
    stage.robot().release();
    stage.robot().step(3);
    CHECK(stage.order() == before);
    CHECK(stage.session().steps_done() == 1);
    stage.robot().click(stage.tile(2));
    CHECK(stage.frame().state().selection.has_post(before[2]));
}

TEST_CASE("M picks the selected tile up, arrows carry it from place to place, Enter drops it") {
    GridDragStage stage;
    const std::vector<Id<Post>> before = stage.order();
    stage.frame().state().selection = Selection::of(before[4]);
    stage.robot().step(2);
    stage.key(ImGuiKey_M);
    REQUIRE(stage.drag().kind == DragState::Kind::tile);
    stage.key(ImGuiKey_UpArrow);
    stage.key(ImGuiKey_LeftArrow);
    CHECK(stage.grid().over == 0);
    CHECK(stage.robot().find_path("consequences"));
    stage.key(ImGuiKey_Enter);
    CHECK(stage.order() == carried(before, 4, 0));
    stage.key(ImGuiKey_M);
    stage.key(ImGuiKey_End);
    stage.key(ImGuiKey_Escape);
    CHECK(stage.order() == carried(before, 4, 0));
}

TEST_CASE("what has appeared is not carried, and says why") {
    GridDragStage stage;
    Post post = *stage.project().posts.find(stage.tiles()[1].post);
    post.status = PostStatus::published;
    stage.session().submit({{"undo.edit_post", {{"title", post.title}}}, {Put<Post>{post}}, {post.id.value, {}}});
    stage.robot().step(4);
    const std::vector<Id<Post>> before = stage.order();
    stage.carry(stage.tile(1), stage.tile(3));
    const auto& made = stage.frame().state().calendar.cache->drag.made;
    REQUIRE_FALSE(made.empty());
    CHECK(made.back().check.answer == MoveCheck::Answer::published);
    CHECK(stage.robot().find_path("consequences"));
    stage.robot().release();
    stage.robot().step(3);
    CHECK(stage.order() == before);
}

TEST_CASE("a tile goes to a day of the small month or among the ideas, and is a tile again back on the grid") {
    GridDragStage stage;
    const std::vector<Id<Post>> before = stage.order();
    const GridTile tile = stage.tiles()[1];
    Day target(date::year(2026) / date::October / 29);
    if (day_of(tile.when) == target) target -= date::days(1);
    const auto day = stage.robot().find_path("drawer/mini/" + to_text(target));
    REQUIRE(day);
    const LocalMinute when = *stage.project().posts.find(tile.post)->when;
    const auto by = target - day_of(tile.when);
    stage.carry(stage.tile(1), *day);
    CHECK(stage.drag().kind == DragState::Kind::post);
    CHECK(stage.robot().find_path("consequences"));
    stage.robot().move_to(stage.tile(4));
    stage.robot().step(3);
    CHECK(stage.drag().kind == DragState::Kind::tile);
    CHECK(stage.drag().posts.size() > 1);
    stage.robot().move_to(*day);
    stage.robot().step(2);
    stage.robot().release();
    stage.robot().step(4);
    CHECK(*stage.project().posts.find(tile.post)->when == when + by);
    CHECK(stage.session().steps_done() == 2);
    CHECK(stage.session().undo_label().key == "undo.move_post");
    stage.key(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(stage.order() == before);

    stage.carry(stage.tile(1), stage.robot().all(Role::idea).front());
    stage.robot().release();
    stage.robot().step(4);
    CHECK_FALSE(stage.project().posts.find(tile.post)->when);
    CHECK(stage.session().undo_label().key == "undo.remove_date");
}
