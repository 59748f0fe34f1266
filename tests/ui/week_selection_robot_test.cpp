// Several posts among hours: selected by a rectangle or between two, and dragged together.
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

    const std::vector<Id<Post>> all = stage.frame().state().selection.posts;
    const Post *from = stage.project().posts.find(all.front()), *to = stage.project().posts.find(all.back());
    stage.frame().state().selection = Selection::of(from->id);
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, true);
    stage.robot().click(stage.node(Role::post, to->title));
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, false);
    stage.robot().step(2);
    CHECK(stage.frame().state().selection.posts.size() > 1);
    CHECK(stage.frame().state().selection.has_post(from->id));
    CHECK(stage.frame().state().selection.has_post(to->id));
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
