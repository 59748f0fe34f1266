// A post that was modified since its approval, where a presentation shows many of them.
#include <algorithm>

#include <doctest/doctest.h>
#include <imgui.h>

#include "app/client_verdict.hpp"
#include "ui/present_stage.hpp"

using namespace tandem;
using namespace tandem::testing;
using robot::Stage;

namespace {

// The first one that waits and has a chip, and one alone, in the month that is shown.
Id<Post> waiting_with_chip(Stage& stage) {
    const std::vector<ClientPost>& posts = presented(stage).deck.plan.posts;
    for (const ClientPost& each : posts)
        if (each.status == PostStatus::client_approval && stage.robot().find(Role::post, each.title) &&
            std::count_if(posts.begin(), posts.end(),
                          [&](const ClientPost& other) { return other.post == each.post; }) == 1)
            return each.post;
    FAIL("nothing waits");
    return {};
}

void approve(Stage& stage, Id<Post> post) {
    REQUIRE(stage.session().submit(
        verdict_request(stage.session(), presented(stage).deck.plan.scope, {post}, Verdict::approved, "Claire", {})));
    stage.robot().step(3);
}

const DeckPost& row_of(Stage& stage, Id<Post> post) {
    const std::vector<DeckPost>& posts = presented(stage).deck.posts;
    const auto found =
        std::find_if(posts.begin(), posts.end(), [&](const DeckPost& each) { return each.post == post; });
    REQUIRE(found != posts.end());
    return *found;
}

std::string chip_value(Stage& stage, Id<Post> post) {
    const LocalMinute when = row_of(stage, post).when;
    const auto chip = stage.robot().find_path("present/post:" + to_text(post) + ":" +
                                              std::to_string(when.time_since_epoch().count()));
    REQUIRE(chip);
    return chip->value;
}

// In the list of pages.
std::string line_value(Stage& stage, Id<Post> post) {
    const Deck& deck = presented(stage).deck;
    for (std::size_t i = 0; i < deck.pages.size(); ++i)
        if (deck.pages[i].kind == DeckPage::Kind::post && deck.posts[deck.pages[i].post].post == post)
            for (const WidgetNode& node : stage.robot().all(Role::tab))
                if (node.path.ends_with("/page:" + std::to_string(i))) return node.value;
    FAIL("no line of this post");
    return {};
}

std::string approved_of(Stage& stage, std::size_t n) {
    const auto& state = presented(stage);
    return state.words.format("present.approved",
                              {{"n", std::to_string(n)}, {"of", std::to_string(state.deck.plan.posts.size())}});
}

}  // namespace

TEST_CASE("chip, list of pages and count say that an approved post was modified, and that it is approved again") {
    // High enough for the whole list of pages.
    Stage stage({.height_px = 4000});
    present(stage);
    show_page(stage, DeckPage::Kind::month);
    const Id<Post> post = waiting_with_chip(stage);
    const facts::Words words(presented(stage).words.language());
    const std::string approved(words("review.approved")), modified(words("review.modified"));
    CHECK(chip_value(stage, post) == words("review.waits"));
    approve(stage, post);
    const auto& plan = presented(stage).deck.plan.posts;
    const auto count = static_cast<std::size_t>(std::count_if(plan.begin(), plan.end(), [](const ClientPost& each) {
        return standing_of(each.status) == ClientStanding::approved;
    }));
    CHECK(chip_value(stage, post) == approved);
    CHECK(line_value(stage, post) == approved);
    CHECK(stage.robot().shows(approved_of(stage, count)));
    CHECK_FALSE(stage.robot().shows(words.count("present.to_approve_again", 1)));

    // Edited before the next presentation: what was changed in a meeting says so in another way.
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().step(3);
    REQUIRE_FALSE(stage.frame().state().present);
    Post edited = *stage.project().posts.find(post);
    edited.text += " And one thing more.";
    REQUIRE(stage.session().submit({{"undo.edit_post", {{"title", edited.title}}}, {Put<Post>{edited}}, {}}));
    ask_to_present(stage);
    const auto begins = stage.robot().find_path("present_setup/present");
    REQUIRE(begins);
    stage.robot().click(*begins);
    stage.robot().step(4);
    REQUIRE(stage.frame().state().present);
    show_page(stage, DeckPage::Kind::month);
    CHECK(chip_value(stage, post) == modified);
    CHECK(line_value(stage, post) == modified);
    CHECK(stage.robot().shows(modified));
    CHECK(stage.robot().shows(approved_of(stage, count - 1)));
    CHECK(stage.robot().shows(words.count("present.to_approve_again", 1)));

    // The step stays the same: the approval alone makes the difference.
    approve(stage, post);
    CHECK(chip_value(stage, post) == approved);
    CHECK(line_value(stage, post) == approved);
    CHECK(stage.robot().shows(approved_of(stage, count)));
}

TEST_CASE("the conversation says which version it is about, and each verdict which one it was given on") {
    Stage stage({.height_px = 2000});
    present(stage);
    show_page(stage, DeckPage::Kind::month);
    const Id<Post> post = waiting_with_chip(stage);
    presented(stage).post = post;
    approve(stage, post);
    const facts::Words words(presented(stage).words.language());
    const auto version = [&](int n) { return words.format("present.version", {{"n", std::to_string(n)}}); };
    CHECK(stage.robot().find(Role::text, version(1)));
    CHECK(stage.robot().find(Role::text, std::string(words("review.approved")) + " · " + version(1)));
    Post edited = *stage.project().posts.find(post);
    edited.text += " And one thing more.";
    REQUIRE(stage.session().submit({{"undo.edit_post", {{"title", edited.title}}}, {Put<Post>{edited}}, {}}));
    stage.robot().step(3);
    CHECK(stage.robot().find(Role::text, version(2)));
    CHECK_FALSE(stage.robot().find(Role::text, version(1)));
    CHECK(stage.robot().find(Role::text, std::string(words("review.approved")) + " · " + version(1)));
}
