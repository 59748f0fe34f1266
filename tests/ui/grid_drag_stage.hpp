#pragma once

#include <vector>

#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/grid/grid_state.hpp"
#include "ui/month_stage.hpp"

namespace tandem::testing {

// All posts of the sample as drafts, so that each may move.
struct GridDragStage : MonthStage {
    GridDragStage() {
        Request drafts{{"undo.edit_post", {}}, {}, {}};
        for (Post post : project().posts) {
            post.status = PostStatus::draft;
            for (Variant& variant : post.variants) variant.status.reset();
            drafts.actions.emplace_back(Put<Post>{std::move(post)});
        }
        session().submit(std::move(drafts));
        frame().show(CalendarView::grid);
        robot().step(5);
        REQUIRE(tiles().size() > 5);
    }
    const GridState& grid() { return *frame().state().calendar.grid; }
    const std::vector<GridTile>& tiles() { return grid().model.tiles; }
    DragState& drag() { return frame().state().drag; }
    WidgetNode tile(std::size_t place) {
        const auto node = robot().find(Role::post, tiles()[place].title);
        REQUIRE(node);
        return *node;
    }
    // The part that scrolls.
    Rect area() {
        const auto node = robot().find_path("grid/tiles");
        REQUIRE(node);
        return node->rect;
    }
    bool is_seen(std::size_t place) {
        return robot().find_path("tile:" + to_text(tiles()[place].variant) + "/tile").has_value();
    }
    void select(std::vector<Id<Post>> posts) {
        frame().state().selection = {Selection::Kind::posts, std::move(posts), {}, {}, {}};
        robot().step(2);
    }
    const Post& row(Id<Post> id) { return *project().posts.find(id); }
    std::vector<Id<Post>> order() {
        std::vector<Id<Post>> posts;
        for (const GridTile& tile : tiles()) posts.push_back(tile.post);
        return posts;
    }
    void key(int chord) {
        robot().key(chord);
        robot().step(3);
    }
};

}  // namespace tandem::testing
