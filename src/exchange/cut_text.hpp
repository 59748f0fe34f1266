#pragma once

#include <cstddef>
#include <string_view>

namespace tandem {

// What a text in UTF-8 begins with: at most so many bytes, cut between characters.
inline std::string_view beginning_of(std::string_view text, std::size_t most_bytes) {
    if (text.size() <= most_bytes) return text;
    std::size_t end = most_bytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0U) == 0x80U) --end;
    return text.substr(0, end);
}

}  // namespace tandem
