#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace tandem {

// Texts of a project hold whatever was typed, pasted or read; files of other programs take less.

// The character that begins at `at`, which moves behind it; anything that is no UTF-8 counts as U+FFFD.
std::uint32_t next_character(std::string_view text, std::size_t& at);
// Of ASCII or Latin-1, tab and line ends among them.
bool is_control_character(std::uint32_t code);

// As it is meant, in valid UTF-8: line ends are LF, other control characters but the tab are gone, and what is no
// UTF-8 is U+FFFD.
std::string plain_text(std::string_view text);

}  // namespace tandem
