// The plan as it is presented to a client.
#include <algorithm>

#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/present_stage.hpp"

using namespace tandem;
using namespace tandem::testing;
using robot::Stage;

namespace {

void show_month(Stage& stage) {
    present(stage);
    show_page(stage, DeckPage::Kind::month);
}

const Post* first_waiting(Stage& stage) {
    for (const ClientPost& post : presented(stage).deck.plan.posts)
        if (post.status == PostStatus::client_approval) return stage.project().posts.find(post.post);
    return nullptr;
}

bool writes_to_client(const Project& project, const Person& person) {
    return std::any_of(project.comments.begin(), project.comments.end(),
                       [&](const Comment& each) { return each.for_client && each.author == person.name; });
}

}  // namespace

TEST_CASE("presenting keeps what was shown, turns pages by arrows and clicker, and Escape leaves") {
    Stage stage;
    present(stage);
    REQUIRE(stage.project().snapshots.size() > 0);
    CHECK_FALSE(stage.robot().find(Role::tab, stage.word("rail.tasks")));
    auto& state = presented(stage);
    const std::size_t last = state.deck.pages.size() - 1;
    REQUIRE(last > 3);
    stage.robot().key(ImGuiKey_PageDown);
    CHECK(state.page == 1);
    stage.robot().key(ImGuiKey_RightArrow);
    CHECK(state.page == 2);
    stage.robot().key(ImGuiKey_LeftArrow);
    CHECK(state.page == 1);
    stage.robot().key(ImGuiKey_End);
    CHECK(state.page == last);
    stage.robot().key(ImGuiKey_PageDown);
    CHECK(state.page == last);
    stage.robot().key(ImGuiKey_PageUp);
    CHECK(state.page == last - 1);
    stage.robot().key(ImGuiKey_Home);
    CHECK(state.page == 0);
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().step(3);
    CHECK_FALSE(stage.frame().state().present);
}

TEST_CASE("nothing internal is on any page") {
    for (const facts::Language language : {facts::Language::french, facts::Language::english}) {
        Stage stage({.language = language});
        ask_to_present(stage);
        stage.frame().state().present_setup->options.wish.choice.budget = true;
        stage.robot().step(2);
        stage.robot().key(ImGuiKey_Enter);
        stage.robot().step(4);
        REQUIRE(stage.frame().state().present);
        const std::size_t pages = presented(stage).deck.pages.size();
        REQUIRE(pages > 10);
        for (std::size_t page = 0; page < pages; ++page) {
            REQUIRE(presented(stage).page == page);
            stage.robot().step(2);
            for (const Person& person : stage.project().people) {
                // Who wrote to the client signs with their name.
                if (!writes_to_client(stage.project(), person)) CHECK_FALSE(stage.robot().shows(person.name));
                CHECK_FALSE(stage.robot().shows(initials_of(person)));
            }
            for (const Post& post : stage.project().posts) {
                if (!post.note.empty()) CHECK_FALSE(stage.robot().shows(post.note));
                if (!is_for_client(post.status)) CHECK_FALSE(stage.robot().find(Role::post, post.title));
            }
            for (const Campaign& campaign : stage.project().campaigns)
                if (!campaign.brief.empty()) CHECK_FALSE(stage.robot().shows(campaign.brief));
            for (const Comment& comment : stage.project().comments)
                if (!comment.for_client && !comment.text.empty()) CHECK_FALSE(stage.robot().shows(comment.text));
            stage.robot().key(ImGuiKey_RightArrow);
        }
    }
}

