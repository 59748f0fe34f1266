// Emoji as Unicode publishes them: Threads counts their bytes, and what is drawn as text by its letters.
#include <fstream>
#include <sstream>

#include <doctest/doctest.h>

#include "exchange/text_length.hpp"
#include "plan/planned_project.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// A line of one of Unicode's files: code points in hexadecimal, a semicolon, a word about them, a remark.
struct PublishedEmoji {
    std::string text, status;
    std::size_t signs = 0;
};

void append_published_code(std::string& text, unsigned long code) {
    const auto add = [&](unsigned long byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (code < 0x80) return add(code);
    if (code < 0x800) return add(0xc0 | code >> 6), add(0x80 | (code & 0x3f));
    if (code < 0x10000) return add(0xe0 | code >> 12), add(0x80 | (code >> 6 & 0x3f)), add(0x80 | (code & 0x3f));
    add(0xf0 | code >> 18), add(0x80 | (code >> 12 & 0x3f)), add(0x80 | (code >> 6 & 0x3f)), add(0x80 | (code & 0x3f));
}

std::vector<PublishedEmoji> published_emoji(const char* name) {
    std::ifstream file(std::string("/usr/share/unicode/emoji/") + name, std::ios::binary);
    REQUIRE_MESSAGE(file.good(), "the Debian package unicode-data is not installed");
    std::vector<PublishedEmoji> all;
    for (std::string line; std::getline(file, line);) {
        const std::size_t semicolon = line.find(';');
        if (line.starts_with('#') || semicolon == std::string::npos) continue;
        PublishedEmoji one;
        std::istringstream codes(line.substr(0, semicolon));
        for (std::string code; codes >> code; ++one.signs)
            append_published_code(one.text, std::stoul(code, nullptr, 16));
        std::istringstream(line.substr(semicolon + 1)) >> one.status;
        all.push_back(one);
    }
    return all;
}

std::int64_t emoji_length_on(const char* network, const std::string& text) {
    return text_length(*shared_facts().networks.find(network), text);
}
std::int64_t emoji_byte_count(const std::string& text) { return static_cast<std::int64_t>(text.size()); }

}  // namespace

TEST_CASE("every emoji that Unicode lists counts its bytes on Threads, and a sign that is text by itself one") {
    const std::vector<PublishedEmoji> all = published_emoji("emoji-test.txt");
    REQUIRE(all.size() > 4000);
    int texts = 0;
    for (const PublishedEmoji& one : all) {
        CAPTURE(one.text);
        // "Unqualified" and alone: a sign such as ☀, which no mark asks to be an emoji.
        const bool is_text = one.status == "unqualified" && one.signs == 1;
        texts += is_text ? 1 : 0;
        CHECK(emoji_length_on("threads", one.text) == (is_text ? 1 : emoji_byte_count(one.text)));
        if (one.status == "fully-qualified") CHECK(emoji_length_on("x", one.text) == 2);
    }
    CHECK(texts > 200);
}

TEST_CASE("a sign that is asked to be text is no emoji, one that is asked to be an emoji is; a digit never") {
    const std::vector<PublishedEmoji> all = published_emoji("emoji-variation-sequences.txt");
    REQUIRE(all.size() > 600);
    for (const PublishedEmoji& one : all) {
        CAPTURE(one.text);
        const bool is_emoji = one.status == "emoji" && static_cast<unsigned char>(one.text.front()) >= 0x80;
        CHECK(emoji_length_on("threads", one.text) == (is_emoji ? emoji_byte_count(one.text) : 2));
    }
}

TEST_CASE("flags, keycaps, skin tones and families are one emoji each on Threads; plain digits and signs are letters") {
    for (const char* emoji :
         {"🇫🇷", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "1️⃣", "1⃣", "#️⃣", "*️⃣", "👋🏽", "☝🏽", "✌🏿",
          "❤️", "❤️‍🔥", "❤‍🔥", "👩‍👩‍👧‍👦", "👩🏽‍🚒", "🏳️‍🌈"}) {
        CAPTURE(emoji);
        CHECK(emoji_length_on("threads", emoji) == emoji_byte_count(emoji));
        CHECK(emoji_length_on("threads", std::string("a") + emoji + "é") == emoji_byte_count(emoji) + 2);
        CHECK(emoji_length_on("x", emoji) == 2);
    }
    CHECK(emoji_length_on("threads", "🇫🇷🇨🇦") == 16);
    for (const char* letters : {"1", "#", "*", "©", "®", "™", "☀", "❤", "漢", "é"}) {
        CAPTURE(letters);
        CHECK(emoji_length_on("threads", letters) == 1);
    }
    CHECK(emoji_length_on("threads", "N° 12 #3 * 4") == 12);
    // A joiner with nothing behind it, and a skin tone on what has no skin, make no emoji.
    CHECK(emoji_length_on("threads", "❤\u200d") == 2);
    CHECK(emoji_length_on("threads", "©🏽") == 2);
}
