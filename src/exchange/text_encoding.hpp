#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "model/plan_mapping.hpp"

namespace tandem {

struct DecodedText {
    std::string text;  // UTF-8, without a byte order mark
    TextEncoding encoding = TextEncoding::utf8;
};

// A text as UTF-8. Its encoding is the one that is given, else found out in this order: a byte order mark; UTF-16, if
// the other half of the bytes is mostly zero; strict UTF-8; Windows-1252, in which every byte means something. Nothing
// when the bytes are no text: they hold zeros, are not of the given encoding, or a UTF-16 text is cut in the middle.
std::optional<DecodedText> decode_text(std::string_view bytes, std::optional<TextEncoding> encoding = {});

// Appends a code point, which is a valid one and no surrogate.
void append_code_point(std::string& out, std::uint32_t code);
// The code point that begins at `at`, which moves behind it. `text` is valid UTF-8 and `at` inside it.
std::uint32_t next_code_point(std::string_view text, std::size_t& at);

}  // namespace tandem
