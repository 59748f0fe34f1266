#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "ui/text/emoji_map.hpp"
#include "ui/text/emoji_sequence.hpp"
#include "ui/text/utf8.hpp"

using namespace tandem;

namespace {

const std::vector<std::string> single_emoji = {"🎃",
                                               "☕",
                                               "🍫",
                                               "🇫🇷",
                                               "🇬🇧",
                                               "👨‍👩‍👧‍👦",
                                               "👍🏽",
                                               "1️⃣",
                                               "#️⃣",
                                               "*️⃣",
                                               "❤️‍🔥",
                                               "❤️",
                                               "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
                                               "🏳️‍🌈",
                                               "🏴‍☠️",
                                               "👩🏽‍🍳",
                                               "👨🏻‍❤️‍💋‍👨🏿",
                                               "☺️",
                                               "©️",
                                               "™️",
                                               "↗️",
                                               "✔️",
                                               "☝🏿",
                                               "🧑‍💻",
                                               "🕸",
                                               "🕸️",
                                               "🅰",
                                               "🀄",
                                               "🫩",
                                               "⌚",
                                               "⏰",
                                               "㊗️",
                                               "🧑🏽‍🤝‍🧑🏻"};

std::size_t code_points(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) at += read_code_point(text, at).bytes;
    return count;
}

std::string utf8(char32_t code) {
    std::string text;
    append_utf8(text, code);
    return text;
}

}  // namespace

TEST_CASE("whole emoji sequences are found as one") {
    for (const std::string& emoji : single_emoji) {
        CAPTURE(emoji);
        CHECK(emoji_length(emoji, 0) == emoji.size());
        CHECK(emoji_length(emoji + "é", 0) == emoji.size());
    }
}

TEST_CASE("signs that are text by default stay text until a picture is asked for") {
    for (const std::string text : {"©", "®", "™", "1", "#", "→", "↗", "✓", "✔", "❤", "☎", "é", "’", " ", "中", "12"}) {
        CAPTURE(text);
        CHECK(emoji_length(text, 0) == 0);
    }
    CHECK(emoji_length("❤︎", 0) == 0);
    CHECK(emoji_length("☕︎", 0) == 0);
    CHECK(emoji_length("1️", 0) == 0);
}

TEST_CASE("emoji side by side are several emoji") {
    const std::string flags = "🇫🇷🇧🇪🇨🇭";
    CHECK(emoji_length(flags, 0) == 8);
    EmojiMap map;
    CHECK(code_points(map.encode(flags)) == 3);
    CHECK(code_points(map.encode("🎃🎃 👍👍🏽")) == 5);
    CHECK(code_points(map.encode("🎃🏽")) == 2);      // a pumpkin takes no skin tone
    CHECK(code_points(map.encode("👍‍")) == 2);       // a joiner with nothing to join
    CHECK(code_points(map.encode("🏴󠁧󠁢")) == 3);  // tags without their end
}

TEST_CASE("an emoji is one code point in shown text, the same each time") {
    EmojiMap map;
    for (const std::string& emoji : single_emoji) {
        CAPTURE(emoji);
        const std::string shown = map.encode(emoji);
        CHECK(code_points(shown) == 1);
        CHECK(EmojiMap::is_slot(read_code_point(shown, 0).code));
        CHECK(map.sequence(read_code_point(shown, 0).code) == emoji);
        CHECK(map.encode("a" + emoji + emoji) == "a" + shown + shown);
    }
    CHECK(map.size() == single_emoji.size());
}

TEST_CASE("text without emoji is shown as it is, without a copy") {
    EmojiMap map;
    std::string storage;
    for (const std::string_view text : {std::string_view("Concours 2026, 18:00"), std::string_view("Éclair à l'œuf")}) {
        CHECK(map.encode(text, storage).data() == text.data());
    }
    CHECK(map.encode("l’été → 8 h 15 €") == "l’été → 8 h 15 €");
    CHECK(map.size() == 0);
}

TEST_CASE("private code points in the user's own text are never taken for an emoji") {
    EmojiMap map;
    const std::string pumpkin = map.encode("🎃");
    const std::string forged = pumpkin + utf8(EmojiMap::last_slot) + utf8(0xF0001) + utf8(0x10FFFD) + utf8(0xE038);
    const std::string shown = map.encode(forged);
    CHECK(shown != forged);
    CHECK(shown.find(pumpkin) == std::string::npos);
    CHECK(map.decode(shown) == forged);
}

TEST_CASE("shown text gives the user's text back, whatever bytes that is") {
    EmojiMap map;
    std::vector<std::string> pieces = single_emoji;
    for (const char32_t code : {0x200Du, 0xFE0Fu, 0xFE0Eu, 0x20E3u, 0x1F3FDu, 0xE0067u, 0xE007Fu, 0x1F1EBu, 0xEC00u,
                                0xF0000u, 0x10FFFDu, 0xA9u, 0x31u, 0x0u}) {
        pieces.push_back(utf8(code));
    }
    for (const char* broken : {"\x80", "\xE2", "\xE2\x80", "\xF0\x9F\x8E", "\xC2", "\xEF\xB8", "\xED\xA0\x80"})
        pieces.push_back(broken);

    std::mt19937 random(20261013);
    std::uniform_int_distribution<int> byte(0, 255);
    for (int round = 0; round < 20000; ++round) {
        std::string text;
        const int length = 1 + static_cast<int>(random() % 12);
        for (int i = 0; i < length; ++i) {
            if (random() % 4 == 0) {
                text.push_back(static_cast<char>(byte(random)));
            } else {
                text += pieces[random() % pieces.size()];
            }
        }
        const std::string shown = map.encode(text);
        REQUIRE(map.decode(shown) == text);
    }
}

TEST_CASE("when every slot is given away text still comes back whole") {
    EmojiMap map;
    // Flags of regions that do not exist make endless distinct emoji.
    std::string text;
    for (char32_t a = 0xE0061; a <= 0xE007A; ++a) {
        for (char32_t b = 0xE0061; b <= 0xE007A; ++b) {
            for (char32_t c = 0xE0061; c <= 0xE007A; ++c) {
                for (const char32_t d : {0xE0061u, 0xE0062u, 0xE0063u, 0xE0064u}) {
                    for (const char32_t code : {char32_t{0x1F3F4}, a, b, c, char32_t{d}, char32_t{0xE007F}})
                        append_utf8(text, code);
                }
            }
        }
    }
    text += utf8(EmojiMap::first_slot) + utf8(EmojiMap::last_far_slot) + utf8(0x10FFFD) + "🎃";
    CHECK(map.decode(map.encode(text)) == text);
    CHECK(map.size() == 3328 + 65534);
}

TEST_CASE("a chain of joined emoji without end is cut into bounded ones") {
    std::string chain = "🎃";
    for (int i = 0; i < 1000; ++i) chain += "‍🎃";
    CHECK(emoji_length(chain, 0) > 0);
    CHECK(emoji_length(chain, 0) < 120);
    EmojiMap map;
    CHECK(map.decode(map.encode(chain)) == chain);
}
