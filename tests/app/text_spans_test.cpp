#include "app/text_spans.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace tandem;

namespace {

std::string marked(std::string_view text) {
    std::string all;
    for (const TextMark& mark : text_marks(text)) {
        const char* kind = mark.kind == TextMark::Kind::link ? "L" : mark.kind == TextMark::Kind::hashtag ? "H" : "M";
        all += std::string(all.empty() ? "" : " ") + kind + ":" +
            std::string(text.substr(mark.begin, mark.end - mark.begin));
    }
    return all;
}

}  // namespace

TEST_CASE("links, hashtags and mentions are found in their order") {
    CHECK(marked("Voir tandem.fr/plan, #goût avec @atelier.oriane.") == "L:tandem.fr/plan H:#goût M:@atelier.oriane");
    CHECK(marked("#2026ensemble #100 #été_2026") == "H:#2026ensemble H:#été_2026");
    CHECK(marked("https://example.com/a#b @") == "L:https://example.com/a#b");
    CHECK(marked("contact@example.com a#b c@d") == "");
    CHECK(marked("") == "");
}

TEST_CASE("hashtags begin where a word begins, and hold a letter") {
    CHECK(marked("#a #b #c") == "H:#a H:#b H:#c");
    CHECK(marked("#1 #2a a#b") == "H:#2a");
    CHECK(marked("##x #-y") == "H:#x");
    CHECK(marked("#été#hiver") == "H:#été");
    CHECK(marked("(#a),#b") == "H:#a H:#b");
}

TEST_CASE("hashtags stand beside any blank, sign of punctuation, symbol or emoji, and take none of them") {
    CHECK(marked("« #goût »") == "H:#goût");
    CHECK(marked("«\u00a0#goût\u00a0»") == "H:#goût");
    CHECK(marked("«\u202f#goût\u202f»") == "H:#goût");
    CHECK(marked("’#a …#b —#c „#d“ €#e") == "H:#a H:#b H:#c H:#d H:#e");
    CHECK(marked("🎉#a ❤️#b 1️⃣#c #d🎉 #e❤️") == "H:#a H:#b H:#c H:#d H:#e");
    CHECK(marked("#a\u00a0#b\u200b#c\u2009#d") == "H:#a H:#b H:#c H:#d");
    CHECK(marked("#fin… #suite’s #un—deux") == "H:#fin H:#suite H:#un");
    CHECK(marked("🎉@ana …@bob «\u00a0@eve\u00a0»") == "M:@ana M:@bob M:@eve");
}

TEST_CASE("letters, marks and digits of every script go on with a hashtag") {
    CHECK(marked("#e\u0301te\u0301 #東京 #Москва #हिन्दी #année٢٠٢٦") ==
          "H:#e\u0301te\u0301 H:#東京 H:#Москва H:#हिन्दी H:#année٢٠٢٦");
    CHECK(marked("東#京 é#a") == "");
    CHECK(marked("#auteur·rice #a· #b·#c") == "H:#auteur·rice H:#a H:#b H:#c");
    CHECK(marked("#️⃣ #… #٢٠٢٦") == "");
}

TEST_CASE("a name that is a domain, and one with its server, are one mention") {
    CHECK(marked("Avec @jean-paul.bsky.social.") == "M:@jean-paul.bsky.social");
    CHECK(marked("Avec @ana@mastodon.social, @bob.x-y@a-b.example.org!") ==
          "M:@ana@mastodon.social M:@bob.x-y@a-b.example.org");
    CHECK(marked("@ana-puis @bob- @-eve @a.b-c") == "M:@ana M:@bob M:@a.b");
    CHECK(marked("@ana@bob @ana@ @@bob") == "M:@ana M:@ana M:@bob");
}
