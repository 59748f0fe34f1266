#include "ui/widgets/edit_buffer.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace tandem;

namespace {

EditBuffer buffer_of(std::string text, std::size_t cursor) {
    EditBuffer buffer;
    buffer.set(std::move(text));
    buffer.move_to(cursor, false);
    return buffer;
}

EditBuffer buffer_of(const std::string& text) { return buffer_of(text, text.size()); }

}  // namespace

TEST_CASE("whole letters are erased and passed, whatever they are made of") {
    for (const std::string letter :
         {"e\u0301", "\u1112\u1161\u11ab", "\u0928\u093f", "\U0001f468\u200d\U0001f469\u200d\U0001f467",
          "\U0001f1eb\U0001f1f7", "\U0001f44d\U0001f3fd", "x", "\u00e9"}) {
        CAPTURE(letter);
        const std::string text = "n" + letter + "n";
        EditBuffer buffer = buffer_of("n" + letter);
        CHECK(buffer.erase_before(false));
        CHECK(buffer.text() == "n");
        buffer = buffer_of(text, 1);
        CHECK(buffer.erase_after(false));
        CHECK(buffer.text() == "nn");
        CHECK(buffer.cursor() == 1);
        buffer = buffer_of(text, 1);
        buffer.move_right(false, false);
        CHECK(buffer.cursor() == 1 + letter.size());
        buffer.move_left(false, true);
        CHECK(buffer.selected() == letter);
    }
}

TEST_CASE("letters go in at the cursor, in place of what is selected") {
    EditBuffer buffer = buffer_of("one two", 3);
    buffer.insert(" and");
    CHECK(buffer.text() == "one and two");
    CHECK(buffer.cursor() == 7);
    buffer.move_left(true, true);
    CHECK(buffer.selected() == "and");
    buffer.insert("or");
    CHECK(buffer.text() == "one or two");
    CHECK_FALSE(buffer.has_selection());
}

TEST_CASE("erasing takes what is selected, else a letter or a word, and nothing at the ends") {
    EditBuffer buffer = buffer_of("one two  three");
    CHECK(buffer.erase_before(true));
    CHECK(buffer.text() == "one two  ");
    CHECK(buffer.erase_before(true));
    CHECK(buffer.text() == "one ");
    CHECK_FALSE(buffer.erase_after(false));
    buffer.move_to(0, false);
    CHECK_FALSE(buffer.erase_before(false));
    CHECK(buffer.erase_after(true));
    CHECK(buffer.text() == " ");
    buffer = buffer_of("abcd", 1);
    buffer.move_to(3, true);
    CHECK(buffer.erase_after(false));
    CHECK(buffer.text() == "ad");
}

TEST_CASE("an arrow leaves what is selected at that end of it; with Shift it is made longer or shorter") {
    EditBuffer buffer = buffer_of("abcdef", 2);
    buffer.move_right(false, true);
    buffer.move_right(false, true);
    CHECK(buffer.selected() == "cd");
    buffer.move_left(false, true);
    CHECK(buffer.selected() == "c");
    buffer.move_left(false, false);
    CHECK(buffer.cursor() == 2);
    buffer.move_right(false, true);
    buffer.move_right(false, false);
    CHECK(buffer.cursor() == 3);
    CHECK_FALSE(buffer.has_selection());
    buffer.select_all();
    CHECK(buffer.selected() == "abcdef");
}

TEST_CASE("words are passed with their spaces") {
    EditBuffer buffer = buffer_of("one  two\nthree");
    for (const std::size_t at : {9, 5, 0, 0}) {
        buffer.move_left(true, false);
        CHECK(buffer.cursor() == at);
    }
    for (const std::size_t at : {3, 8, 14, 14}) {
        buffer.move_right(true, false);
        CHECK(buffer.cursor() == at);
    }
}

TEST_CASE("a word or a line is selected around a place") {
    EditBuffer buffer = buffer_of("one two\n\nthree");
    buffer.select_word(5);
    CHECK(buffer.selected() == "two");
    buffer.select_word(7);
    CHECK(buffer.selected() == "two");
    for (const std::size_t at : {0, 4, 7}) {
        buffer.select_line(at);
        CHECK(buffer.selected() == "one two");
    }
    buffer.select_line(8);
    CHECK_FALSE(buffer.has_selection());
    CHECK(buffer.cursor() == 8);
    for (const std::size_t at : {9, 11, 14}) {
        buffer.select_line(at);
        CHECK(buffer.selected() == "three");
    }
}

TEST_CASE("a text in another form keeps its cursor between two letters; a state comes back with what was selected") {
    EditBuffer buffer = buffer_of("ab", 1);
    buffer.settle("\u00e9\u00e9", 3);
    CHECK(buffer.cursor() == 2);
    buffer.settle("x", 7);
    CHECK(buffer.cursor() == 1);
    buffer = buffer_of("one two", 4);
    buffer.move_to(7, true);
    const TextState state = buffer.state();
    buffer.insert("three");
    buffer.restore(state);
    CHECK(buffer.text() == "one two");
    CHECK(buffer.selected() == "two");
    CHECK(buffer.cursor() == 7);
}

TEST_CASE("lines break at line feeds and behind spaces, and inside a word that is too wide alone") {
    const auto wrapped = [](std::string_view text, float width) {
        std::vector<std::string> lines;
        for (const LineSpan& line : wrap_lines(
                 text, [](char32_t) { return 1.0f; }, width))
            lines.emplace_back(text.substr(line.begin, line.end - line.begin));
        return lines;
    };
    using Lines = std::vector<std::string>;
    CHECK(wrapped("", 5) == Lines{""});
    CHECK(wrapped("one\n\ntwo\n", 5) == Lines{"one", "", "two", ""});
    CHECK(wrapped("one two three", 7) == Lines{"one two ", "three"});
    CHECK(wrapped("abcdefgh ij", 5) == Lines{"abcde", "fgh ", "ij"});
}

TEST_CASE("where two lines meet a place is on the later one") {
    const std::vector<LineSpan> lines{{0, 4}, {4, 7}, {8, 9}};
    CHECK(line_of(lines, 3) == 0);
    CHECK(line_of(lines, 4) == 1);
    CHECK(line_of(lines, 7) == 1);
    CHECK(line_of(lines, 8) == 2);
    CHECK(line_of(lines, 9) == 2);
}
