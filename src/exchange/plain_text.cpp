#include "exchange/plain_text.hpp"

#include <unicode/utf8.h>

#include "exchange/text_encoding.hpp"

namespace tandem {

std::uint32_t next_character(std::string_view text, std::size_t& at) {
    const char* const bytes = text.data();
    UChar32 code = 0;
    U8_NEXT_OR_FFFD(bytes, at, text.size(), code);
    return static_cast<std::uint32_t>(code);
}

bool is_control_character(std::uint32_t code) { return code < 0x20 || (code >= 0x7f && code < 0xa0); }

std::string plain_text(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size();) {
        const std::uint32_t code = next_character(text, at);
        if (!is_control_character(code) || code == '\t' || code == '\n') append_code_point(plain, code);
    }
    return plain;
}

}  // namespace tandem
