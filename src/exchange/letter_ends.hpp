#pragma once

#include <cstddef>
#include <string_view>

namespace tandem {

// Where what a reader sees as one letter ends: Unicode's extended grapheme clusters, a letter and its accent, the parts
// of a Korean syllable, a family. Places are bytes of a valid UTF-8 text.

// Of the letter that begins at `at`, or that it is in; the end of the text there.
std::size_t end_of_letter(std::string_view text, std::size_t at);
// The beginning of the letter before `at`, or of the one it is in; 0 at the beginning of the text.
std::size_t begin_of_letter_before(std::string_view text, std::size_t at);
// `at` between two letters, else the end of the one it is in.
std::size_t between_letters(std::string_view text, std::size_t at);

}  // namespace tandem
