#include "app/letters.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace tandem;

namespace {

// The letters of a text, found from its beginning and from its end.
std::vector<std::string> letters_of(std::string_view text) {
    std::vector<std::string> letters;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = letter_after(text, at);
        letters.emplace_back(text.substr(at, end - at));
        at = end;
    }
    std::vector<std::string> back;
    for (std::size_t at = text.size(); at > 0;) {
        const std::size_t begin = letter_before(text, at);
        back.insert(back.begin(), std::string(text.substr(begin, at - begin)));
        at = begin;
    }
    CHECK(back == letters);
    return letters;
}

using Letters = std::vector<std::string>;

}  // namespace

TEST_CASE("a letter is what a reader sees as one") {
    CHECK(letters_of("").empty());
    CHECK(letters_of("a\nb") == Letters{"a", "\n", "b"});
    CHECK(letters_of("ne\u0301e") == Letters{"n", "e\u0301", "e"});
    // Parts of Korean syllables, and a vowel sign of Hindi.
    CHECK(letters_of("\u1112\u1161\u11ab\u1100\u1173") == Letters{"\u1112\u1161\u11ab", "\u1100\u1173"});
    CHECK(letters_of("\u0928\u093f\u0928") == Letters{"\u0928\u093f", "\u0928"});
    CHECK(letters_of("\U0001f468\u200d\U0001f469\u200d\U0001f467!") ==
          Letters{"\U0001f468\u200d\U0001f469\u200d\U0001f467", "!"});
    CHECK(letters_of("\U0001f1eb\U0001f1f7\U0001f1e9\U0001f1ea") ==
          Letters{"\U0001f1eb\U0001f1f7", "\U0001f1e9\U0001f1ea"});
    CHECK(letters_of("\U0001f44d\U0001f3fd") == Letters{"\U0001f44d\U0001f3fd"});
}

TEST_CASE("a place inside a letter is led to its end") {
    const std::string text = "ne\u0301e";
    CHECK(letter_edge(text, 0) == 0);
    CHECK(letter_edge(text, 1) == 1);
    CHECK(letter_edge(text, 2) == 4);
    CHECK(letter_edge(text, 3) == 4);
    CHECK(letter_edge(text, 4) == 4);
    CHECK(letter_edge(text, text.size()) == text.size());
    CHECK(letter_before(text, 2) == 1);
    CHECK(letter_after(text, 2) == 4);
}
