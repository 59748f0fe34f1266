// What the search cleared of the filters to show what it found is put back by the notice that says so.
#include "ui/search_stage.hpp"
#include "ui/way_back.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

struct BackFinder : Finder {
    using Finder::Finder;

    Filters& filters() { return state().filters; }
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
        put_filters_back(stage);
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
    put_filters_back(stage);
    CHECK(stage.filters() == kept);
}

TEST_CASE("filters that somebody touched since are not put back over that") {
    BackFinder stage;
    stage.hide_pumpkin();
    stage.take("pumpkin contest");
    REQUIRE(way_back(stage.robot()));
    stage.filters().networks = {"tiktok"};
    stage.robot().step(2);
    CHECK_FALSE(way_back(stage.robot()));
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
    put_filters_back(stage);
    CHECK(stage.filters() == kept);
    stage.take("quokka");
    REQUIRE(stage.filters().labels == std::vector<std::string>{"quokka"});
    put_filters_back(stage);
    CHECK(stage.filters() == kept);
}

TEST_CASE("an account and a format that hid what was found are put back too") {
    BackFinder stage;
    for (const Channel& channel : stage.project().channels)
        if (channel.network == "youtube") stage.filters().channels = {channel.id};
    stage.filters().formats = {"hologram"};
    stage.robot().step(2);
    const Filters kept = stage.filters();
    REQUIRE(kept.asks_for_channels());
    stage.take("pumpkin contest");
    REQUIRE_FALSE(stage.filters().any());
    put_filters_back(stage);
    CHECK(stage.filters() == kept);
}
