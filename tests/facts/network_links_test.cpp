// What networks say of the tags of links.
#include <stdexcept>

#include <doctest/doctest.h>

#include "facts/facts.hpp"
#include "facts_files.hpp"

using namespace tandem::facts;

namespace {

// The table with one cell changed.
FactTable<Network> read_networks_with(std::string_view cell, std::string_view changed) {
    std::string text(tandem::facts_file("networks.csv"));
    const std::size_t at = text.find(cell);
    REQUIRE(at != std::string::npos);
    return read_networks(text.replace(at, cell.size(), changed));
}

}  // namespace

TEST_CASE("every network has a medium with its source; a newsletter's is email, a blog does not tag its own domain") {
    const Facts facts = load_facts();
    for (const Network& network : facts.networks) {
        CAPTURE(network.id);
        if (network.kind != NetworkKind::owned) CHECK(network.utm_medium == "social");
        CHECK_FALSE(network.utm_medium_source.empty());
        CHECK(network.tags_own_domain == (network.id != "blog"));
    }
    CHECK(facts.networks.find("newsletter")->utm_medium == "email");
    CHECK(facts.networks.find("blog")->utm_medium == "referral");
    CHECK(facts.networks.find("podcast")->utm_medium == "audio");
}

TEST_CASE("a medium that visits are not grouped by, or links of no kind, are refused") {
    CHECK(read_networks_with(",email,", ",referral,").find("newsletter")->utm_medium == "referral");
    CHECK_THROWS_AS(read_networks_with(",email,", ",mail,"), std::logic_error);
    CHECK_THROWS_AS(read_networks_with(",email,", ",,"), std::logic_error);
    CHECK_THROWS_AS(read_networks_with(",other_domains,", ",some,"), std::logic_error);
    CHECK(read_networks_with(",other_domains,", ",all,").find("blog")->tags_own_domain);
}
