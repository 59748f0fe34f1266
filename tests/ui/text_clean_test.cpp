#include <string>

#include <doctest/doctest.h>

#include "ui/text/clean_text.hpp"

using namespace tandem;

TEST_CASE("pasted text loses controls, keeps tabs and lines, and gets plain line ends") {
    CHECK(clean_text("a\r\nb\rc\nd\te", 100).text == "a\nb\nc\nd\te");
    CHECK(clean_text(std::string("a\0b\x1B[31mc\x7F", 10), 100).text == "ab[31mc");
    CHECK(clean_text("a\xC2\x85z", 100).text == "az");
    CHECK(clean_text("Goût : l’umami 🎃", 100).text == "Goût : l’umami 🎃");
}

TEST_CASE("broken UTF-8 becomes replacement characters and hides nothing that follows") {
    CHECK(clean_text("a\xFFz", 100).text == "a\xEF\xBF\xBDz");
    CHECK(clean_text("a\xE2\x82", 100).text == "a\xEF\xBF\xBD\xEF\xBF\xBD");
    CHECK(clean_text("\xED\xA0\x80!", 100).text == "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD!");
}

TEST_CASE("pasted text is cut between letters, and says how many are left out") {
    const CleanText fits = clean_text("éé", 4);
    CHECK(fits.text == "éé");
    CHECK(fits.left_out == 0);
    const CleanText cut = clean_text("ééé", 5);
    CHECK(cut.text == "éé");
    CHECK(cut.left_out == 1);
    // Nothing of what follows fills the gap.
    const CleanText more = clean_text("aéb\x1B\r\nc", 2);
    CHECK(more.text == "a");
    CHECK(more.left_out == 4);
}