TEST_CASE("a post is approved by somebody who is named, and asking for a change keeps the remark") {
    Stage stage;
    show_month(stage);
    const Post* waiting = first_waiting(stage);
    REQUIRE(waiting);
    const Id<Post> id = waiting->id;
    stage.robot().click(Role::post, waiting->title);
    stage.robot().step(3);
    stage.robot().click(Role::button, stage.word("review.page.approve"));
    stage.robot().step(3);
    CHECK(stage.project().posts.find(id)->status == PostStatus::client_approval);
    CHECK(stage.frame().state().present->asks_name);
    stage.robot().click(Role::field, stage.word("present.approver"));
    stage.robot().type("Claire");
    stage.robot().click(Role::button, stage.word("review.page.approve"));
    stage.robot().step(3);
    CHECK(stage.project().posts.find(id)->status == PostStatus::approved);
    CHECK(stage.project().approvals.begin() != stage.project().approvals.end());
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    stage.robot().step(3);
    CHECK(stage.project().posts.find(id)->status == PostStatus::client_approval);
    stage.robot().click(Role::field, stage.word("present.remark"));
    stage.robot().type("Plus court");
    stage.robot().click(Role::button, stage.word("present.ask_change"));
    stage.robot().step(3);
    CHECK(stage.project().posts.find(id)->status == PostStatus::changes_requested);
    bool kept = false;
    for (const Approval& approval : stage.project().approvals) kept = kept || approval.comment == "Plus court";
    CHECK(kept);
}

TEST_CASE("all that waits is approved at once, and a moved post is marked as changed in the meeting") {
    Stage stage;
    show_month(stage);
    auto& state = *stage.frame().state().present;
    state.approver = "Claire";
    stage.robot().step(2);
    REQUIRE(first_waiting(stage));
    stage.robot().click(*stage.robot().find_path("present/approve_all"));
    stage.robot().step(3);
    CHECK_FALSE(first_waiting(stage));

    // The first that may move, to the day after the next Monday.
    const auto movable =
        std::find_if(state.deck.plan.posts.begin(), state.deck.plan.posts.end(), [&](const ClientPost& each) {
            return !is_published(each.status) && stage.robot().find(Role::post, each.title) &&
                date::year_month_day(day_of(each.when)).day() < date::day(27);
        });
    REQUIRE(movable != state.deck.plan.posts.end());
    const ClientPost post = *movable;
    const Day target = day_of(post.when) + date::days(1);
    const auto chip = stage.robot().find(Role::post, post.title);
    const auto cell = stage.robot().find_path("present/day:" + to_text(target));
    REQUIRE(chip);
    REQUIRE(cell);
    stage.robot().drag(*chip, *cell);
    stage.robot().step(3);
    const Post* moved = stage.project().posts.find(post.post);
    CHECK(day_of(*moved->when) == target);
    CHECK(minute_of_day(*moved->when) == minute_of_day(post.when));
    CHECK(stage.robot().find(Role::post, post.title)->value == stage.word("present.changed"));
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    stage.robot().step(3);
    CHECK(stage.project().posts.find(post.post)->when == post.when);
}

TEST_CASE("a post that has no room in its day is reached from the number, and from there the others") {
    Stage stage;
    show_month(stage);
    const auto& state = *stage.frame().state().present;
    std::string path;
    for (const WidgetNode& node : stage.robot().all(Role::button))
        if (node.path.find("present/more:") != std::string::npos && path.empty()) path = node.path;
    REQUIRE_FALSE(path.empty());
    stage.robot().click(*stage.robot().find_path(path));
    stage.robot().step(3);
    REQUIRE(state.post);
    const Id<Post> first = *state.post;
    stage.robot().click(Role::button, stage.word("present.next"));
    stage.robot().step(3);
    CHECK(state.post != first);
    stage.robot().click(Role::button, stage.word("present.previous"));
    stage.robot().step(3);
    CHECK(state.post == first);
}

TEST_CASE("days of a presented month say what is notable about them, in the client's language") {
    Stage stage;
    show_month(stage);
    CHECK(stage.robot().shows("Animal Day"));
    stage.robot().click(Role::button, presented(stage).words("present.language"));
    stage.robot().step(3);
    CHECK(stage.robot().shows("Animaux"));
    CHECK_FALSE(stage.robot().shows("Animal Day"));
}
