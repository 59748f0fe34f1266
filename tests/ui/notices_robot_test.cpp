// What is told beside the work: what was done, what was refused; when it goes, and where it stands.
#include <doctest/doctest.h>
#include <imgui.h>

#include "app/bulk_edit.hpp"
#include "ui/list_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

struct NoticeStage : ListStage {
    Id<Post> open = post(pumpkin)->id, published = post("The line-up")->id;
    std::string refusal = "1 published stays in the plan.";

    std::string told(std::string_view key, std::string_view title) const {
        return facts::Words(facts::Language::english).format(key, {{"title", title}});
    }
    void remove(Id<Post> id) {
        select({id});
        key(ImGuiKey_Delete);
    }
    // The notices on screen.
    std::vector<WidgetNode> notices() {
        std::vector<WidgetNode> found = robot().all(Role::card);
        std::erase_if(found, [](const WidgetNode& node) { return !node.path.starts_with("toast "); });
        return found;
    }
    std::optional<WidgetNode> part_of_notice(std::string_view name) {
        for (const WidgetNode& node : robot().all(Role::button))
            if (node.path.starts_with("toast ") && node.path.ends_with(name)) return node;
        return std::nullopt;
    }
};

}  // namespace

TEST_CASE("what is deleted is told by its title, and the notice brings it back") {
    NoticeStage stage;
    const Project before = stage.project();
    const std::string told = stage.told("done.deleted", before.posts.find(stage.open)->title);
    stage.remove(stage.open);
    CHECK_FALSE(stage.project().posts.contains(stage.open));
    CHECK(stage.robot().shows(told));
    const auto undo = stage.part_of_notice("/undo");
    REQUIRE(undo);
    stage.robot().click(*undo);
    stage.robot().step(2);
    CHECK(stage.project() == before);
    CHECK_FALSE(stage.robot().shows(told));
}

TEST_CASE("several posts that are deleted are counted; undone, nothing is told of it any more") {
    NoticeStage stage;
    const Id<Post> other = stage.first_post([&](const Post& post) {
        return post.id != stage.open && (post.status == PostStatus::draft || post.status == PostStatus::idea);
    });
    stage.select({stage.open, other});
    stage.key(ImGuiKey_Delete);
    CHECK(stage.robot().shows("2 posts deleted"));
    stage.key(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK_FALSE(stage.robot().shows("2 posts deleted"));
    CHECK(stage.notices().empty());
}

TEST_CASE("undo stands in a notice only while its step is the last one") {
    NoticeStage stage;
    stage.remove(stage.open);
    REQUIRE(stage.part_of_notice("/undo"));
    const Id<Post> other = stage.first_post([](const Post& post) { return post.status == PostStatus::draft; });
    REQUIRE(stage.session().submit(bulk_approver(stage.project(), {other}, "Zoë").request));
    stage.robot().step(2);
    CHECK_FALSE(stage.notices().empty());
    CHECK_FALSE(stage.part_of_notice("/undo"));
}

TEST_CASE("a refusal goes with the next edit, and the same one again is no second notice") {
    NoticeStage stage;
    stage.remove(stage.published);
    stage.remove(stage.published);
    CHECK(stage.robot().shows(stage.refusal));
    CHECK(stage.notices().size() == 1);
    stage.remove(stage.open);
    CHECK_FALSE(stage.robot().shows(stage.refusal));
}

TEST_CASE("a refusal goes by itself, but not while something is carried with the mouse: then it is not to be seen") {
    NoticeStage stage;
    stage.remove(stage.published);
    stage.select({stage.open});
    stage.key(ImGuiKey_M);
    REQUIRE(stage.drag().active());
    // Nothing lies under a pointer then.
    CHECK(stage.notices().size() == 1);
    stage.drag().by_keyboard = false;
    ImGui::GetIO().AddMouseButtonEvent(0, true);
    stage.robot().step(500);
    REQUIRE(stage.drag().active());
    CHECK(stage.notices().empty());
    stage.key(ImGuiKey_Escape);
    ImGui::GetIO().AddMouseButtonEvent(0, false);
    stage.robot().step(3);
    CHECK(stage.robot().shows(stage.refusal));
    stage.robot().step(500);
    CHECK(stage.notices().empty());
}

TEST_CASE("a notice says first what was done, stands above the buttons for many posts, and undo keeps those selected") {
    NoticeStage stage;
    const Id<Post> other = stage.first_post(
        [&](const Post& post) { return post.id != stage.open && post.status == PostStatus::draft && post.when; });
    const std::vector<Id<Post>> posts{stage.open, other, stage.published};
    const Project before = stage.project();
    stage.select(posts);
    stage.robot().click(stage.at_path("bulk/shift"));
    stage.robot().click(Role::menu_item, stage.word("bulk.shift.week_later"));
    stage.robot().step(3);
    CHECK(stage.robot().shows("1 published keeps its date."));
    const auto told = stage.robot().find(Role::card, "2 posts moved");
    REQUIRE(told);
    CHECK(told->rect.y1 <= stage.at_path("bulk").rect.y0);
    stage.key(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(stage.project() == before);
    CHECK(stage.selection().posts == posts);
    CHECK_FALSE(stage.robot().shows("2 posts moved"));
}

TEST_CASE("a notice stands beside a dialog, not behind it, and can be closed there") {
    NoticeStage stage;
    stage.remove(stage.published);
    stage.frame().show_project_money();
    stage.robot().step(4);
    REQUIRE_FALSE(stage.robot().all(Role::dialog).empty());
    const auto close = stage.part_of_notice("/close");
    REQUIRE(close);
    stage.robot().click(*close);
    stage.robot().step(2);
    CHECK_FALSE(stage.robot().shows(stage.refusal));
    CHECK_FALSE(stage.robot().all(Role::dialog).empty());
}

TEST_CASE("what is let go where it may not stand is told with its reason and what helps") {
    NoticeStage stage;
    const Project before = stage.project();
    stage.frame().state().calendar.view = CalendarView::month;
    stage.select({stage.published});
    stage.key(ImGuiKey_M);
    REQUIRE(stage.drag().active());
    stage.key(ImGuiKey_Enter);
    CHECK(stage.notices().empty());
    stage.key(ImGuiKey_M);
    stage.key(ImGuiKey_RightArrow);
    stage.key(ImGuiKey_Enter);
    CHECK_FALSE(stage.drag().active());
    CHECK(stage.project() == before);
    REQUIRE(stage.notices().size() == 1);
    CHECK(stage.notices().front().label.find("Published on ") != std::string::npos);
    CHECK(stage.notices().front().label.ends_with("Ctrl to make a copy of it"));
}
