// Ideas of the drawer that are dropped between the tiles of the grid, by mouse.
#include <algorithm>

#include <doctest/doctest.h>
#include <imgui.h>

#include "plan/suggest_minute.hpp"
#include "ui/grid/grid_state.hpp"
#include "ui/month_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

struct GridIdeas : MonthStage {
    GridIdeas() {
        frame().show(CalendarView::grid);
        robot().step(5);
        REQUIRE(tiles().size() > 5);
    }
    GridState& grid() { return *frame().state().calendar.grid; }
    const std::vector<GridTile>& tiles() { return grid().model.tiles; }
    const DragState& drag() { return frame().state().drag; }
    bool goes_out_here(const Post& post) {
        return std::any_of(post.variants.begin(), post.variants.end(),
                           [&](const Variant& variant) { return variant.channel == grid().channel; });
    }
    // The first card of the drawer whose idea goes out on the channel, or does not.
    WidgetNode idea(bool here) {
        for (const WidgetNode& node : robot().all(Role::idea))
            if (node.rect == node.full && goes_out_here(*post(node.label)) == here) return node;
        FAIL("no such idea");
        return {};
    }
    // Just before the tile, in its row.
    void carry_before(const WidgetNode& idea, std::size_t place) {
        const auto tile = robot().find_path("tile:" + to_text(tiles()[place].variant) + "/tile");
        REQUIRE(tile);
        pick_up(idea);
        robot().move_to(tile->full.x0 + 4, (tile->rect.y0 + tile->rect.y1) / 2);
        robot().step(3);
    }
    void drop() {
        robot().release();
        robot().step(4);
    }
};

}  // namespace

TEST_CASE("an idea that is dropped between two tiles goes out on a day between them, at the suggested time") {
    GridIdeas stage;
    const Project before = stage.project();
    const WidgetNode card = stage.idea(true);
    const Id<Post> idea = stage.post(card.label)->id;
    const std::size_t place = 2;
    const Day day = day_of(stage.tiles()[place].when) + date::days(1);
    REQUIRE(day < day_of(stage.tiles()[place - 1].when));
    const int minute = suggest_minute(before, *before.posts.find(idea), day);
    stage.carry_before(card, place);
    CHECK(stage.drag().over == day);
    CHECK(stage.robot().find_path("consequences"));
    CHECK(stage.project() == before);
    stage.drop();
    const Post& made = *stage.project().posts.find(idea);
    REQUIRE(made.when);
    CHECK(*made.when == LocalMinute(day) + std::chrono::minutes(minute));
    CHECK(stage.tiles()[place].post == idea);
    CHECK(stage.session().undo_label().key == "undo.schedule_post");
    CHECK(stage.session().steps_done() == 1);
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    stage.robot().step(3);
    CHECK(stage.project() == before);
}

TEST_CASE("between posts no day apart an idea goes out between them, before the first after it, and nowhere beside") {
    GridIdeas stage;
    std::size_t close = 0;
    for (std::size_t i = 5; i > 0; --i)
        if (day_of(stage.tiles()[i - 1].when) - day_of(stage.tiles()[i].when) <= date::days(1)) close = i;
    REQUIRE(close > 0);
    const LocalMinute earlier = stage.tiles()[close].when, later = stage.tiles()[close - 1].when;
    const WidgetNode card = stage.idea(true);
    const Id<Post> idea = stage.post(card.label)->id;
    stage.carry_before(card, close);
    REQUIRE(stage.drag().over);
    // Back over the drawer it has no day any more.
    stage.robot().move_to(card);
    stage.robot().step(2);
    CHECK_FALSE(stage.drag().has_target());
    stage.drop();
    CHECK_FALSE(stage.project().posts.find(idea)->when);
    stage.carry_before(stage.idea(true), close);
    stage.drop();
    const Post& made = *stage.project().posts.find(idea);
    REQUIRE(made.when);
    CHECK(*made.when > earlier);
    CHECK(*made.when < later);
    CHECK(stage.tiles()[close].post == idea);
    const LocalMinute first = stage.tiles().front().when;
    const WidgetNode next = stage.idea(true);
    const Id<Post> other = stage.post(next.label)->id;
    stage.carry_before(next, 0);
    stage.drop();
    REQUIRE(stage.project().posts.find(other)->when);
    CHECK(*stage.project().posts.find(other)->when > first);
    CHECK(stage.tiles().front().post == other);
}

TEST_CASE("an idea that does not go out on the channel is not dropped in its grid, and it is said why") {
    GridIdeas stage;
    for (const Channel& channel : stage.project().channels)
        if (channel.network == "linkedin") stage.grid().channel = channel.id;
    stage.robot().step(4);
    REQUIRE(stage.tiles().size() > 3);
    const Project before = stage.project();
    stage.carry_before(stage.idea(false), stage.grid().first_seen + 1);
    CHECK_FALSE(stage.drag().has_target());
    CHECK(stage.robot().find_path("refusal"));
    stage.drop();
    CHECK(stage.project() == before);
    CHECK_FALSE(stage.robot().find_path("refusal"));
    CHECK(stage.robot().shows("is not meant for"));
}
