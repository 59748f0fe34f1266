#pragma once

#include <cstddef>
#include <string_view>

namespace tandem {

// Length in bytes of the emoji that begins at `at` in UTF-8 `text`, 0 when none does. An emoji is everything a reader
// sees as one picture: a flag, a keycap, a person with a skin tone, a family, a pirate flag, a region flag made of
// tags. Follows the grammar of Unicode Technical Standard 51 (ED-15a "possible emoji") with the data of Unicode 15,
// open to the code points Unicode keeps for later emoji. Signs that are text by default (©, ™, arrows, digits, ✓) count
// only when the text asks for a picture (variation selector 16, a keycap, a skin tone, a joiner); variation selector 15
// asks for text. At most 24 code points are taken as one emoji; `at` is at the start of a code point.
std::size_t emoji_length(std::string_view text, std::size_t at);

}  // namespace tandem
