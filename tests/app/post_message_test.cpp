#include "app/post_message.hpp"

#include <doctest/doctest.h>

using namespace tandem;

TEST_CASE("a hashtag stands in a text whatever follows it, and not as the beginning of a longer one") {
    for (const char* text : {"Du #goût…", "«\u00a0#goût\u00a0»", "« #goût »", "#goût🎉", "🎉#goût", "’#goût’", "#goût#a",
                             "#goût\u202f!", "(#goût)", "Du #goût"}) {
        CAPTURE(text);
        CHECK(holds_tag(text, "#goût"));
        CHECK(message_of(text, {"#goût"}) == text);
    }
    for (const char* text : {"", "goût", "#goûter", "#goût_2026", "#goût2", "a#goût", "#gout", "#goût\u0301"}) {
        CAPTURE(text);
        CHECK_FALSE(holds_tag(text, "#goût"));
    }
}

TEST_CASE("case, and how an accent is written, do not make a hashtag another one") {
    CHECK(holds_tag("#GOÛT du jour", "#goût"));
    CHECK(holds_tag("#МОСКВА", "#Москва"));
    CHECK(holds_tag("#gou\u0302t", "#goût"));
    CHECK(message_of("#Menu du jour", {"#menu", "#Jour"}) == "#Menu du jour\n\n#Jour");
}

TEST_CASE("the address of a part of a page is no hashtag") {
    CHECK_FALSE(holds_tag("https://a.fr/#menu", "#menu"));
    CHECK_FALSE(holds_tag("https://a.fr/carte#menu", "#menu"));
    CHECK_FALSE(holds_tag("a.fr/#menu", "#menu"));
    CHECK(message_of("https://a.fr/#menu", {"#menu"}) == "https://a.fr/#menu\n\n#menu");
    CHECK(holds_tag("https://a.fr/#menu #menu", "#menu"));
}

TEST_CASE("what no network takes for one hashtag is found as it is written") {
    CHECK(holds_tag("En #2026…", "#2026"));
    CHECK_FALSE(holds_tag("En #20261", "#2026"));
    CHECK(holds_tag("#après-midi, enfin", "#après-midi"));
    CHECK_FALSE(holds_tag("#après-midis", "#après-midi"));
    CHECK_FALSE(holds_tag("#a", ""));
}
