// What the search cleared of the filters to show what it found is put back by the notice that says so.
#include "ui/search_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

struct BackFinder : Finder {
    using Finder::Finder;

    Filters& filters() { return state().filters; }
    // The button of a notice.
    std::optional<WidgetNode> way_back() {
        for (const WidgetNode& node : robot().all(Role::button))
            if (node.path.starts_with("toast ") && node.path.ends_with("/back")) return node;
        return std::nullopt;
    }
    void put_back() {
        const auto button = way_back();
        REQUIRE(button);
        CHECK(button->label == word("filter.restore"));
        robot().click(*button);
        robot().step(3);
        CHECK_FALSE(way_back());
    }
    // Nothing of the pumpkin contest is on that network.
    void hide_pumpkin() {
        filters().networks = {"youtube"};
        filters().statuses = {PostStatus::draft, PostStatus::scheduled};
        robot().step(2);
    }
};

}  // namespace

TEST_CASE("filters that were cleared to show a post are put back by the notice, and the post stays open") {
    for (const facts::Language language : robot::both_languages) {
        BackFinder stage({.language = language});
        Post post = stage.project().posts[0];
        post.title = "Zanzibar quokka";
        stage.put(post);
        stage.filters().labels = {"a label that no post has"};
        stage.robot().step(2);
        const Filters kept = stage.filters();
        stage.take("zanzibar quokka");
        REQUIRE(stage.state().selection == Selection::of(post.id));
        REQUIRE(stage.filters() != kept);
        stage.put_back();
        CHECK(stage.filters() == kept);
        CHECK(stage.state().selection == Selection::of(post.id));
        CHECK(stage.session().steps_done() == 1);
    }
}

TEST_CASE("a step that was asked for to show an archived post is put back too") {
    BackFinder stage;
    Post post = stage.pumpkin();
    post.status = PostStatus::archived;
    stage.put(post);
    stage.hide_pumpkin();
    const Filters kept = stage.filters();
    stage.take("pumpkin contest");
    REQUIRE(stage.filters().lets(stage.project(), post));
    stage.put_back();
    CHECK(stage.filters() == kept);
}

TEST_CASE("filters that somebody touched since are not put back over that") {
    BackFinder stage;
    stage.hide_pumpkin();
    stage.take("pumpkin contest");
    REQUIRE(stage.way_back());
    stage.filters().networks = {"tiktok"};
    stage.robot().step(2);
    CHECK_FALSE(stage.way_back());
    CHECK(stage.robot().shows(
        facts::Words(facts::Language::english).format("filter.cleared_to_show", {{"name", stage.pumpkin().title}})));
}

TEST_CASE("what hid an ad flight is told and put back, and so is what a label replaced") {
    BackFinder stage;
    const auto flight = std::find_if(stage.project().flights.begin(), stage.project().flights.end(),
                                     [](const Flight& one) { return one.name == "Advent · YouTube"; });
    REQUIRE(flight != stage.project().flights.end());
    const std::string name = flight->name;
    Post labelled = stage.pumpkin();
    labelled.tags = {"quokka"};
    stage.put(labelled);
    stage.filters().networks = {"linkedin"};
    stage.robot().step(2);
    const Filters kept = stage.filters();
    stage.take("advent youtube");
    REQUIRE(stage.state().section == Section::campaigns);
    CHECK(stage.filters().networks.empty());
    CHECK(
        stage.robot().shows(facts::Words(facts::Language::english).format("filter.cleared_to_show", {{"name", name}})));
    stage.put_back();
    CHECK(stage.filters() == kept);
    stage.take("quokka");
    REQUIRE(stage.filters().labels == std::vector<std::string>{"quokka"});
    stage.put_back();
    CHECK(stage.filters() == kept);
}
