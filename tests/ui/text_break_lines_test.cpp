#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "ui/text/break_lines.hpp"
#include "ui/text/utf8.hpp"

using namespace tandem;

namespace {

// A font for counting: every letter 10 wide, i 4, an ideograph 20.
float advance(char32_t code) {
    if (code == 'i') return 4;
    return code >= 0x2E80 && code <= 0x9FFF ? 20.0f : 10.0f;
}

std::vector<std::string> lines(const std::string& text, float most_px, int most_lines = 99) {
    return break_lines(text, advance, most_px, most_lines).lines;
}

std::string one(const std::string& text, float most_px) {
    bool is_cut = false;
    return ellipsised(text, advance, most_px, is_cut);
}

}  // namespace

TEST_CASE("a line that fits is untouched, one that does not ends in an ellipsis") {
    CHECK(one("citrouille", 94) == "citrouille");  // two i
    CHECK(one("abcdef", 60) == "abcdef");
    CHECK(one("abcdef", 59) == "abcd…");
    CHECK(one("abc def", 50) == "abc…");
    CHECK(one("abcdef", 10) == "…");
    CHECK(one("abcdef", 9) == "");
    CHECK(one("", 0) == "");
}

TEST_CASE("words go to the next line whole and the space between them vanishes") {
    CHECK(lines("un deux trois", 70) == std::vector<std::string>{"un deux", "trois"});
    CHECK(lines("un  deux", 40) == std::vector<std::string>{"un", "deux"});
    CHECK(lines("un deux ", 70) == std::vector<std::string>{"un deux"});
}

TEST_CASE("a no-break space holds its words together") {
    CHECK(lines("à 1\u00A0200\u202F€", 70) == std::vector<std::string>{"à", "1\u00A0200\u202F€"});
}

TEST_CASE("lines break after a hyphen, not before a digit, and between ideographs") {
    CHECK(lines("avant-garde", 60) == std::vector<std::string>{"avant-", "garde"});
    CHECK(lines("le J-36", 50) == std::vector<std::string>{"le", "J-36"});
    CHECK(lines("巧克力工坊", 40) == std::vector<std::string>{"巧克", "力工", "坊"});
    CHECK(lines("巧克。", 40) == std::vector<std::string>{"巧", "克。"});
}

TEST_CASE("a word wider than the line is broken rather than lost") {
    CHECK(lines("abcdefgh", 30) == std::vector<std::string>{"abc", "def", "gh"});
    CHECK(lines("abc", 5) == std::vector<std::string>{"a", "b", "c"});
}

TEST_CASE("line breaks of the text are kept, empty lines too") {
    CHECK(lines("a\n\nb", 100) == std::vector<std::string>{"a", "", "b"});
    CHECK(lines("", 100).empty());
}

TEST_CASE("what goes beyond the last line is told by an ellipsis") {
    const BrokenLines broken = break_lines("un deux trois quatre", advance, 70, 2);
    CHECK(broken.lines == std::vector<std::string>{"un deux", "trois…"});
    CHECK(broken.is_cut);
    CHECK_FALSE(break_lines("un deux trois", advance, 70, 2).is_cut);
}

TEST_CASE("no line is wider than asked and no letter is lost, for any text") {
    std::mt19937 random(7);
    const std::vector<std::string> pieces = {"a", "i", "é", " ", " ", "-", "巧", "。", "\n", "mot", "12"};
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        const int count = static_cast<int>(random() % 25);
        for (int i = 0; i < count; ++i) text += pieces[random() % pieces.size()];
        const float most_px = 20.0f + static_cast<float>(random() % 100);
        const int most_lines = 1 + static_cast<int>(random() % 4);
        CAPTURE(text);
        CAPTURE(most_px);
        const BrokenLines broken = break_lines(text, advance, most_px, most_lines);
        REQUIRE(broken.lines.size() <= static_cast<std::size_t>(most_lines));
        for (const std::string& line : broken.lines) REQUIRE(line_width(line, advance) <= most_px);

        std::string kept;
        std::string wanted;
        for (const std::string& line : lines(text, most_px)) {
            for (const char c : line) {
                if (c != ' ') kept.push_back(c);
            }
        }
        for (const char c : text) {
            if (c != ' ' && c != '\n') wanted.push_back(c);
        }
        REQUIRE(kept == wanted);
    }
}

TEST_CASE("a date stays in one line, unless it is wider than the line") {
    const std::string text = "Next on 13 oct. 2030, then";
    for (const float width : {120.0f, 150.0f, 180.0f}) {
        CAPTURE(width);
        const std::vector<std::string> broken = lines(text, width);
        CHECK(std::count(broken.begin(), broken.end(), "Next on") == 1);
    }
    CHECK(lines("le 1er novembre", 130) == std::vector<std::string>{"le", "1er novembre"});
    CHECK(lines("13 oct. 2030", 90) == std::vector<std::string>{"13 oct.", "2030"});
    CHECK(lines("12 posts 2030", 90) == std::vector<std::string>{"12 posts", "2030"});
}
