#include "shell/clipboard.hpp"

#include <stdexcept>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "ui/text/emoji_map.hpp"

using namespace tandem;

namespace {

struct Desk {
    EmojiMap emoji;
    std::string held;
    std::vector<ClipboardNotice> notices;
    Clipboard clipboard{emoji,
                        {[this] { return held; }, [this](const std::string& text) { held = text; },
                         [this](ClipboardNotice notice) { notices.push_back(notice); }}};
};

}  // namespace

TEST_CASE("text is copied in the user's form and pasted in the shown form") {
    Desk desk;
    const std::string shown = desk.emoji.encode("Goût 🎃 👨‍👩‍👧‍👦");
    CHECK(desk.clipboard.copy(shown));
    CHECK(desk.held == "Goût 🎃 👨‍👩‍👧‍👦");
    CHECK(std::string(desk.clipboard.paste()) == shown);
}

TEST_CASE("a copy of more than a mebibyte is refused and the clipboard keeps what it had") {
    Desk desk;
    desk.held = "before";
    CHECK_FALSE(desk.clipboard.copy(std::string(Clipboard::most_bytes + 1, 'a')));
    CHECK(desk.held == "before");
    CHECK(desk.notices == std::vector{ClipboardNotice::copy_refused});
    CHECK(desk.clipboard.copy(std::string(Clipboard::most_bytes, 'a')));
    CHECK(desk.held.size() == Clipboard::most_bytes);
}

TEST_CASE("the size that counts is that of the user's text, emoji in full") {
    Desk desk;
    const std::string shown = desk.emoji.encode("👨‍👩‍👧‍👦");
    std::string many;
    for (int i = 0; i < 60000; ++i) many += shown;
    CHECK(many.size() < Clipboard::most_bytes);
    CHECK_FALSE(desk.clipboard.copy(many));
}

TEST_CASE("pasted text is cleaned, cut at the limit and says so") {
    Desk desk;
    desk.held = "a\r\nb\x1B\xFF";
    CHECK(std::string(desk.clipboard.paste()) == "a\nb\xEF\xBF\xBD");
    CHECK(desk.notices.empty());
    desk.held = std::string(Clipboard::most_bytes + 5, 'x');
    CHECK(std::string(desk.clipboard.paste()).size() == Clipboard::most_bytes);
    CHECK(desk.notices == std::vector{ClipboardNotice::paste_shortened});
}

TEST_CASE("a clipboard that fails pastes nothing and copies nothing") {
    EmojiMap emoji;
    Clipboard clipboard(emoji,
                        {[]() -> std::string { throw std::runtime_error("gone"); },
                         [](const std::string&) { throw std::runtime_error("gone"); },
                         {}});
    CHECK(std::string(clipboard.paste()).empty());
    CHECK_FALSE(clipboard.copy("a"));
}
