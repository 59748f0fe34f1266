// Which formats can be chosen on which network.
#include "facts/format_offer.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace tandem::facts;

TEST_CASE("each format can be chosen on a network at least") {
    const Facts facts = load_facts();
    for (const Format& format : facts.formats) {
        CAPTURE(format.id);
        CHECK(std::any_of(facts.networks.begin(), facts.networks.end(),
                          [&](const Network& network) { return is_offered_on(facts, network, format.id); }));
    }
}

TEST_CASE("formats that say what a post is for are those of all social networks, and of no other place") {
    const Facts facts = load_facts();
    std::vector<std::string> ids;
    for (const Format* format : formats_by_purpose(facts)) ids.push_back(format->id);
    CHECK(ids == std::vector<std::string>{"ad", "dark_post", "ugc", "contest_post", "influencer_post"});
    for (const Network& network : facts.networks)
        for (const std::string& id : ids) {
            CAPTURE(network.id);
            CHECK(is_offered_on(facts, network, id) == (network.kind == NetworkKind::social));
        }
    CHECK(is_offered_on(facts, *facts.networks.find("instagram"), "reel"));
    CHECK_FALSE(is_offered_on(facts, *facts.networks.find("x"), "reel"));
    CHECK_FALSE(is_offered_on(facts, *facts.networks.find("x"), "hologram"));
}
