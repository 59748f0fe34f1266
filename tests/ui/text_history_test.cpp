#include "ui/widgets/text_history.hpp"

#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "ui/widgets/edit_buffer.hpp"

using namespace tandem;

namespace {

// A text with what was done in it.
struct WrittenText {
    EditBuffer buffer;
    TextHistory history;

    template <class Change>
    void change(TextChange how, Change&& make) {
        const TextState before = buffer.state();
        make();
        history.note(before, buffer.state(), how);
    }
    void type(std::string_view letters) {
        for (const char letter : letters) change(TextChange::typed, [&] { buffer.insert({&letter, 1}); });
    }
    void erase() {
        change(TextChange::erased, [&] { buffer.erase_before(false); });
    }
    bool undo() {
        auto to = history.undo(buffer.state());
        if (to) buffer.restore(std::move(*to));
        return to.has_value();
    }
    bool redo() {
        auto to = history.redo(buffer.state());
        if (to) buffer.restore(std::move(*to));
        return to.has_value();
    }
};

}  // namespace

TEST_CASE("each word that is typed is a step, with the space before it, and comes back the same way") {
    WrittenText text;
    text.type("one two  three");
    for (const char* left : {"one two", "one", ""}) {
        REQUIRE(text.undo());
        CHECK(text.buffer.text() == left);
    }
    CHECK_FALSE(text.undo());
    for (const char* back : {"one", "one two", "one two  three"}) {
        REQUIRE(text.redo());
        CHECK(text.buffer.text() == back);
        CHECK(text.buffer.cursor() == text.buffer.text().size());
    }
    CHECK_FALSE(text.redo());
}

TEST_CASE("a new line begins a step; letters elsewhere in the text do, too") {
    WrittenText text;
    text.type("one\ntwo");
    text.buffer.move_to(0, false);
    text.type("a");
    CHECK(text.buffer.text() == "aone\ntwo");
    text.undo();
    CHECK(text.buffer.text() == "one\ntwo");
    CHECK(text.buffer.cursor() == 0);
    text.undo();
    CHECK(text.buffer.text() == "one");
}

TEST_CASE("what is erased in one go is a step, and what is put in is one by itself") {
    WrittenText text;
    text.type("word");
    text.erase(), text.erase();
    text.change(TextChange::other, [&] { text.buffer.insert("pasted"); });
    text.change(TextChange::other, [&] { text.buffer.insert("pasted"); });
    text.type("x");
    for (const char* left : {"wopastedpasted", "wopasted", "wo", "word", ""}) {
        REQUIRE(text.undo());
        CHECK(text.buffer.text() == left);
    }
}

TEST_CASE("what was typed over is selected again; a change after a step leaves nothing to do again") {
    WrittenText text;
    text.buffer.set("before");
    text.buffer.select_all();
    text.type("ab");
    text.undo();
    CHECK(text.buffer.selected() == "before");
    text.type("c");
    CHECK(text.buffer.text() == "c");
    CHECK_FALSE(text.redo());
    text.undo();
    CHECK(text.buffer.text() == "before");
}

TEST_CASE("the keys of undo are the text's while there is a step, those of redo while there is any") {
    WrittenText text;
    text.undo(), text.redo();
    CHECK_FALSE(text.history.take_keys_used());
    text.type("a");
    text.redo();
    CHECK(text.history.take_keys_used());
    CHECK_FALSE(text.history.take_keys_used());
    text.undo();
    CHECK(text.history.take_keys_used());
    text.undo();
    CHECK_FALSE(text.history.take_keys_used());
    text.redo();
    CHECK(text.history.take_keys_used());
    text.history.clear();
    CHECK_FALSE(text.undo());
}

TEST_CASE("a letter that did not fit is no step") {
    WrittenText text;
    text.change(TextChange::typed, [] {});
    CHECK_FALSE(text.undo());
}
