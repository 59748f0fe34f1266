#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tandem {

// One code point read from UTF-8. A byte that starts no valid form (overlong, surrogate, truncated, above U+10FFFF) is
// read alone: `valid` is false, `code` is U+FFFD and `bytes` is 1, so that reading always goes on and never skips a
// good letter.
struct CodePoint {
    char32_t code = 0;
    std::size_t bytes = 0;
    bool valid = false;
};

// `at` < text.size().
CodePoint read_code_point(std::string_view text, std::size_t at);

// Appends the UTF-8 form; `code` is a Unicode scalar value.
void append_utf8(std::string& text, char32_t code);

// True for code points that have no shape of their own: joiners, variation selectors, direction marks, tags, soft
// hyphen.
bool is_invisible(char32_t code);

}  // namespace tandem
