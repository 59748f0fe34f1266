// What a client is shown of a content warning: it stands above the text, and only for networks that have one.
#include <doctest/doctest.h>

#include "app/client_deck.hpp"
#include "app/post_story.hpp"
#include "app/review_desk.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// A post of both networks with the same text and warning.
ProjectMaker warned_plan() {
    ProjectMaker maker;
    maker.channel("Mast", "mastodon").channel("Page", "threads");
    maker.post("Film", "2026-10-14T10:00", {"Mast", "Page"});
    Post post = *maker.project.posts.find(id<Post>("Film"));
    post.text = "The gardener did it";
    post.status = PostStatus::client_approval;
    for (Variant& variant : post.variants) variant.content_warning = "Spoilers";
    maker.project.posts = maker.project.posts.with(post);
    return maker;
}

}  // namespace

TEST_CASE("a deck parts the channel that has a content warning from the one that has none") {
    const IcsDesk desk(warned_plan());
    DeckScope scope;
    scope.client = everything();
    const Deck deck = client_deck(desk.session.project(), desk.session.facts(), scope, nullptr, desk.session.now());
    REQUIRE(deck.posts.size() == 1);
    REQUIRE(deck.posts[0].versions.size() == 2);
    CHECK(deck.posts[0].versions[0].content_warning == "Spoilers");
    CHECK(deck.posts[0].versions[1].content_warning.empty());
    CHECK(deck.posts[0].versions[0].text == deck.posts[0].versions[1].text);
}

TEST_CASE("a card of a post says its content warning above the text, with the channel it is of") {
    const IcsDesk desk(warned_plan());
    const ClientPlan plan = client_plan(desk.session.project(), desk.session.facts(), everything());
    REQUIRE(plan.posts.size() == 1);
    const PostStory story = post_story(desk.session.project(), plan.scope, plan.posts[0], in_english(), 11);
    REQUIRE(story.blocks.size() >= 3);
    CHECK(story.blocks[0].text == "Mast · Content warning");
    CHECK(story.blocks[1].text == "Spoilers");
    CHECK(story.blocks[2].text == "The gardener did it");
    for (std::size_t i = 3; i < story.blocks.size(); ++i) CHECK(story.blocks[i].text != "Spoilers");
}

TEST_CASE("a page for a client's review says a content warning once, above the text") {
    const IcsDesk desk(warned_plan());
    const std::string page = page_of(desk);
    const std::size_t warning = page.find(">Spoilers<"), text = page.find(">The gardener did it<");
    REQUIRE(warning != std::string::npos);
    REQUIRE(text != std::string::npos);
    CHECK(warning < text);
    CHECK(page.find(">Spoilers<", warning + 1) == std::string::npos);
    CHECK(page.find("Mast · Avertissement") < warning);
}
