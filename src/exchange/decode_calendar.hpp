#pragma once

#include <optional>
#include <string_view>

#include "exchange/text_encoding.hpp"

namespace tandem {

// The text of a calendar file, its encoding found out as `decode_text` does. Programs that count bytes fold lines
// inside a character of UTF-8: such a fold comes to stand behind the character, so that lines keep their numbers.
// Nothing when the bytes are no text.
std::optional<DecodedText> decode_calendar(std::string_view bytes);

// Whether a calendar, or a part of one without a calendar around it, begins in the first lines of a file.
bool begins_as_calendar(std::string_view bytes);

}  // namespace tandem
