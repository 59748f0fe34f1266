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
}
