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
