#include "exchange/text_length.hpp"

#include <doctest/doctest.h>

#include "exchange/hostile_texts.hpp"
#include "plan/planned_project.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

const facts::Network& network(const char* id) { return *shared_facts().networks.find(id); }

std::optional<TextExcess> over_text(const char* id, std::string_view text) {
    return over_text_limit(network(id), facts::text_limits(network(id)), text);
}
std::optional<TextExcess> over_title(const char* id, std::string_view title) {
    return over_title_limit(facts::text_limits(network(id)), title);
}

std::string times(int n, const std::string& text) {
    std::string all;
    for (int i = 0; i < n; ++i) all += text;
    return all;
}

const std::string family = "👩‍👩‍👧‍👦", flag = "🇫🇷", heart = "❤️", keycap = "1️⃣";

}  // namespace

TEST_CASE("X counts two for an emoji whatever it is made of, and 23 for a link") {
    const facts::Network& x = network("x");
    CHECK(text_length(x, "") == 0);
    CHECK(text_length(x, "été") == 3);
    CHECK(text_length(x, "e\u0301") == 1);
    CHECK(text_length(x, "漢字") == 4);
    CHECK(text_length(x, "“a”…") == 5);
    for (const std::string& one : {family, flag, heart, keycap, std::string("🎉"), std::string("👋🏽")}) {
        CAPTURE(one);
        CHECK(text_length(x, one) == 2);
    }
    CHECK(text_length(x, flag + flag) == 4);
    CHECK(text_length(x, "12 © #") == 6);
    CHECK(text_length(x, "https://example.com/" + times(100, "a")) == 23);
    CHECK(text_length(x, "Lire https://a.fr et\nhttp://b.fr !") == 5 + 23 + 4 + 23 + 2);
    CHECK(text_length(x, "Lire a.fr/b.") == 5 + 23 + 1);
    CHECK(text_length(x, "httpx https:/a") == 14);
}

TEST_CASE("other networks count code points, UTF-16 units, bytes or what is seen as one character") {
    CHECK(text_length(network("instagram"), family) == 7);
    CHECK(text_length(network("tiktok"), family) == 11);
    CHECK(text_length(network("youtube"), family) == 25);
    CHECK(text_length(network("threads"), "a" + family) == 26);
    CHECK(text_length(network("threads"), "é漢") == 2);
    CHECK(text_length(network("bluesky"), family + "e\u0301") == 2);
    CHECK(text_length(network("mastodon"), "https://example.com/a-long-one a") == 25);
    CHECK(text_length(network("instagram"), "https://example.com") == 19);
    CHECK(text_length(network("blog"), "anything é") == 10);
}

TEST_CASE("a text is over a limit by one sign, and by bytes where those are limited too") {
    CHECK_FALSE(over_text("instagram", times(2200, "é")));
    const auto over = over_text("instagram", times(2201, "é"));
    REQUIRE(over);
    CHECK(over->length == 2201);
    CHECK(over->limit == 2200);
    CHECK_FALSE(over_text("x", times(140, "漢")));
    CHECK(over_text("x", times(140, "漢") + "a"));
    CHECK_FALSE(over_text("bluesky", times(120, family)));
    CHECK(over_text("bluesky", times(121, family))->limit == 3000);
    CHECK_FALSE(over_text("blog", times(100000, "a")));
    CHECK_FALSE(over_title("youtube", times(100, "é")));
    CHECK(over_title("youtube", times(101, "é"))->limit == 100);
    CHECK_FALSE(over_title("x", times(1000, "a")));
}

TEST_CASE("Mastodon counts a mention without the server it names") {
    const facts::Network& mastodon = network("mastodon");
    CHECK(text_length(mastodon, "@ana@mastodon.social") == 4);
    CHECK(text_length(mastodon, "Avec @ana@mastodon.social, @bob et « @eve@example.org ».") ==
          code_points("Avec @ana, @bob et « @eve »."));
    CHECK(text_length(mastodon, "@ana@a.example @ana@b.example") == 9);
    CHECK(text_length(mastodon, "https://example.org/@ana@mastodon.social @bob@a.example") == 23 + 5);
    CHECK(text_length(mastodon, "ana@mastodon.social @ana@bob") == 19 + 1 + 8);
    CHECK(text_length(network("bluesky"), "@ana@mastodon.social") == 20);
    CHECK_FALSE(over_text("mastodon", times(100, "@ana@mastodon.social ")));
    CHECK(over_text("mastodon", times(101, "@ana@mastodon.social "))->length == 505);
}

TEST_CASE("any text has a length on every network") {
    for (const facts::Network& one : shared_facts().networks)
        for (const std::string& text : hostile_texts()) CHECK(text_length(one, text) > 0);
}
