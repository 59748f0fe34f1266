// Hours in which more stands than there is room for.
#include <algorithm>
#include <cmath>
#include <utility>

#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/week_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

constexpr int crowd_size = 6;

// Six posts at six on Saturday 24 October, when nothing else stands there.
struct CrowdStage : WeekStage {
    CrowdStage() {
        Request request{{"undo.edit_post", {{"title", title(1)}}}, {}, {}};
        for (std::uint64_t i = 1; i <= crowd_size; ++i) {
            Post post;
            post.id = {{91, i}};
            post.title = title(i);
            post.status = PostStatus::draft;
            post.when = LocalMinute(october(24)) + std::chrono::hours(6);
            Variant variant;
            variant.id = {{92, i}};
            variant.channel = project().channels.begin()->id;
            post.variants.push_back(variant);
            request.actions.emplace_back(Put<Post>{std::move(post)});
        }
        REQUIRE(session().submit(std::move(request)));
        show(6 * 60);
    }
    static std::string title(std::uint64_t number) { return "Crowd " + std::to_string(number); }
    std::size_t shown() {
        const std::vector<WidgetNode> posts = robot().all(Role::post);
        return static_cast<std::size_t>(std::count_if(
            posts.begin(), posts.end(), [](const WidgetNode& node) { return node.label.starts_with("Crowd "); }));
    }
    // The number that stands for some of them.
    const HourBlock& number() {
        for (const HourBlock& block : cache().week_layout.blocks)
            if (block.day == 5 && !block.hidden_posts.empty()) return block;
        FAIL("all are shown");
        return cache().week_layout.blocks.front();
    }
    WidgetNode number_node() {
        const HourBlock block = number();
        for (const WidgetNode& node : robot().all(Role::button))
            if (node.path.ends_with("/more") && node.full.x0 == block.rect.x0 &&
                node.full.y1 - node.full.y0 == block.rect.height() && node.label == "+" + std::to_string(block.count()))
                return node;
        FAIL("the number is out of sight");
        return {};
    }
};

// What is said above the lanes of days that are parted, in their order.
std::vector<std::string> lane_heads(WeekStage& stage) {
    std::vector<std::string> heads;
    for (const WidgetNode& node : stage.robot().all(Role::text))
        if (node.path.find("/lane:") != std::string::npos) heads.push_back(node.label);
    return heads;
}

}  // namespace

TEST_CASE("posts at one hour that cannot all be read are behind a number, which names them and leads to their day") {
    CrowdStage stage;
    const std::size_t hidden = stage.number().hidden_posts.size();
    CHECK(stage.shown() >= 2);
    CHECK(stage.shown() + hidden == crowd_size);
    for (const HourBlock& block : stage.cache().week_layout.blocks)
        if (block.kind == HourBlock::Kind::post && block.day == 5) CHECK_FALSE(block.chip.letters.empty());
    const WidgetNode number = stage.number_node();
    stage.robot().move_to(number);
    stage.robot().step(80);
    const auto tip = stage.robot().find_path("tooltip");
    REQUIRE(tip);
    CHECK(tip->label.find(CrowdStage::title(crowd_size)) != std::string::npos);
    stage.robot().click(number);
    stage.robot().step(4);
    CHECK(stage.calendar().view == CalendarView::day);
    CHECK(stage.frame().state().shown_day == WeekStage::october(24));
    CHECK(stage.shown() == crowd_size);
}

TEST_CASE("a rectangle over a number selects the posts it stands for") {
    CrowdStage stage;
    const std::size_t hidden = stage.number().hidden_posts.size();
    const Rect number = stage.number_node().rect;
    const float x = std::round((number.x0 + number.x1) / 2);
    stage.robot().move_to(x, number.y0 - 40);
    stage.robot().press();
    stage.robot().move_to(x + 2, number.y0 - 20);
    stage.robot().step(2);
    stage.robot().move_to(x + 3, number.y0 + 6);
    stage.robot().step(2);
    CHECK(stage.frame().state().selection.posts.size() == hidden);
    stage.robot().release();
    stage.robot().step(2);
}

TEST_CASE("where one lane has no room for its name all have their letters, and the name to be read") {
    WeekStage stage({.width_px = 1760});
    stage.calendar().lanes = Lanes::person;
    stage.frame().state().selection = Selection::of(WeekStage::october(20));
    stage.robot().step(3);
    REQUIRE(stage.cache().week_layout.days[1].parted());
    std::vector<std::string> names, letters;
    for (const WeekLane& lane : stage.cache().week.lanes) names.push_back(lane.name);
    CHECK(lane_heads(stage) == names);

    Person person = *stage.project().people.begin();
    person.name = "Bartholomew Featherstonehaugh";
    REQUIRE(stage.session().submit({{"undo.edit_post", {{"title", person.name}}}, {Put<Person>{person}}, {}}));
    stage.robot().step(3);
    for (const WeekLane& lane : stage.cache().week.lanes) letters.push_back(lane.short_name);
    CHECK(lane_heads(stage) == letters);
    const auto head = stage.robot().find_path("lane:2026-10-20:" + to_text(person.id) + "/text");
    REQUIRE(head);
    stage.robot().move_to(*head);
    stage.robot().step(80);
    const auto tip = stage.robot().find_path("tooltip");
    REQUIRE(tip);
    CHECK(tip->label == person.name);
}
