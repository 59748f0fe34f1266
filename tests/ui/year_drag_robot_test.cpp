// The posts of a day of the year, carried to another one with mouse and keyboard.
#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/year_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

struct YearDragStage : YearStage {
    // All posts as drafts, so that each may move.
    YearDragStage() {
        Request drafts{{"undo.edit_post", {}}, {}, {}};
        for (Post post : project().posts) {
            post.status = PostStatus::draft;
            for (Variant& variant : post.variants) variant.status.reset();
            drafts.actions.emplace_back(Put<Post>{std::move(post)});
        }
        session().submit(std::move(drafts));
        robot().step(4);
    }
    // A day of October on which several posts go out, all of them on that day alone.
    Day crowded() {
        for (int i = 1; i <= 31; ++i)
            if (day(october(i)).posts > 1 && posts_on(october(i)) == day(october(i)).posts) return october(i);
        FAIL("no day with several posts");
        return {};
    }
    // The first of a day gets this step; what is approved is locked.
    Id<Post> settle_one(Day of, PostStatus status) {
        Settings settings = project().settings;
        settings.lock_approved = true;
        for (Post post : project().posts) {
            if (!post.when || day_of(*post.when) != of) continue;
            post.status = status;
            const Id<Post> id = post.id;
            REQUIRE(session().submit({{"undo.edit_post", {}}, {PutSettings{settings}, Put<Post>{post}}, {}}));
            robot().step(3);
            return id;
        }
        FAIL("nothing goes out on that day");
        return {};
    }
    int posts_on(Day wanted) {
        int count = 0;
        for (const Post& post : project().posts) count += post.when && day_of(*post.when) == wanted ? 1 : 0;
        return count;
    }
};

}  // namespace

