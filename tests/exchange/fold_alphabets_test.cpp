// Letters beyond English are folded as Unicode says they are alike, whatever the way they are written.
#include <utility>

#include <doctest/doctest.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include "exchange/fold_name.hpp"

using namespace tandem;

namespace {

// Latin, Greek and Cyrillic, with the blocks that Unicode added for each.
constexpr std::pair<UChar32, UChar32> alphabet_blocks[] = {
    {0x80, 0x2af},    {0x370, 0x52f},   {0x1c80, 0x1c8f}, {0x1d00, 0x1dbf}, {0x1e00, 0x1fff}, {0x2c60, 0x2c7f},
    {0xa640, 0xa69f}, {0xa720, 0xa7ff}, {0xab30, 0xab6f}, {0xfb00, 0xfb06}, {0xff21, 0xff5a}, {0x1d400, 0x1d433},
};

// What the case folding of Unicode leaves apart and people do not: replaced in what is expected.
constexpr std::pair<const char*, const char*> unfolded_letters[] = {
    {"æ", "ae"}, {"œ", "oe"}, {"ø", "o"}, {"ł", "l"}, {"đ", "d"}, {"ð", "d"}, {"þ", "t"}, {"ħ", "h"},
    {"ŧ", "t"},  {"ŋ", "n"},  {"ı", "i"}, {"ĸ", "k"}, {"ʼ", ""},  {"ʾ", ""},  {"·", ""},
};

// The sign of numerals and the iota that stands below another letter.
bool is_greek_sign(UChar32 code) { return code == 0x374 || code == 0x37a; }

icu::UnicodeString in_pieces(UChar32 letter) {
    const icu::UnicodeString whole(letter);
    UErrorCode error = U_ZERO_ERROR;
    UChar pieces[40];
    const std::int32_t length =
        unorm2_normalize(unorm2_getNFKDInstance(&error), whole.getBuffer(), whole.length(), pieces, 40, &error);
    REQUIRE(U_SUCCESS(error));
    return {pieces, length};
}

std::string utf8_of(const icu::UnicodeString& text) {
    std::string bytes;
    return text.toUTF8String(bytes);
}

// By ICU's folding of whole texts.
std::string expected_fold(UChar32 letter) {
    icu::UnicodeString plain;
    const icu::UnicodeString pieces = in_pieces(letter);
    for (std::int32_t at = 0; at < pieces.length(); at = pieces.moveIndex32(at, 1))
        if (u_charType(pieces.char32At(at)) != U_NON_SPACING_MARK) plain.append(pieces.char32At(at));
    UErrorCode error = U_ZERO_ERROR;
    UChar folded[80];
    const std::int32_t length =
        u_strFoldCase(folded, 80, plain.getBuffer(), plain.length(), U_FOLD_CASE_DEFAULT, &error);
    REQUIRE(U_SUCCESS(error));
    std::string text = utf8_of({folded, length});
    for (const auto& [letter_of_its_own, typed] : unfolded_letters)
        for (std::size_t at = 0; (at = text.find(letter_of_its_own, at)) != std::string::npos;)
            text.replace(at, std::string_view(letter_of_its_own).size(), typed);
    return text;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("every letter of Latin, Greek and Cyrillic is folded as Unicode folds it, whole and in pieces") {
    int letters = 0;
    for (const auto& [first, last] : alphabet_blocks)
        for (UChar32 code = first; code <= last; ++code) {
            if (!u_isalpha(code) || u_charType(code) == U_NON_SPACING_MARK || is_greek_sign(code)) continue;
            CAPTURE(code);
            const std::string whole = utf8_of(icu::UnicodeString(code)), expected = expected_fold(code);
            CHECK(fold_name(whole) == expected);
            CHECK(fold_name(utf8_of(in_pieces(code))) == expected);
            CHECK(fold_name(expected) == expected);
            // It parts no word.
            CHECK(fold_words("a" + whole + "b") == Words{"a" + expected + "b"});
            ++letters;
        }
    CHECK(letters > 1500);
}

TEST_CASE("names of Romania, Vietnam, Poland, Greece, Russia and Turkey are found as they are typed") {
    CHECK(fold_name("Ioniță") == "ionita");
    CHECK(fold_name("Ştefan Țurcanu") == fold_name("ştefan ţurcanu"));
    CHECK(fold_name("NGUYỄN Thị Đào") == "nguyenthidao");
    CHECK(fold_name("Łódź, Gdańsk") == "lodzgdansk");
    CHECK(fold_name("ΚΑΛΗΜΈΡΑ ΚΌΣΜΕ") == fold_name("Καλημέρα κόσμε"));
    CHECK(fold_name("ΟΔΟΣ") == fold_name("οδός"));
    CHECK(fold_name("ᾍδης") == fold_name("αδης"));
    CHECK(fold_name("ПЛЮС Ёлка") == fold_name("плюс елка"));
    CHECK(fold_name("İstanbul ISPARTA ılık") == "istanbulispartailik");
    CHECK(fold_name("STRASSE") == fold_name("Straße"));
    CHECK(fold_name("STRAẞE") == fold_name("straße"));
    CHECK(fold_words("Ioniță Ștefănescu") == Words{"ionita", "stefanescu"});
    CHECK(fold_words("Việt Nam: phở, bánh mì") == Words{"viet", "nam", "pho", "banh", "mi"});
}

TEST_CASE("letters that are a form of others are those others; signs, emoji and what nobody sees are nothing") {
    CHECK(fold_words("𝗡𝗼𝘂𝘃𝗲𝗮𝘂 ﬁn ＡＢＣ") == Words{"nouveau", "fin", "abc"});
    CHECK(fold_words("Oriane™ © №1") == Words{"oriane", "1"});
    CHECK(fold_words("co\u00adopération, 1\ufe0f\u20e3 pas") == Words{"cooperation", "1", "pas"});
    CHECK(fold_words("un\u200bdeux") == Words{"un", "deux"});
    CHECK(fold_words("l\u02bcacide ☀\ufe0f été") == Words{"l", "acide", "ete"});
}

TEST_CASE("other scripts keep what makes a letter another one: vowel signs, and the voicing of kana") {
    CHECK(fold_name("हिन्दी") == "हिन्दी");
    CHECK(fold_name("が") == fold_name("か\u3099"));
    CHECK(fold_name("が") != fold_name("か"));
    CHECK(fold_name("ｶﾞ") == fold_name("ガ"));
    CHECK(fold_name("한국") == fold_name("\u1112\u1161\u11ab\u1100\u116e\u11a8"));
    CHECK(fold_words("日本、東京") == Words{"日本", "東京"});
}
