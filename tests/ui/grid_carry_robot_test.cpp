// Several tiles of the grid that are carried together, and what is carried beyond the edge of what is seen.
#include <algorithm>

#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/grid_drag_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

using GridPosts = std::vector<Id<Post>>;

// The posts of these places are taken out and stand one after the other before what is `begin` then.
GridPosts carried_together(const GridPosts& order, const std::vector<std::size_t>& places, std::size_t begin) {
    GridPosts block, rest;
    for (std::size_t i = 0; i < order.size(); ++i)
        (std::find(places.begin(), places.end(), i) != places.end() ? block : rest).push_back(order[i]);
    rest.insert(rest.begin() + static_cast<std::ptrdiff_t>(begin), block.begin(), block.end());
    return rest;
}

WidgetNode mini_day(GridDragStage& stage, Day day) {
    const auto node = stage.robot().find_path("drawer/mini/" + to_text(day));
    REQUIRE(node);
    return *node;
}

bool card_says(GridDragStage& stage, std::string_view text) {
    for (const DragPreview& made : stage.frame().state().calendar.cache->drag.made)
        for (const CardLine& line : made.card.lines)
            if (line.sentence().find(text) != std::string::npos) return true;
    return false;
}

void release(GridDragStage& stage) {
    stage.robot().release();
    stage.robot().step(4);
}

void check_undone(GridDragStage& stage, const GridPosts& before) {
    CHECK(stage.session().steps_done() == 2);
    stage.key(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(stage.order() == before);
}

}  // namespace

TEST_CASE("selected tiles are carried together, and take places one after the other in their order") {
    GridDragStage stage;
    const GridPosts before = stage.order();
    stage.select({before[1], before[0]});
    stage.carry(stage.tile(0), stage.tile(4));
    CHECK(stage.drag().carried == GridPosts{before[0], before[1]});
    CHECK(stage.robot().find_path("consequences"));
    release(stage);
    CHECK(stage.order() == carried_together(before, {0, 1}, 4));
    CHECK(stage.session().undo_label() == Label{"undo.move_posts", {{"n", "2"}}});
    check_undone(stage, before);
    // A tile that is not selected is carried alone.
    stage.select({before[1], before[2]});
    stage.carry(stage.tile(0), stage.tile(4));
    CHECK(stage.drag().carried == GridPosts{before[0]});
    release(stage);
    CHECK(stage.order() == carried_together(before, {0}, 4));
}

TEST_CASE("M carries all selected tiles, from wherever they are") {
    GridDragStage stage;
    const GridPosts before = stage.order();
    stage.select({before[1], before[3]});
    stage.key(ImGuiKey_M);
    REQUIRE(stage.drag().kind == DragState::Kind::tile);
    CHECK(stage.drag().carried == GridPosts{before[1], before[3]});
    CHECK(stage.drag().moments.empty());
    stage.key(ImGuiKey_End);
    stage.key(ImGuiKey_Enter);
    CHECK(stage.order() == carried_together(before, {1, 3}, before.size() - 2));
    check_undone(stage, before);
}

TEST_CASE("of the tiles that are carried those that may not move stay, and are counted") {
    GridDragStage stage;
    Post post = stage.row(stage.tiles()[2].post);
    post.status = PostStatus::published;
    stage.session().submit({{"undo.edit_post", {{"title", post.title}}}, {Put<Post>{post}}, {}});
    stage.robot().step(4);
    const GridPosts before = stage.order();
    const auto when = post.when;
    stage.select({before[1], before[3], before[2]});
    stage.carry(stage.tile(1), stage.tile(5));
    CHECK(card_says(stage, "1 stays"));
    release(stage);
    CHECK(stage.row(before[2]).when == when);
    const GridPosts after = stage.order();
    CHECK(after[2] == before[2]);
    CHECK(after[5] == before[1]);
    CHECK(after[6] == before[3]);
    stage.key(ImGuiMod_Ctrl | ImGuiKey_Z);
    // By keyboard what may move is picked up, whichever was selected last.
    stage.select({before[1], before[2]});
    stage.key(ImGuiKey_M);
    CHECK(stage.drag().item == before[1].value);
    stage.key(ImGuiKey_DownArrow);
    stage.key(ImGuiKey_Enter);
    CHECK(stage.order()[4] == before[1]);
    CHECK(stage.order()[2] == before[2]);
}

TEST_CASE("selected tiles go to a day of the small month and among the ideas as selected posts of the calendar do") {
    GridDragStage stage;
    const GridPosts before = stage.order();
    const LocalMinute first = *stage.row(before[1]).when, second = *stage.row(before[3]).when;
    const Day target(date::year(2026) / date::October / 29);
    const auto by = target - day_of(stage.tiles()[1].when);
    REQUIRE(by != date::days(0));
    stage.select({before[1], before[3]});
    stage.carry(stage.tile(1), mini_day(stage, target));
    CHECK(stage.drag().kind == DragState::Kind::post);
    CHECK(stage.drag().posts.size() == 2);
    stage.robot().move_to(stage.tile(4));
    stage.robot().step(3);
    REQUIRE(stage.drag().kind == DragState::Kind::tile);
    CHECK(stage.drag().carried == GridPosts{before[1], before[3]});
    stage.robot().move_to(mini_day(stage, target));
    stage.robot().step(2);
    release(stage);
    CHECK(*stage.row(before[1]).when == first + by);
    CHECK(*stage.row(before[3]).when == second + by);
    check_undone(stage, before);

    stage.select({before[1], before[3]});
    stage.carry(stage.tile(1), stage.robot().all(Role::idea).front());
    release(stage);
    CHECK_FALSE(stage.row(before[1]).when);
    CHECK_FALSE(stage.row(before[3]).when);
    CHECK(stage.session().undo_label() == Label{"undo.remove_dates", {{"n", "2"}}});
    check_undone(stage, before);

    stage.select({before[1], before[3]});
    stage.key(ImGuiKey_M);
    stage.key(ImGuiKey_I);
    CHECK_FALSE(stage.row(before[1]).when);
    CHECK_FALSE(stage.row(before[3]).when);
    check_undone(stage, before);
}

TEST_CASE("a tile that is held at the foot of the grid scrolls it to its end, at the head back to its beginning") {
    GridDragStage stage;
    const GridPosts before = stage.order();
    stage.pick_up(stage.tile(1));
    const Rect area = stage.area();
    const float x = (area.x0 + area.x1) / 2;
    stage.robot().move_to(x, (area.y0 + area.y1) / 2);
    stage.robot().step(10);
    CHECK_FALSE(stage.drag().scrolls);
    CHECK(stage.grid().scroll_px == 0);
    REQUIRE_FALSE(stage.is_seen(before.size() - 1));
    const auto hold_at = [&](float y) {
        stage.robot().move_to(x, y);
        stage.robot().step(4);
        REQUIRE(stage.drag().scrolls);
        for (int i = 0; i < 1000 && stage.drag().scrolls; ++i) stage.robot().step(4);
        REQUIRE_FALSE(stage.drag().scrolls);
    };
    hold_at(area.y1 - 8);
    CHECK(stage.grid().end_seen == before.size());
    CHECK(stage.grid().over.value_or(0) > 6);
    hold_at(area.y0 + 8);
    CHECK(stage.grid().scroll_px == 0);
    stage.key(ImGuiKey_Escape);
    release(stage);
    CHECK(stage.order() == before);
}
