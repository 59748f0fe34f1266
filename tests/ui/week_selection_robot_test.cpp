// Several posts among hours: selected by a rectangle or between two, and dragged together.
#include <algorithm>
#include <set>
#include <vector>

#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/week_stage.hpp"

using namespace tandem;
using namespace tandem::testing;
using std::chrono::hours;

namespace {

// Posts of the week that reach below this line of the screen.
std::size_t posts_below(WeekStage& stage, float y, const WidgetNode& column) {
    const float top = column.rect.y1 - stage.cache().week_layout.height();
    std::size_t count = 0;
    for (const HourBlock& block : stage.cache().week_layout.blocks)
        count += block.kind == HourBlock::Kind::post && block.rect.y1 + top > y ? 1 : 0;
    return count;
}

// Those of the week that begin in it, by time.
std::vector<const Post*> posts_of_week(WeekStage& stage) {
    std::vector<const Post*> posts;
    for (const WeekDay& day : stage.cache().week.days)
        for (const WeekPost& shown : day.posts) {
            const Post* post = stage.project().posts.find(shown.chip.post);
            if (std::find(posts.begin(), posts.end(), post) == posts.end()) posts.push_back(post);
        }
    std::stable_sort(posts.begin(), posts.end(), [](const Post* a, const Post* b) { return *a->when < *b->when; });
    return posts;
}

// It has a place of its own, not behind a number.
bool has_block(WeekStage& stage, const Post& post) {
    const std::vector<HourBlock>& blocks = stage.cache().week_layout.blocks;
    return std::any_of(blocks.begin(), blocks.end(), [&](const HourBlock& block) {
        return block.kind == HourBlock::Kind::post &&
            stage.cache().week.days[block.day].posts[block.index].chip.post == post.id;
    });
}

}  // namespace

TEST_CASE("a rectangle over free hours selects the posts it touches, and Shift those between two") {
    WeekStage stage;
    stage.show(18 * 60 + 45);
    const WidgetNode first = stage.hours(WeekStage::october(19)), last = stage.hours(WeekStage::october(25));
    // From the free hours after the last post of the week, up over all of its evenings.
    stage.robot().move_to(last.rect.x1 - 14, last.rect.y1 - 3);  // beside the thumb of the scroll
    stage.robot().press();
    stage.robot().move_to(last.rect.x1 - 20, last.rect.y1 - 20);
    stage.robot().step(2);
    stage.robot().move_to(first.rect.x0 + 3, first.rect.y0 + 3);
    stage.robot().step(2);
    const std::size_t touched = posts_below(stage, first.rect.y0 + 3, last);
    REQUIRE(touched > 2);
    CHECK(stage.frame().state().selection.posts.size() == touched);
    stage.robot().release();
    stage.robot().step(2);
    CHECK_FALSE(stage.calendar().band);
    REQUIRE(stage.frame().state().selection.posts.size() == touched);

    // From the second of the week to one before the last, so that posts stay out on both sides.
    const std::vector<const Post*> all = posts_of_week(stage);
    REQUIRE(all.size() > 5);
    const Post *from = all[1], *to = nullptr;
    for (const Post* one : all)
        if (*one->when > *from->when && *one->when < *all.back()->when && has_block(stage, *one)) to = one;
    REQUIRE(to);
    std::set<Id<Post>> wanted;
    for (const Post* one : all)
        if (*one->when >= *from->when && *one->when <= *to->when) wanted.insert(one->id);
    REQUIRE(wanted.size() > 2);
    REQUIRE(wanted.size() < all.size());
    stage.show(static_cast<int>(minute_of_day(*to->when).count()));
    stage.frame().state().selection = Selection::of(from->id);
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, true);
    stage.robot().click(stage.node(Role::post, to->title));
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, false);
    stage.robot().step(2);
    const std::vector<Id<Post>>& selected = stage.frame().state().selection.posts;
    CHECK(std::set<Id<Post>>(selected.begin(), selected.end()) == wanted);
    CHECK(selected.size() == wanted.size());
}

TEST_CASE("Escape gives the rectangle up and takes the former selection back") {
    WeekStage stage;
    stage.frame().state().selection = Selection::of(stage.post(pumpkin)->id);
    stage.show(18 * 60 + 45);
    const WidgetNode last = stage.hours(WeekStage::october(25));
    stage.robot().move_to(last.rect.x1 - 14, last.rect.y1 - 3);  // beside the thumb of the scroll
    stage.robot().press();
    stage.robot().move_to(last.rect.x1 - 40, last.rect.y1 - 40);
    stage.robot().step(2);
    REQUIRE(stage.calendar().band);
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().step(2);
    CHECK_FALSE(stage.calendar().band);
    CHECK(stage.frame().state().selection == Selection::of(stage.post(pumpkin)->id));
    stage.robot().release();
    stage.robot().step(2);
}

TEST_CASE("several posts that are selected are dragged together and keep what is between them") {
    WeekStage stage;
    stage.show(18 * 60 + 45);
    const Post* other = nullptr;
    for (const Post& post : stage.project().posts)
        if (post.when && day_of(*post.when) == WeekStage::october(22) && !is_published(post.status) && !other)
            other = &post;
    REQUIRE(other);
    const LocalMinute before = *other->when, pumpkin_time = stage.when(pumpkin);
    const Id<Post> second = other->id;
    stage.frame().state().selection = Selection::of(second);
    stage.frame().state().selection.toggle(stage.post(pumpkin)->id);
    stage.robot().step(2);
    stage.carry_by(stage.node(Role::post, pumpkin), 1);
    stage.drop();
    CHECK(stage.when(pumpkin) == pumpkin_time + hours(1));
    CHECK(*stage.project().posts.find(second)->when == before + hours(1));
    CHECK(stage.session().steps_done() == 1);
}

TEST_CASE("another clock is chosen in the corner, and stands beside the hours until it is taken away") {
    WeekStage stage;
    const float before = stage.cache().week_layout.hours.width();
    const auto corner = stage.robot().find_path("clock/choose");
    REQUIRE(corner);
    stage.robot().click(*corner);
    stage.robot().step(3);
    stage.robot().click(Role::menu_item, "UTC");
    stage.robot().step(3);
    CHECK(stage.frame().preferences().second_zone == "UTC");
    REQUIRE(stage.cache().week.has_second_clock());
    // Two columns of one width, a little wider than one alone: the day before is said beside some hours.
    const float both = stage.cache().week_layout.hours.width();
    CHECK(both > 2 * before);
    CHECK(both < 3 * before);
    CHECK(second_clock_text(stage.cache().week.days.front(), 1, facts::Words(facts::Language::english)) ==
          "23:00\u00A0−1");
    CHECK(minute_of_day(stage.cache().week.days.front().second_clock[9]).count() == 7 * 60);
    stage.robot().click(*stage.robot().find_path("clock/choose"));
    stage.robot().step(3);
    stage.robot().click(Role::menu_item, stage.word("week.clock.none"));
    stage.robot().step(3);
    CHECK(stage.cache().week_layout.hours.width() == before);
    CHECK(stage.frame().preferences().second_zone.empty());
}
