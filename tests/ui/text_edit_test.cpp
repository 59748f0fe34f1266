#include <string>

#include <doctest/doctest.h>

#include "ui/text/edit_text.hpp"
#include "ui/text/emoji_map.hpp"

using namespace tandem;

TEST_CASE("a family typed one person at a time becomes one emoji with the cursor after it") {
    EmojiMap map;
    std::string shown = "Le ";
    std::size_t cursor = shown.size();
    for (const std::string typed : {"👨", "‍", "👩", "‍", "👧", " !"}) {
        shown.insert(cursor, typed);
        const EditedText settled = settle_emoji(map, shown, cursor + typed.size());
        shown = settled.shown;
        cursor = settled.cursor;
    }
    CHECK(map.decode(shown) == "Le 👨‍👩‍👧 !");
    CHECK(shown == map.encode("Le 👨‍👩‍👧 !"));
    CHECK(cursor == shown.size());
}

TEST_CASE("a skin tone typed after a hand joins it and the cursor follows") {
    EmojiMap map;
    const std::string before = map.encode("👍");
    const EditedText settled = settle_emoji(map, before + "🏽 ok", before.size() + 4);
    CHECK(settled.shown == map.encode("👍🏽 ok"));
    CHECK(settled.cursor == map.encode("👍🏽").size());
}

TEST_CASE("settled text stays as it is, cursor included") {
    EmojiMap map;
    const std::string shown = map.encode("Goût 🎃 🇫🇷 !");
    for (const std::size_t cursor : {std::size_t{0}, std::size_t{2}, shown.size()}) {
        const EditedText settled = settle_emoji(map, shown, cursor);
        CHECK(settled.shown == shown);
        CHECK(settled.cursor == cursor);
    }
}

TEST_CASE("two flags pulled together by a deletion are read again and the cursor stands between code points") {
    EmojiMap map;
    // Letters of regions: F R and F R with a space deleted between R and F.
    const EditedText settled = settle_emoji(map, map.encode("🇫") + map.encode("🇷"), map.encode("🇫").size());
    CHECK(settled.shown == map.encode("🇫🇷"));
    CHECK(settled.cursor == settled.shown.size());
}
