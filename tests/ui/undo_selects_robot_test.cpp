// What undo and redo select: all posts that a step is about, not the one it names.
#include <algorithm>
#include <vector>

#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/list_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

constexpr int ctrl_z = ImGuiMod_Ctrl | ImGuiKey_Z, ctrl_y = ImGuiMod_Ctrl | ImGuiKey_Y;

// Of no series: those are asked about when they are deleted.
bool is_plain_draft(const Post& post) { return post.status == PostStatus::draft && !post.series; }

struct SeveralStage : ListStage {
    std::vector<Id<Post>> posts;

    SeveralStage() {
        for (const ListRow& row : model().rows)
            if (const Post& post = *project().posts.find(row.post); posts.size() < 3 && is_plain_draft(post))
                posts.push_back(row.post);
        REQUIRE(posts.size() == 3);
        std::sort(posts.begin(), posts.end());
    }
    std::vector<Id<Post>> selected() {
        std::vector<Id<Post>> ids = selection().posts;
        std::sort(ids.begin(), ids.end());
        return ids;
    }
};

}  // namespace

TEST_CASE("posts that were deleted together are all selected when they are back") {
    SeveralStage stage;
    const Project before = stage.project();
    stage.select(stage.posts);
    stage.key(ImGuiKey_Delete);
    REQUIRE(stage.project().posts.size() == before.posts.size() - 3);
    CHECK(stage.selection().kind == Selection::Kind::none);
    stage.key(ctrl_z);
    CHECK(stage.project() == before);
    CHECK(stage.selected() == stage.posts);
    stage.key(ctrl_y);
    CHECK(stage.selection().kind == Selection::Kind::none);
    stage.key(ctrl_z);
    CHECK(stage.selected() == stage.posts);
}

TEST_CASE("one post that is back is selected alone") {
    SeveralStage stage;
    stage.select({stage.posts[0]});
    stage.key(ImGuiKey_Delete);
    stage.key(ctrl_z);
    CHECK(stage.selection() == Selection::of(stage.posts[0]));
}

TEST_CASE("copies that are there again are all selected, without what they were made from") {
    SeveralStage stage;
    stage.select(stage.posts);
    stage.key(ImGuiMod_Ctrl | ImGuiKey_D);
    const std::vector<Id<Post>> copies = stage.selected();
    REQUIRE(copies.size() == 3);
    REQUIRE(copies != stage.posts);
    stage.key(ctrl_z);
    CHECK(stage.selection().kind == Selection::Kind::none);
    stage.key(ctrl_y);
    CHECK(stage.selected() == copies);
}

TEST_CASE("posts that were edited together are all selected when that is undone later, and done again") {
    SeveralStage stage;
    stage.select(stage.posts);
    stage.robot().click(stage.at_path("bulk/shift"));
    stage.robot().step(2);
    stage.robot().click(Role::menu_item, stage.word("bulk.shift.week_later"));
    stage.robot().step(3);
    stage.key(ImGuiKey_Escape);
    REQUIRE(stage.selection().kind == Selection::Kind::none);
    stage.key(ctrl_z);
    CHECK(stage.selected() == stage.posts);
    stage.key(ImGuiKey_Escape);
    stage.key(ctrl_y);
    CHECK(stage.selected() == stage.posts);
    // One of them that somebody looks at stays selected alone.
    stage.select({stage.selection().posts.front()});
    stage.key(ctrl_z);
    CHECK(stage.selection().posts.size() == 1);
}

TEST_CASE("several steps that are undone at once select what the last of them names") {
    SeveralStage stage;
    stage.select({stage.posts[0]});
    stage.key(ImGuiKey_Delete);
    stage.select({stage.posts[1], stage.posts[2]});
    stage.key(ImGuiKey_Delete);
    stage.key(ImGuiMod_Ctrl | ImGuiMod_Alt | ImGuiKey_Z);
    stage.robot().step(2);
    stage.robot().click(Role::row, stage.word("history.opened"));
    stage.robot().step(3);
    CHECK(stage.session().steps_done() == 0);
    CHECK(stage.selection() == Selection::of(stage.posts[0]));
}
