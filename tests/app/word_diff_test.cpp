// What differs between two texts, word by word.
#include "app/word_diff.hpp"

#include <random>

#include <doctest/doctest.h>

using namespace tandem;
using Kind = DiffPart::Kind;

namespace {

// "same [removed] {added}"
std::string shown(std::string_view before, std::string_view after) {
    std::string text;
    for (const DiffPart& part : word_diff(before, after))
        text += part.kind == Kind::same ? part.text
            : part.kind == Kind::added  ? "{" + part.text + "}"
                                        : "[" + part.text + "]";
    return text;
}

std::string without(const std::vector<DiffPart>& parts, Kind kind) {
    std::string text;
    for (const DiffPart& part : parts)
        if (part.kind != kind) text += part.text;
    return text;
}

}  // namespace

TEST_CASE("words that were added, taken away and replaced are told as such") {
    CHECK(shown("", "") == "");
    CHECK(shown("one two", "one two") == "one two");
    CHECK(shown("", "one two") == "{one two}");
    CHECK(shown("one two", "") == "[one two]");
    CHECK(shown("one two three", "one three") == "one [two ]three");
    CHECK(shown("one three", "one two three") == "one {two }three");
    CHECK(shown("one two three", "one 2 three") == "one [two]{2} three");
    CHECK(shown("Trois chocolats, sans étiquette.", "Quatre chocolats, sans étiquette 🍫.") ==
          "[Trois]{Quatre} chocolats, sans [étiquette.]{étiquette 🍫.}");
    CHECK(shown("a\n\nb", "a\nb") == "a[\n\n]{\n}b");
}

TEST_CASE("both texts come out of the parts, and neighbours differ in kind") {
    std::mt19937 random(7);
    const char* words[] = {"un", "deux", "trois", "é", "🌸", " ", "  ", "\n", "!"};
    const auto text = [&] {
        std::string made;
        for (std::uint32_t n = random() % 30; n > 0; --n) made += words[random() % 9];
        return made;
    };
    for (int i = 0; i < 500; ++i) {
        const std::string before = text(), after = text();
        const std::vector<DiffPart> parts = word_diff(before, after);
        CHECK(without(parts, Kind::added) == before);
        CHECK(without(parts, Kind::removed) == after);
        for (std::size_t p = 1; p < parts.size(); ++p) CHECK(parts[p].kind != parts[p - 1].kind);
        if (before == after) CHECK(parts.size() <= 1);
    }
}

TEST_CASE("texts too long to be compared word by word keep their common ends") {
    std::string before = "begin ", after = "begin ";
    for (int i = 0; i < 3000; ++i) before += "a" + std::to_string(i) + " ", after += "b" + std::to_string(i) + " ";
    before += "end", after += "end";
    const std::vector<DiffPart> parts = word_diff(before, after);
    CHECK(without(parts, Kind::added) == before);
    CHECK(without(parts, Kind::removed) == after);
    REQUIRE(parts.size() == 4);
    CHECK(parts.front().text == "begin ");
    CHECK(parts.back().text == " end");
}
