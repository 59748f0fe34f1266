#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace tandem {

// Bytes of the UTF-8 sequence that `text` begins with; 0 when it is none (overlong forms, surrogates and values beyond
// U+10FFFF are none).
std::size_t utf8_length(std::string_view text);
bool is_utf8(std::string_view text);
// A code point that is no surrogate, at most U+10FFFF.
void append_utf8(std::string& out, std::uint32_t code_point);

}  // namespace tandem
