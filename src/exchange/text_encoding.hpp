#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tandem {

enum class Encoding : std::uint8_t { utf8, utf16_little, utf16_big, windows_1252 };

struct DecodedText {
    std::string text;  // UTF-8, without a byte order mark
    Encoding encoding = Encoding::utf8;
};

// A text of unknown origin as UTF-8. In this order: a byte order mark; strict UTF-8; Windows-1252, in which every byte
// means something. Nothing when the bytes are no text: they hold zeros, or a UTF-16 text is cut in the middle.
std::optional<DecodedText> decode_text(std::string_view bytes);

// Appends a code point, which is a valid one and no surrogate.
void append_code_point(std::string& out, std::uint32_t code);
// The code point that begins at `at`, which moves behind it. `text` is valid UTF-8 and `at` inside it.
std::uint32_t next_code_point(std::string_view text, std::size_t& at);

}  // namespace tandem
