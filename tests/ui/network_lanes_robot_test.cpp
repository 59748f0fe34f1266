// A post of several networks among their lanes, used with the mouse.
#include <algorithm>

#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/week_stage.hpp"

using namespace tandem;
using namespace tandem::testing;
using std::chrono::minutes;

namespace {

// Tuesday 20 October alone, parted by network, with a post at ten on the first three of them.
struct NetworkLanes : WeekStage {
    static constexpr const char* title = "On three networks";
    Id<Post> id{{77, 1}};

    NetworkLanes() : WeekStage({}, CalendarView::day) {
        calendar().lanes = Lanes::network;
        robot().step(3);
        REQUIRE(cache().week_layout.days[0].parted());
        REQUIRE(cache().week.lanes.size() >= 3);
        Post post;
        post.id = id;
        post.title = title;
        post.status = PostStatus::draft;
        post.when = ten();
        for (std::uint64_t i = 0; i < 3; ++i) {
            Variant variant;
            variant.id = {{78, i + 1}};
            variant.channel = channel_in(cache().week.lanes[static_cast<std::size_t>(i)].id);
            post.variants.push_back(variant);
        }
        REQUIRE(session().submit({{"undo.edit_post", {{"title", post.title}}}, {Put<Post>{post}}, {}}));
        show(8 * 60);
    }
    static LocalMinute ten() { return LocalMinute(october(20)) + std::chrono::hours(10); }
    Id<Channel> channel_in(const std::string& network) {
        for (const Channel& channel : project().channels)
            if (channel.network == network && !channel.archived) return channel.id;
        FAIL("no channel");
        return {};
    }
    const Post& shared() { return *project().posts.find(id); }
    std::vector<WidgetNode> blocks() {
        std::vector<WidgetNode> found;
        for (const WidgetNode& node : robot().all(Role::post))
            if (node.label == title) found.push_back(node);
        return found;
    }
    // The letters of the network of its block in that lane.
    WidgetNode badge_in(std::size_t lane) {
        WidgetNode node = blocks().at(lane);
        for (const HourBlock& block : cache().week_layout.blocks) {
            if (block.kind != HourBlock::Kind::post || block.part != lane) continue;
            if (cache().week.days[0].posts[block.index].chip.post != id) continue;
            const float down = node.full.y0 - block.chip.rect.y0;
            node.rect = block.chip.badge.moved(0, down);
        }
        REQUIRE(node.rect != blocks().at(lane).rect);
        return node;
    }
};

}  // namespace

TEST_CASE("a post of three networks has a block in each of their lanes; a click on one selects all") {
    NetworkLanes stage;
    const std::vector<WidgetNode> blocks = stage.blocks();
    REQUIRE(blocks.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
        const Rect& lane = stage.cache().week_layout.days[0].lanes[i];
        CHECK(lane.x0 <= blocks[i].full.x0);
        CHECK(blocks[i].full.x1 <= lane.x1);
        CHECK(blocks[i].value.starts_with(stage.cache().week.lanes[i].network->letters));
    }
    stage.robot().click(blocks[1]);
    CHECK(stage.frame().state().selection == Selection::of(stage.id));
    for (const WidgetNode& block : stage.blocks()) CHECK(block.selected);
    // Where lanes are none's it is one block.
    stage.calendar().lanes = Lanes::none;
    stage.robot().step(3);
    CHECK(stage.blocks().size() == 1);
}

TEST_CASE("dragged by its block in any lane the whole post moves") {
    NetworkLanes stage;
    const std::size_t steps = stage.session().steps_done();
    stage.carry_by(stage.blocks().at(1), 1);
    CHECK(stage.drag().kind == DragState::Kind::post);
    const auto slot = stage.robot().find_path("hours/slot");
    REQUIRE(slot);
    CHECK(stage.cache().week_layout.days[0].lanes[1].x0 <= slot->full.x0);
    CHECK(slot->full.x1 <= stage.cache().week_layout.days[0].lanes[1].x1);
    stage.drop();
    CHECK(stage.shared().when == NetworkLanes::ten() + minutes(60));
    for (const Variant& variant : stage.shared().variants) CHECK_FALSE(variant.offset_minutes);
    CHECK(stage.session().steps_done() == steps + 1);
    CHECK(stage.blocks().size() == 3);
}

TEST_CASE("dragged by its letters in a lane that channel moves alone") {
    NetworkLanes stage;
    stage.carry_by(stage.badge_in(1), 1);
    REQUIRE(stage.drag().kind == DragState::Kind::variant);
    CHECK(stage.drag().variants == std::vector<Id<Variant>>{stage.shared().variants[1].id});
    stage.drop();
    CHECK(stage.shared().when == NetworkLanes::ten());
    CHECK(stage.shared().variants[1].offset_minutes == 60);
    CHECK_FALSE(stage.shared().variants[0].offset_minutes);
    CHECK_FALSE(stage.shared().variants[2].offset_minutes);
}

TEST_CASE("over another lane in which the post stands too nothing is said of that lane") {
    NetworkLanes stage;
    const std::vector<WidgetNode> blocks = stage.blocks();
    REQUIRE(blocks.size() == 3);
    REQUIRE(stage.cache().week.lanes.size() > 3);
    const std::string why(stage.word("drag.post.lane_network"));
    stage.pick_up(blocks[0]);
    const float y = (blocks[0].rect.y0 + blocks[0].rect.y1) / 2 + stage.hour_px();
    for (const std::size_t lane : {std::size_t{2}, std::size_t{3}}) {
        const Rect& at = stage.cache().week_layout.days[0].lanes[lane];
        stage.robot().move_to((at.x0 + at.x1) / 2, y);
        stage.robot().step(3);
        CHECK(stage.robot().shows(why) == (lane == 3));
    }
    stage.robot().key(ImGuiKey_Escape);
    stage.drop();
}
