// Days of the year that are selected together with all that goes out on them.
#include <algorithm>
#include <set>

#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/rectangle.hpp"
#include "ui/year_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

using PostSet = std::set<Id<Post>>;

struct YearPicks : YearStage {
    // All posts as drafts that go out at one moment, so that each may move and stands on one day.
    YearPicks() {
        Request drafts{{"undo.edit_post", {}}, {}, {}};
        for (Post post : project().posts) {
            if (!post.when) continue;
            post.status = PostStatus::draft;
            for (Variant& variant : post.variants) variant.status.reset(), variant.offset_minutes.reset();
            drafts.actions.emplace_back(Put<Post>{std::move(post)});
        }
        REQUIRE(session().submit(std::move(drafts)));
        robot().step(4);
    }
    PostSet posts_from(Day first, Day last) {
        PostSet posts;
        for (const Post& post : project().posts)
            if (post.when && day_of(*post.when) >= first && day_of(*post.when) <= last &&
                filters().lets(project(), post))
                posts.insert(post.id);
        return posts;
    }
    PostSet selected_posts() {
        const Selection& selection = state().selection;
        if (selection.kind != Selection::Kind::posts) return {};
        return {selection.posts.begin(), selection.posts.end()};
    }
    // The nth day of October with posts.
    Day busy(int nth) {
        for (int i = 1; i <= 31; ++i)
            if (day(october(i)).posts > 0 && nth-- == 0) return october(i);
        FAIL("not so many days with posts");
        return {};
    }
    Day quiet() {
        for (int i = 1; i <= 31; ++i)
            if (day(october(i)).posts == 0) return october(i);
        FAIL("no day without posts");
        return {};
    }
    void click_with(ImGuiKey modifier, Day day) {
        // Long enough for the next press to be no second one of a double click.
        robot().step(40);
        ImGui::GetIO().AddKeyEvent(modifier, true);
        robot().step();
        robot().click(cell(day));
        ImGui::GetIO().AddKeyEvent(modifier, false);
        robot().step(2);
    }
};

PostSet united(PostSet a, const PostSet& b) {
    a.insert(b.begin(), b.end());
    return a;
}

}  // namespace

TEST_CASE("Ctrl and a click take the posts of a day in and out, beside those of the day that was selected") {
    YearPicks stage;
    const Day first = stage.busy(0), second = stage.busy(2);
    stage.robot().click(stage.cell(first));
    CHECK(stage.has_selected(first));
    stage.click_with(ImGuiMod_Ctrl, second);
    CHECK(stage.selected_posts() == united(stage.posts_from(first, first), stage.posts_from(second, second)));
    CHECK(stage.cell(first).selected);
    CHECK(stage.cell(second).selected);
    CHECK_FALSE(stage.cell(stage.busy(1)).selected);
    stage.click_with(ImGuiMod_Ctrl, first);
    CHECK(stage.selected_posts() == stage.posts_from(second, second));
    CHECK_FALSE(stage.cell(first).selected);
    stage.click_with(ImGuiMod_Ctrl, second);
    CHECK(stage.state().selection == Selection{});
}

TEST_CASE("Shift and a click select the posts of all days from the first one on, anew from there each time") {
    YearPicks stage;
    const Day begin = stage.quiet(), end = stage.busy(3), nearer = stage.busy(1);
    stage.robot().click(stage.cell(begin));
    stage.click_with(ImGuiMod_Shift, end);
    CHECK(stage.selected_posts() == stage.posts_from(std::min(begin, end), std::max(begin, end)));
    stage.click_with(ImGuiMod_Shift, nearer);
    CHECK(stage.selected_posts() == stage.posts_from(std::min(begin, nearer), std::max(begin, nearer)));
    stage.robot().step(40);
    stage.robot().click(stage.cell(end));
    CHECK(stage.has_selected(end));
}

TEST_CASE("Shift and arrows select by keyboard, back again too, and M moves all that is selected") {
    YearPicks stage;
    const Day begin = stage.busy(0);
    stage.select(begin);
    stage.key(ImGuiMod_Shift | ImGuiKey_DownArrow);
    stage.key(ImGuiMod_Shift | ImGuiKey_RightArrow);
    CHECK(stage.selected_posts() == stage.posts_from(begin, begin + date::days(8)));
    stage.key(ImGuiMod_Shift | ImGuiKey_LeftArrow);
    const PostSet week = stage.posts_from(begin, begin + date::days(7));
    CHECK(stage.selected_posts() == week);
    REQUIRE(week.size() > 1);
    const Project before = stage.project();
    stage.key(ImGuiKey_M);
    CHECK(stage.state().drag.posts.size() == week.size());
    for (int i = 0; i < 9; ++i) stage.key(ImGuiKey_DownArrow);
    stage.key(ImGuiKey_Enter);
    for (const Id<Post> post : week)
        CHECK(*stage.project().posts.find(post)->when == *before.posts.find(post)->when + date::days(63));
    CHECK(stage.session().undo_label().key == "undo.move_posts");
}

