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
