#include "exchange/text_encoding.hpp"

#include <algorithm>
#include <array>

namespace tandem {
namespace {

// What Windows-1252 means by the bytes 0x80 to 0x9f. The five that mean nothing are taken as they are.
constexpr std::array<std::uint16_t, 32> windows_1252_high = {
    0x20ac, 0x0081, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008d, 0x017d, 0x008f, 0x0090, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x009d, 0x017e, 0x0178};

unsigned byte_at(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }

// Length of the sequence that begins at `at`; 0 when it is none: cut, too long a form, a surrogate, beyond U+10FFFF.
std::size_t sequence_length(std::string_view text, std::size_t at) {
    const unsigned lead = byte_at(text, at);
    if (lead < 0x80) return 1;
    const std::size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || at + length > text.size()) return 0;
    for (std::size_t i = 1; i < length; ++i)
        if ((byte_at(text, at + i) & 0xc0) != 0x80) return 0;
    const unsigned second = byte_at(text, at + 1);
    const bool wrong = (lead == 0xe0 && second < 0xa0) || (lead == 0xed && second > 0x9f) ||
        (lead == 0xf0 && second < 0x90) || (lead == 0xf4 && second > 0x8f);
    return wrong ? 0 : length;
}

bool is_strict_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = sequence_length(text, at);
        if (length == 0) return false;
        at += length;
    }
    return true;
}

std::string from_windows_1252(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    for (const char each : bytes) {
        const auto value = static_cast<unsigned char>(each);
        append_code_point(text, value >= 0x80 && value < 0xa0 ? windows_1252_high[value - 0x80U] : value);
    }
    return text;
}

// Half a pair becomes U+FFFD.
std::optional<std::string> from_utf16(std::string_view bytes, bool little) {
    if (bytes.size() % 2 != 0) return std::nullopt;
    const auto unit = [&](std::size_t at) -> std::uint32_t {
        const std::uint32_t first = byte_at(bytes, at);
        const std::uint32_t second = byte_at(bytes, at + 1);
        return little ? first | second << 8U : first << 8U | second;
    };
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size(); at += 2) {
        std::uint32_t code = unit(at);
        const bool pair =
            code >= 0xd800 && code < 0xdc00 && at + 2 < bytes.size() && (unit(at + 2) & 0xfc00U) == 0xdc00;
        if (pair) {
            code = 0x10000 + ((code - 0xd800) << 10U) + (unit(at + 2) - 0xdc00);
            at += 2;
        } else if (code >= 0xd800 && code < 0xe000) {
            code = 0xfffd;
        }
        append_code_point(text, code);
    }
    return text;
}

constexpr std::string_view utf8_mark = "\xef\xbb\xbf", little_mark = "\xff\xfe", big_mark = "\xfe\xff";

// UTF-16 without a mark: of most languages' texts every other byte is zero.
std::optional<TextEncoding> unmarked_utf16(std::string_view bytes) {
    constexpr std::size_t probed = 4096;
    const std::string_view begin = bytes.substr(0, probed);
    std::size_t even = 0, odd = 0;
    for (std::size_t at = 0; at < begin.size(); ++at)
        if (begin[at] == '\0') ++(at % 2 == 0 ? even : odd);
    if (bytes.size() % 2 != 0 || std::max(even, odd) * 4 < begin.size() || std::min(even, odd) * 20 > begin.size())
        return std::nullopt;
    return even > odd ? TextEncoding::utf16_big : TextEncoding::utf16_little;
}

TextEncoding encoding_of(std::string_view bytes) {
    if (bytes.starts_with(little_mark)) return TextEncoding::utf16_little;
    if (bytes.starts_with(big_mark)) return TextEncoding::utf16_big;
    if (const auto found = unmarked_utf16(bytes)) return *found;
    return is_strict_utf8(bytes) ? TextEncoding::utf8 : TextEncoding::windows_1252;
}

}  // namespace

void append_code_point(std::string& out, std::uint32_t code) {
    const auto put = [&](std::uint32_t byte) { out += static_cast<char>(byte); };
    if (code < 0x80) return put(code);
    if (code < 0x800) {
        put(0xc0 | code >> 6U);
    } else {
        if (code < 0x10000) {
            put(0xe0 | code >> 12U);
        } else {
            put(0xf0 | code >> 18U);
            put(0x80 | (code >> 12U & 0x3fU));
        }
        put(0x80 | (code >> 6U & 0x3fU));
    }
    put(0x80 | (code & 0x3fU));
}

std::uint32_t next_code_point(std::string_view text, std::size_t& at) {
    const std::size_t length = sequence_length(text, at);
    if (length <= 1) return byte_at(text, at++);
    std::uint32_t code = byte_at(text, at) & (0x7fU >> length);
    for (std::size_t i = 1; i < length; ++i) code = code << 6U | (byte_at(text, at + i) & 0x3fU);
    at += length;
    return code;
}

std::optional<DecodedText> decode_text(std::string_view bytes, std::optional<TextEncoding> encoding) {
    const TextEncoding found = encoding ? *encoding : encoding_of(bytes);
    DecodedText decoded{{}, found};
    if (found == TextEncoding::utf16_little || found == TextEncoding::utf16_big) {
        const bool little = found == TextEncoding::utf16_little;
        auto text = from_utf16(bytes.substr(bytes.starts_with(little ? little_mark : big_mark) ? 2 : 0), little);
        if (!text) return std::nullopt;
        decoded.text = std::move(*text);
    } else {
        const std::string_view plain = bytes.substr(bytes.starts_with(utf8_mark) ? utf8_mark.size() : 0);
        if (found == TextEncoding::utf8 && !is_strict_utf8(plain)) return std::nullopt;
        decoded.text = found == TextEncoding::utf8 ? std::string(plain) : from_windows_1252(plain);
    }
    if (decoded.text.find('\0') != std::string::npos) return std::nullopt;
    return decoded;
}

}  // namespace tandem
