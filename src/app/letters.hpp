#pragma once

#include <cstddef>
#include <string_view>

namespace tandem {

// What a reader sees as one letter may be several code points: a letter and its accent, the parts of a Korean syllable,
// a family. Places are bytes of a valid UTF-8 text.

// The end of the letter that begins at `at`, or that it is in; the end of the text there.
std::size_t letter_after(std::string_view text, std::size_t at);
// The beginning of the letter before `at`, or of the one it is in.
std::size_t letter_before(std::string_view text, std::size_t at);
// `at` between two letters, else the end of the one it is in.
std::size_t letter_edge(std::string_view text, std::size_t at);

}  // namespace tandem