TEST_CASE("all posts of a day are dragged to another day of the year, as one step") {
    YearDragStage stage;
    const Day from = stage.crowded(), to = YearStage::october(1) + date::days(61);
    const int posts = stage.day(from).posts, there = stage.day(to).posts;
    stage.carry(stage.cell(from), stage.cell(to));
    CHECK(stage.state().drag.posts.size() == static_cast<std::size_t>(posts));
    CHECK(stage.robot().find_path("consequences"));
    CHECK(stage.day(from).posts == posts);
    stage.robot().release();
    stage.robot().step(4);
    CHECK(stage.day(from).posts == 0);
    CHECK(stage.day(to).posts == there + posts);
    CHECK(stage.state().selection.posts.size() == static_cast<std::size_t>(posts));
    stage.key(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(stage.day(from).posts == posts);
    CHECK(stage.session().steps_done() == 1);
}

TEST_CASE("Escape leaves a day where it is; a day without posts is nothing to drag; filters leave theirs there") {
    YearDragStage stage;
    const Day from = stage.crowded();
    const Project before = stage.project();
    stage.carry(stage.cell(from), stage.cell(from + date::days(40)));
    stage.key(ImGuiKey_Escape);
    stage.robot().release();
    stage.robot().step(3);
    CHECK(stage.project() == before);
    Day empty = YearStage::october(1);
    while (stage.day(empty).posts > 0) empty += date::days(1);
    stage.carry(stage.cell(empty), stage.cell(from));
    CHECK_FALSE(stage.state().drag.active());
    stage.robot().release();
    stage.robot().step(2);
    CHECK(stage.project() == before);
}

TEST_CASE("M picks up the posts of the selected day, arrows carry them, Enter drops them") {
    YearDragStage stage;
    const Day from = stage.crowded();
    const int posts = stage.day(from).posts, there = stage.day(from + date::days(7)).posts;
    stage.select(from);
    stage.key(ImGuiKey_M);
    REQUIRE(stage.state().drag.by_keyboard);
    stage.key(ImGuiKey_DownArrow);
    CHECK(stage.state().drag.over == from + date::days(7));
    stage.key(ImGuiKey_Enter);
    CHECK(stage.day(from).posts == 0);
    CHECK(stage.day(from + date::days(7)).posts == there + posts);
    // They stay selected, and the keyboard is where they are now.
    CHECK(stage.state().selection.posts.size() == static_cast<std::size_t>(posts));
    stage.key(ImGuiKey_RightArrow);
    CHECK(stage.has_selected(from + date::days(8)));
}

TEST_CASE("M on a day without posts says that there is nothing to move") {
    YearDragStage stage;
    Day empty = YearStage::october(1);
    while (stage.day(empty).posts > 0) empty += date::days(1);
    stage.select(empty);
    stage.key(ImGuiKey_M);
    CHECK_FALSE(stage.state().drag.active());
    CHECK(stage.robot().shows(stage.word("year.nothing_to_move")));
    CHECK(stage.has_selected(empty));
}

TEST_CASE(
    "the wheel goes on through the months while the posts of a day are dragged, and they drop where they are then") {
    YearDragStage stage;
    const Day from = stage.crowded(), to = YearStage::october(15);
    const int posts = stage.posts_on(from);
    REQUIRE(stage.year().layout.columns == 4);
    stage.carry(stage.cell(from), stage.cell(to));
    CHECK(stage.state().drag.over == to);
    stage.robot().wheel(-1);
    CHECK(stage.model().first == date::year(2026) / date::May);
    const auto over = stage.state().drag.over;
    REQUIRE(over);
    CHECK(month_of(*over) == date::year(2027) / date::February);
    const int there = stage.posts_on(*over);
    // A row of months and back: the day below the pointer is the one from before.
    stage.robot().wheel(1);
    CHECK(stage.state().drag.over == to);
    stage.robot().wheel(-1);
    CHECK(stage.robot().find_path("consequences"));
    stage.robot().release();
    stage.robot().step(4);
    CHECK(stage.posts_on(from) == 0);
    CHECK(stage.posts_on(*over) == there + posts);
    CHECK(stage.session().steps_done() == 2);
}

TEST_CASE("Ctrl or Alt, read while dragging, copies the posts of a day, as one step that says how many") {
    for (const ImGuiKey modifier : {ImGuiMod_Ctrl, ImGuiMod_Alt}) {
        YearDragStage stage;
        const Day from = stage.crowded(), to = YearStage::october(1) + date::days(61);
        const int posts = stage.posts_on(from), there = stage.posts_on(to);
        const Project before = stage.project();
        stage.carry(stage.cell(from), stage.cell(to));
        CHECK_FALSE(stage.state().drag.copy);
        ImGui::GetIO().AddKeyEvent(modifier, true);
        stage.robot().step(2);
        CHECK(stage.state().drag.copy);
        stage.robot().release();
        ImGui::GetIO().AddKeyEvent(modifier, false);
        stage.robot().step(4);
        CHECK(stage.posts_on(from) == posts);
        CHECK(stage.posts_on(to) == there + posts);
        CHECK(stage.project().posts.size() == before.posts.size() + static_cast<std::size_t>(posts));
        CHECK(stage.session().undo_label() == Label{"undo.copy_posts", {{"n", std::to_string(posts)}}});
        stage.key(ImGuiMod_Ctrl | ImGuiKey_Z);
        CHECK(stage.project() == before);
    }
}

TEST_CASE("a day stays as a whole when one of its posts is published or locked: the card says why; a copy may go") {
    for (const PostStatus status : {PostStatus::published, PostStatus::approved}) {
        YearDragStage stage;
        const Day from = stage.crowded(), to = YearStage::october(1) + date::days(61);
        const Id<Post> settled = stage.settle_one(from, status);
        const int posts = stage.posts_on(from), there = stage.posts_on(to);
        const Project before = stage.project();
        const std::size_t steps = stage.session().steps_done();
        stage.carry(stage.cell(from), stage.cell(to));
        REQUIRE(stage.state().drag.posts.size() == static_cast<std::size_t>(posts));
        const std::string reason =
            status == PostStatus::published ? std::string("Published on ") : stage.word("post_lock.locked");
        CHECK(stage.robot().shows(reason));
        // Another one than the first of the day is named.
        if (stage.state().drag.item != settled.value) CHECK(stage.robot().shows(before.posts.find(settled)->title));
        stage.robot().release();
        stage.robot().step(4);
        CHECK(stage.project() == before);
        CHECK(stage.session().steps_done() == steps);

        // Long enough for the next press to be no second one of a double click.
        stage.robot().step(30);
        stage.carry(stage.cell(from), stage.cell(to));
        ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, true);
        stage.robot().step(2);
        CHECK_FALSE(stage.robot().shows(reason));
        stage.robot().release();
        ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, false);
        stage.robot().step(4);
        CHECK(stage.posts_on(from) == posts);
        CHECK(stage.posts_on(to) == there + posts);
    }
}

TEST_CASE("the posts of a day of the year dropped among the ideas lose their dates, as one step") {
    YearDragStage stage;
    const Day from = stage.crowded();
    const Project before = stage.project();
    const std::size_t steps = stage.session().steps_done();
    stage.carry(stage.cell(from), stage.robot().all(Role::idea).front());
    CHECK(stage.robot().find_path("consequences"));
    stage.robot().release();
    stage.robot().step(4);
    CHECK(stage.posts_on(from) == 0);
    CHECK(stage.day(from).posts == 0);
    CHECK(stage.session().steps_done() == steps + 1);
    CHECK(stage.session().undo_label().key == "undo.remove_dates");
    stage.key(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(stage.project() == before);
}
