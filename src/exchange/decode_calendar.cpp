#include "exchange/decode_calendar.hpp"

#include <algorithm>

#include "exchange/ics_lines.hpp"

namespace tandem {
namespace {

// Bytes of the fold at `at`: a line end with the blank behind it. 0 when there is none.
std::size_t fold_length(std::string_view bytes, std::size_t at) {
    const std::string_view rest = bytes.substr(std::min(at, bytes.size()), 3);
    const std::size_t end = rest.starts_with("\r\n") ? 2 : rest.starts_with('\n') || rest.starts_with('\r') ? 1 : 0;
    const bool folded = end > 0 && end < rest.size() && (rest[end] == ' ' || rest[end] == '\t');
    return folded ? end + 1 : 0;
}

// How many bytes follow the one that a character of UTF-8 begins with.
int bytes_behind(char lead) {
    const auto value = static_cast<unsigned char>(lead);
    return value >= 0xf0 ? 3 : value >= 0xe0 ? 2 : value >= 0xc0 ? 1 : 0;
}

bool is_inside_character(std::string_view bytes, std::size_t at) {
    return at < bytes.size() && (static_cast<unsigned char>(bytes[at]) & 0xc0U) == 0x80U;
}

// Each fold inside a character behind it.
std::string with_whole_characters(std::string_view bytes) {
    std::string text, folds;
    text.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        text += bytes[at];
        int missing = bytes_behind(bytes[at]);
        ++at;
        for (folds.clear(); missing > 0; --missing) {
            std::size_t next = at;
            while (const std::size_t fold = fold_length(bytes, next)) next += fold;
            if (!is_inside_character(bytes, next)) break;
            folds += bytes.substr(at, next - at);
            text += bytes[next];
            at = next + 1;
        }
        text += folds;
    }
    return text;
}

}  // namespace

std::optional<DecodedText> decode_calendar(std::string_view bytes) {
    auto decoded = decode_text(bytes);
    if (!decoded || decoded->encoding != TextEncoding::windows_1252) return decoded;
    if (auto whole = decode_text(with_whole_characters(bytes), TextEncoding::utf8)) return whole;
    return decoded;
}

bool begins_as_calendar(std::string_view bytes) {
    constexpr std::size_t looked_at = 8192;  // an even number: whole units of UTF-16
    constexpr std::size_t most_components = 100;
    const auto decoded = decode_text(bytes.substr(0, looked_at));
    return decoded && ics_components(decoded->text, most_components, looked_at).any_calendar;
}

}  // namespace tandem