TEST_CASE("a day some of whose posts are selected is marked as such, and as a whole once all of them are") {
    YearPicks stage;
    Day crowded = YearStage::october(1);
    while (stage.day(crowded).posts < 2) crowded += date::days(1);
    const PostSet posts = stage.posts_from(crowded, crowded);
    stage.state().selection = Selection::of(*posts.begin());
    stage.robot().step(3);
    CHECK(stage.year().touched_days == std::vector{crowded});
    CHECK(stage.year().selected_days.empty());
    stage.state().selection = {Selection::Kind::posts, {posts.begin(), posts.end()}, {}, {}, {}};
    stage.robot().step(3);
    CHECK(stage.year().touched_days.empty());
    CHECK(stage.year().selected_days == std::vector{crowded});
    stage.state().selection = {};
    stage.robot().step(3);
    CHECK(stage.year().selected_days.empty());
}

TEST_CASE("Ctrl and A select all posts of the year that are let through") {
    YearPicks stage;
    stage.filters().networks = {"instagram"};
    stage.robot().step(3);
    stage.select(YearStage::october(13));
    stage.key(ImGuiMod_Ctrl | ImGuiKey_A);
    const DayRange year = stage.model().days();
    CHECK(stage.selected_posts() == stage.posts_from(year.begin, year.end - date::days(1)));
    CHECK_FALSE(stage.selected_posts().empty());
}

TEST_CASE("a rectangle from free ground selects the posts of the days it meets; Escape takes it back") {
    YearPicks stage;
    const Rect first = stage.cell(YearStage::october(1)).full, last = stage.cell(YearStage::october(31)).full;
    // From the letters of the weekdays above Thursday 1 to the last row, as far to the right as Sundays are.
    const float right = stage.cell(YearStage::october(11)).full.x1 - 2;
    draw_rectangle(stage, {first.x0 + 3, first.y0 - 6}, {right, last.y1 - 3});
    CHECK(has_band(stage));
    const auto touched = [&] {
        PostSet posts;
        for (int i = 1; i <= 31; ++i) {
            const Rect cell = stage.cell(YearStage::october(i)).full;
            if (cell.x1 > first.x0 + 3 && cell.x0 < right)
                posts = united(posts, stage.posts_from(YearStage::october(i), YearStage::october(i)));
        }
        return posts;
    };
    CHECK(stage.selected_posts() == touched());
    CHECK_FALSE(stage.selected_posts().empty());
    stage.key(ImGuiKey_Escape);
    CHECK_FALSE(has_band(stage));
    CHECK(stage.state().selection == Selection{});
    let_go(stage);
    // A day without posts is free ground too.
    const Day quiet = stage.quiet();
    const Rect from = stage.cell(quiet).full, to = stage.cell(quiet + date::days(7)).full;
    draw_rectangle(stage, {from.x0 + 5, from.y0 + 5}, {to.x0 + 9, to.y1 - 2});
    CHECK(has_band(stage));
    let_go(stage);
    CHECK(stage.selected_posts() ==
          united(stage.posts_from(quiet, quiet), stage.posts_from(quiet + date::days(7), quiet + date::days(7))));
}

TEST_CASE("a selected day that is dragged takes all that is selected along, another one its own posts alone") {
    YearPicks stage;
    const Day first = stage.busy(0), second = stage.busy(2), other = stage.busy(1);
    stage.robot().click(stage.cell(first));
    stage.click_with(ImGuiMod_Ctrl, second);
    const PostSet picked = stage.selected_posts();
    stage.robot().step(40);
    stage.carry(stage.cell(other), stage.cell(other + date::days(61)));
    CHECK(PostSet(stage.state().drag.posts.begin(), stage.state().drag.posts.end()) == stage.posts_from(other, other));
    stage.key(ImGuiKey_Escape);
    stage.robot().release();
    stage.robot().step(40);
    const Project before = stage.project();
    stage.carry(stage.cell(first), stage.cell(first + date::days(61)));
    stage.robot().release();
    stage.robot().step(4);
    for (const Id<Post> post : picked)
        CHECK(*stage.project().posts.find(post)->when == *before.posts.find(post)->when + date::days(61));
    stage.key(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(stage.project() == before);
}

TEST_CASE("the right button on a selected day asks about all that is selected") {
    YearPicks stage;
    const Day first = stage.busy(0), second = stage.busy(2);
    stage.robot().click(stage.cell(first));
    stage.click_with(ImGuiMod_Ctrl, second);
    const PostSet picked = stage.selected_posts();
    stage.robot().right_click(stage.cell(first));
    CHECK(stage.selected_posts() == picked);
    CHECK(stage.robot().find_path("context.menu"));
}
