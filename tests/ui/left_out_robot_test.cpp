// What is typed or pasted beyond what a field takes is told, and costs nothing of what was there.
#include <string>

#include <doctest/doctest.h>
#include <imgui.h>

#include "facts/number_words.hpp"
#include "ui/sheet_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

std::string letters(std::size_t n) { return std::string(n, 'a'); }

// A post in the inspector whose title and note are these.
struct FullFields : Items {
    Id<Post> id = project().posts[0].id;

    FullFields(const std::string& title, const std::string& note, facts::Language language = facts::Language::english)
        : Items(language) {
        Post next = row();
        next.title = title, next.note = note;
        session().submit({{"undo.edit_post", {{"title", title}}}, {Put<Post>{next}}, {}});
        show(id);
    }
    const Post& row() const { return *project().posts.find(id); }
    // The field has the keyboard, the cursor before its text.
    void begin_in(std::string_view key) {
        const auto field = robot().find(Role::field, word(key));
        REQUIRE(field);
        robot().click(*field);
        robot().key(key == "post.title" ? int{ImGuiKey_Home} : ImGuiMod_Ctrl | ImGuiKey_Home);
    }
    void paste(const std::string& text) {
        ImGui::SetClipboardText(text.c_str());
        robot().key(ImGuiMod_Ctrl | ImGuiKey_V);
    }
    void leave(std::string_view key) {
        robot().key(key == "post.title" ? ImGuiKey_Enter : ImGuiKey_Escape);
        robot().step(3);
    }
    // Whether a notice says that of this field.
    bool tells(std::string_view key, std::size_t letters_left_out) {
        const std::string number =
            facts::integer_text(static_cast<std::int64_t>(letters_left_out), frame().preferences().language);
        const char* sentence = letters_left_out == 1 ? "typing.left_out.one" : "typing.left_out.other";
        return robot().shows(
            facts::Words(frame().preferences().language).format(sentence, {{"field", word(key)}, {"n", number}}));
    }
};

constexpr std::size_t most_title = 500, most_note = 100000;

}  // namespace

TEST_CASE("of a paste that is longer than a field takes it is told how much is left out") {
    for (const auto language : robot::both_languages) {
        FullFields items("", "", language);
        items.begin_in("post.title");
        items.paste(letters(most_title));
        CHECK_FALSE(items.tells("post.title", 1));
        items.paste("b");
        CHECK(items.tells("post.title", 1));
        items.leave("post.title");
        CHECK(items.row().title == letters(most_title));

        items.begin_in("post.note");
        items.paste(letters(most_note) + "bcd");
        CHECK(items.tells("post.note", 3));
        items.leave("post.note");
        CHECK(items.row().note == letters(most_note));
    }
}

TEST_CASE("what is pasted into a full field is cut, not the end of what was there") {
    FullFields items("T" + letters(most_title - 3) + "!", "N" + letters(most_note - 3) + "!");
    for (const std::string_view key : {"post.title", "post.note"}) {
        CAPTURE(key);
        items.begin_in(key);
        items.paste("xyz");
        CHECK(items.tells(key, 2));
        items.leave(key);
        const std::string& text = key == "post.title" ? items.row().title : items.row().note;
        CHECK(text.substr(0, 2) == (key == "post.title" ? "xT" : "xN"));
        CHECK(text.back() == '!');
    }
}

TEST_CASE("a title that came longer than the field takes stays whole when a letter of it changes") {
    const std::string title = "B" + letters(598) + "!";
    FullFields items(title, "");
    items.begin_in("post.title");
    items.robot().key(ImGuiKey_Delete);
    items.robot().type("Z");
    items.leave("post.title");
    CHECK(items.row().title == "Z" + letters(598) + "!");
    CHECK_FALSE(items.tells("post.title", 1));
    // Longer still it does not get.
    items.begin_in("post.title");
    items.robot().type("Y");
    items.robot().step(2);
    CHECK(items.tells("post.title", 1));
    items.leave("post.title");
    CHECK(items.row().title == "Z" + letters(598) + "!");
}

TEST_CASE("a note that came longer than the field takes stays whole when a letter of it changes") {
    FullFields items("A", "B" + letters(most_note) + "!");
    items.begin_in("post.note");
    items.robot().key(ImGuiKey_Delete);
    items.robot().type("Z");
    items.leave("post.note");
    CHECK(items.row().note == "Z" + letters(most_note) + "!");
}

TEST_CASE("a link may be as long as the longest that a network takes") {
    FullFields items("A", "");
    items.frame().state().open_variant = items.row().variants.front().id;
    items.robot().step(3);
    items.begin_in("post.link");
    const std::string link = "https://example.com/" + letters(2028);
    items.robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
    items.paste(link);
    items.robot().key(ImGuiKey_Enter);
    items.robot().step(3);
    CHECK(items.row().variants.front().link == link);
}
