#include <algorithm>
#include <stdexcept>

#include <doctest/doctest.h>

#include "facts/facts.hpp"

using namespace tandem::facts;

namespace {

FactTable<PartLimit> read_parts(std::string_view rows) {
    return read_part_limits("network,part,most,kind,confidence,source\n" + std::string(rows));
}

FactTable<LinkPlaces> read_places(std::string_view rows) {
    return read_link_places("network,format,alone,with_media,card,source\n" + std::string(rows));
}

}  // namespace

TEST_CASE("limits of parts are of networks that are known, each with its source and as sure as that is") {
    const Facts facts = load_facts();
    const auto most_of = [&](std::string_view network, PostPart part) {
        const PartLimit* limit = part_limit(facts.part_limits, network, part);
        return limit ? limit->most : 0;
    };
    CHECK(facts.part_limits.size() == 16);
    for (const PartLimit& limit : facts.part_limits) {
        CAPTURE(limit.id);
        CHECK(facts.networks.find(limit.network));
        CHECK_FALSE(limit.source.empty());
    }
    CHECK(most_of("instagram", PostPart::first_comment) == 2196);
    CHECK(most_of("facebook", PostPart::first_comment) == 8000);
    CHECK(most_of("linkedin", PostPart::first_comment) == 1250);
    CHECK(most_of("instagram", PostPart::mentions) == 20);
    CHECK(most_of("instagram", PostPart::hashtags) == 5);
    CHECK(most_of("tiktok", PostPart::hashtags) == 5);
    CHECK(most_of("youtube", PostPart::hashtags) == 15);
    CHECK(most_of("threads", PostPart::hashtags) == 1);
    CHECK(most_of("threads", PostPart::links) == 5);
    CHECK(most_of("telegram", PostPart::text_with_media) == 1024);
    CHECK(most_of("threads", PostPart::mentions) == 0);
    CHECK(part_limit(facts.part_limits, "threads", PostPart::links)->is_sure());
    CHECK(part_limit(facts.part_limits, "instagram", PostPart::hashtags)->is_sure());
    // Where third parties alone say it, or docs disagree, however much is sure of the network otherwise.
    for (const char* network : {"tiktok", "youtube"}) {
        CHECK(facts.networks.find(network)->confidence == Confidence::high);
        CHECK_FALSE(part_limit(facts.part_limits, network, PostPart::hashtags)->is_sure());
    }
    CHECK_FALSE(part_limit(facts.part_limits, "facebook", PostPart::first_comment)->is_sure());
    CHECK_FALSE(part_limit(facts.part_limits, "linkedin", PostPart::first_comment)->is_sure());
}

TEST_CASE("a limit of a part that is none, or of no part, is refused") {
    CHECK(read_parts("x,links,4,limit,low,A\n")[0].id == "x/links");
    CHECK_THROWS_AS(read_parts("x,links,0,limit,low,A\n"), std::logic_error);
    CHECK_THROWS_AS(read_parts("x,links,,limit,low,A\n"), std::logic_error);
    CHECK_THROWS_AS(read_parts("x,pictures,4,limit,low,A\n"), std::logic_error);
    CHECK_THROWS_AS(read_parts("x,links,4,limit,sure,A\n"), std::logic_error);
    CHECK_THROWS_AS(read_parts("x,links,4,habit,low,A\n"), std::logic_error);
    CHECK(read_parts("x,links,4,advice,low,A\n")[0].advice);
}

TEST_CASE("every network but those a client owns says where a link goes, and formats that differ are usual there") {
    const Facts facts = load_facts();
    for (const Network& network : facts.networks) {
        CAPTURE(network.id);
        const bool said = facts.link_places.find(network.id + "/") != nullptr;
        CHECK(said == (network.kind != NetworkKind::owned && network.id != "forum"));
    }
    for (const LinkPlaces& places : facts.link_places) {
        CAPTURE(places.id);
        const Network* network = facts.networks.find(places.network);
        REQUIRE(network);
        const auto& formats = network->formats;
        if (!places.format.empty()) CHECK(std::count(formats.begin(), formats.end(), places.format) == 1);
        CHECK_FALSE(places.source.empty());
    }
}

TEST_CASE("a link goes into the text, or has a field of its own, by network, format and media") {
    const Facts facts = load_facts();
    const auto place = [&](std::string_view network, std::string_view format, bool with_media) {
        return link_place(facts.link_places, network, format, with_media);
    };
    for (const char* network : {"x", "mastodon", "threads", "telegram", "discord"}) {
        CAPTURE(network);
        CHECK(place(network, "post_text", false) == LinkPlace::text);
        CHECK(place(network, "post_image", true) == LinkPlace::text);
    }
    // A card takes the place of media.
    for (const char* network : {"bluesky", "facebook", "linkedin"}) {
        CAPTURE(network);
        CHECK(place(network, "post_text", false) == LinkPlace::field);
        CHECK(place(network, "post_image", true) == LinkPlace::text);
    }
    CHECK(place("pinterest", "pin_image", true) == LinkPlace::field);
    CHECK(place("instagram", "carousel", true) == LinkPlace::nowhere);
    CHECK(place("reddit", "post_text", false) == LinkPlace::text);
    CHECK(place("reddit", "post_link", false) == LinkPlace::field);
    CHECK(place("youtube", "short", true) == LinkPlace::nowhere);
    CHECK(place("blog", "article", false) == LinkPlace::field);
    CHECK_THROWS_AS(read_places("x,,text,text,perhaps,A\n"), std::logic_error);
    CHECK_THROWS_AS(read_places("x,,text,above,yes,A\n"), std::logic_error);
    CHECK_THROWS_AS(read_places("x,,,text,yes,A\n"), std::logic_error);
}

TEST_CASE("a card of the page a link leads to is shown by networks that show one, and of links that are the post") {
    const Facts facts = load_facts();
    const auto shown = [&](std::string_view network, std::string_view format) {
        return shows_link_card(facts.link_places, network, format);
    };
    for (const char* network : {"facebook", "linkedin", "x", "bluesky", "telegram", "blog"}) {
        CAPTURE(network);
        CHECK(shown(network, "post_text"));
    }
    for (const char* network : {"instagram", "tiktok", "youtube", "reddit"}) {
        CAPTURE(network);
        CHECK_FALSE(shown(network, "post_text"));
    }
    CHECK(shown("reddit", "post_link"));
}
