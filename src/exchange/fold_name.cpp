#include "exchange/fold_name.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "exchange/text_encoding.hpp"

namespace tandem {
namespace {

// What each ASCII character is folded to; 0: nothing.
constexpr std::array<char, 128> ascii_folds = [] {
    std::array<char, 128> folds{};
    for (char c = '0'; c <= '9'; ++c) folds[static_cast<std::size_t>(c)] = c;
    for (char c = 'a'; c <= 'z'; ++c) {
        folds[static_cast<std::size_t>(c)] = c;
        folds[static_cast<std::size_t>(c - 'a' + 'A')] = c;
    }
    return folds;
}();

// Small letters that Unicode takes for letters of their own, as people type them who have no key for them.
struct TypedLetter {
    UChar32 letter;
    std::string_view typed;
};
constexpr std::array typed_letters{
    TypedLetter{0xdf, "ss"}, TypedLetter{0xe6, "ae"}, TypedLetter{0xf0, "d"},  TypedLetter{0xf8, "o"},
    TypedLetter{0xfe, "t"},  TypedLetter{0x111, "d"}, TypedLetter{0x127, "h"}, TypedLetter{0x131, "i"},
    TypedLetter{0x138, "k"}, TypedLetter{0x142, "l"}, TypedLetter{0x14b, "n"}, TypedLetter{0x153, "oe"},
    TypedLetter{0x167, "t"},
};

// A code point as it is compared: its letters and digits, none of an accent or a sign.
struct FoldedCode {
    std::string letters;
    bool parts = false;  // it has none and ends a word, which accents and what nobody sees do not
};

// What is written at a letter or round it. Vowel signs and the voicing of kana, in it or behind it, make it another
// one.
bool is_accent(UChar32 code) {
    constexpr std::uint8_t across = 1, first_round = 200;
    const std::uint8_t place = u_getCombiningClass(code);
    return place == across || place >= first_round || u_charType(code) == U_ENCLOSING_MARK;
}

// The blank without width parts words all the same.
bool is_unseen(UChar32 code) { return code != 0x200b && u_hasBinaryProperty(code, UCHAR_DEFAULT_IGNORABLE_CODE_POINT); }

bool is_letter(UChar32 code) {
    // Apostrophes, strokes and tones of phonetic alphabets, which Unicode calls letters.
    if (code >= 0x2b9 && code <= 0x2ff) return false;
    constexpr std::uint32_t letters = U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK;
    return (U_GET_GC_MASK(code) & letters) != 0 && !is_accent(code) && !is_unseen(code);
}

void append_letter(std::string& folded, UChar32 code) {
    const UChar32 small = u_foldCase(code, U_FOLD_CASE_DEFAULT);
    const auto* typed = std::find_if(typed_letters.begin(), typed_letters.end(),
                                     [&](const TypedLetter& one) { return one.letter == small; });
    if (typed != typed_letters.end())
        folded += typed->typed;
    else
        append_code_point(folded, static_cast<std::uint32_t>(small));
}

// Takes letters apart, and gives plain ones for what is a form of them alone. None only where ICU lacks its data.
const icu::Normalizer2* plain_forms() {
    UErrorCode error = U_ZERO_ERROR;
    return icu::Normalizer2::getNFKDInstance(error);
}

FoldedCode folded_by_unicode(UChar32 code) {
    if (is_accent(code) || is_unseen(code)) return {};
    FoldedCode one;
    if (is_letter(code)) {
        const icu::Normalizer2* forms = plain_forms();
        icu::UnicodeString pieces;
        if (!forms || !forms->getDecomposition(code, pieces)) pieces = code;
        for (std::int32_t at = 0; at < pieces.length(); at = pieces.moveIndex32(at, 1))
            if (const UChar32 piece = pieces.char32At(at); is_letter(piece)) append_letter(one.letters, piece);
    }
    one.parts = one.letters.empty();
    return one;
}

// Of a script without capitals, and in one piece: most of what is written in China and Japan.
bool is_plain(UChar32 code) {
    static const icu::Normalizer2* forms = plain_forms();
    return u_charType(code) == U_OTHER_LETTER && forms && forms->isInert(code);
}

// Latin, Greek and Cyrillic letters with all their accents are looked up: a project has many thousands of them.
constexpr std::uint32_t first_end = 0x600, second_begin = 0x1e00, second_end = 0x2000;

std::vector<FoldedCode> folded_alphabets() {
    std::vector<FoldedCode> folded;
    folded.reserve(first_end + (second_end - second_begin));
    for (std::uint32_t code = 0; code < first_end; ++code)
        folded.push_back(folded_by_unicode(static_cast<UChar32>(code)));
    for (std::uint32_t code = second_begin; code < second_end; ++code)
        folded.push_back(folded_by_unicode(static_cast<UChar32>(code)));
    return folded;
}

// Appends what a code point beyond ASCII is folded to. Whether it parts words.
bool fold_into(std::string& folded, std::uint32_t code) {
    static const std::vector<FoldedCode> alphabets = folded_alphabets();
    const auto take = [&](const FoldedCode& one) {
        folded += one.letters;
        return one.parts;
    };
    if (code < first_end) return take(alphabets[code]);
    if (code >= second_begin && code < second_end) return take(alphabets[first_end + code - second_begin]);
    if (!is_plain(static_cast<UChar32>(code))) return take(folded_by_unicode(static_cast<UChar32>(code)));
    append_code_point(folded, code);
    return false;
}

constexpr std::array<std::string_view, 7> blanks = {" ", "\t", "\n", "\r", "\xc2\xa0", "\xe2\x80\xaf", "\xef\xbb\xbf"};

}  // namespace

std::string fold_name(std::string_view text) {
    std::string folded;
    for (std::size_t at = 0; at < text.size();) {
        if (const auto byte = static_cast<unsigned char>(text[at]); byte < ascii_folds.size()) {
            ++at;
            if (const char c = ascii_folds[byte]; c != 0) folded += c;
        } else {
            fold_into(folded, next_code_point(text, at));
        }
    }
    return folded;
}

std::vector<std::string> fold_words(std::string_view text) {
    std::string folded;
    append_words(folded, text);
    std::vector<std::string> words;
    for (std::string_view left = folded; !left.empty();) {
        const std::size_t end = std::min(left.find(' ', 1), left.size());
        words.emplace_back(left.substr(1, end - 1));
        left.remove_prefix(end);
    }
    return words;
}

void append_words(std::string& folded, std::string_view text) {
    bool inside = false;
    folded.reserve(folded.size() + text.size() + 1);
    for (std::size_t at = 0; at < text.size();) {
        // Most of any text; a whole project's texts are folded while somebody waits.
        if (const auto byte = static_cast<unsigned char>(text[at]); byte < ascii_folds.size()) {
            ++at;
            const char c = ascii_folds[byte];
            if (c != 0 && !inside) folded += ' ';
            if (c != 0) folded += c;
            inside = c != 0;
            continue;
        }
        const std::uint32_t code = next_code_point(text, at);
        if (!inside) folded += ' ';
        const std::size_t before = folded.size();
        const bool parts = fold_into(folded, code);
        const bool letter = folded.size() > before;
        if (!inside && !letter) folded.pop_back();
        inside = letter || (inside && !parts);
    }
}

std::string_view trimmed(std::string_view text) {
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view blank : blanks) {
            if (text.starts_with(blank)) text.remove_prefix(blank.size()), again = true;
            if (text.ends_with(blank)) text.remove_suffix(blank.size()), again = true;
        }
    }
    return text;
}

}  // namespace tandem
