#include "exchange/tag_spans.hpp"

#include <doctest/doctest.h>

#include "exchange/hostile_texts.hpp"

using namespace tandem;
using namespace tandem::testing;

TEST_CASE("letters, marks and digits go on with a hashtag; blanks, punctuation, symbols and emoji do not") {
    for (const char32_t code : U"aZ0_éŒßΩЖ東अ٣\u0301") {
        if (code == 0) continue;
        CAPTURE(static_cast<std::uint32_t>(code));
        CHECK(is_tag_sign(code));
    }
    for (const char32_t code : U" -.'’«»…—€©🎉❤\u00a0\u202f\u200b\u2060\ufe0f\u20e3\ufeff") {
        CAPTURE(static_cast<std::uint32_t>(code));
        CHECK_FALSE(is_tag_sign(code));
    }
}

TEST_CASE("a mention has a name, and may have a server") {
    const MentionEnds alone = ends_of_mention("@ana ici", 0);
    CHECK(alone.name == 4);
    CHECK(alone.all == 4);
    const MentionEnds both = ends_of_mention("@ana@example.org.", 0);
    CHECK(both.name == 4);
    CHECK(both.all == 16);
    CHECK(ends_of_mention("a @ b", 2).all == 2);
}

TEST_CASE("hashtags differ by their letters and accents, not by case") {
    CHECK(same_tag("#Été", "#ÉTÉ"));
    CHECK(same_tag("#e\u0301te\u0301", "#été"));
    CHECK_FALSE(same_tag("#été", "#ete"));
    CHECK_FALSE(same_tag("#a_b", "#ab"));
}

TEST_CASE("what hashtags and mentions end at is inside any text") {
    for (const std::string& text : hostile_texts())
        for (std::size_t at = 0; at < text.size(); ++at) {
            REQUIRE(end_of_hashtag(text, at) >= at);
            REQUIRE(end_of_hashtag(text, at) <= text.size());
            REQUIRE(ends_of_mention(text, at).name <= ends_of_mention(text, at).all);
            REQUIRE(ends_of_mention(text, at).all <= text.size());
        }
}
