#include "exchange/fold_name.hpp"

#include <array>
#include <cstdint>

#include "exchange/text_encoding.hpp"

namespace tandem {
namespace {

// Lower-case base letters of U+00C0 to U+017F; a blank marks what is no letter, two-letter forms are apart.
constexpr std::string_view latin_bases =
    "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
    "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

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

void fold_into(std::string& folded, std::uint32_t code) {
    if (code < ascii_folds.size()) {
        if (const char c = ascii_folds[code]; c != 0) folded += c;
    } else if (code == 0xc6 || code == 0xe6) {
        folded += "ae";
    } else if (code == 0xdf) {
        folded += "ss";
    } else if (code == 0x152 || code == 0x153) {
        folded += "oe";
    } else if (code >= 0xc0 && code < 0xc0 + latin_bases.size()) {
        if (const char base = latin_bases[code - 0xc0]; base != ' ') folded += base;
    } else if (code >= 0x370 && (code < 0x2000 || code > 0x303f) && code < 0xe000) {
        append_code_point(folded, code);
    }
}

constexpr std::array<std::string_view, 7> blanks = {" ", "\t", "\n", "\r", "\xc2\xa0", "\xe2\x80\xaf", "\xef\xbb\xbf"};

}  // namespace

std::string fold_name(std::string_view text) {
    std::string folded;
    for (std::size_t at = 0; at < text.size();) fold_into(folded, next_code_point(text, at));
    return folded;
}

std::vector<std::string> fold_words(std::string_view text) {
    std::vector<std::string> words;
    bool inside = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::uint32_t code = next_code_point(text, at);
        // An accent that is written after its letter parts nothing.
        if (code >= 0x300 && code < 0x370) continue;
        std::string letters;
        fold_into(letters, code);
        if (!letters.empty() && !inside) words.emplace_back();
        inside = !letters.empty();
        if (inside) words.back() += letters;
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
        // An accent that is written after its letter parts nothing.
        if (code >= 0x300 && code < 0x370) continue;
        if (!inside) folded += ' ';
        const std::size_t before = folded.size();
        fold_into(folded, code);
        const bool letter = folded.size() > before;
        if (!inside && !letter) folded.pop_back();
        inside = letter;
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
