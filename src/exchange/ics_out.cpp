#include "exchange/ics_out.hpp"

#include <cstdint>

#include <unicode/uchar.h>

#include "exchange/plain_text.hpp"
#include "exchange/text_encoding.hpp"

namespace tandem {
namespace {

constexpr std::size_t most_octets = 75;  // of a line without its end
constexpr std::uint32_t zero_width_joiner = 0x200d;

// Which characters belong together, gone through in their order: an accent and its letter, a family, the two letters of
// a flag.
class Joints {
  public:
    // Whether the next character belongs to the one before.
    bool goes_on(std::uint32_t code) {
        const auto has = [&](UProperty property) { return u_hasBinaryProperty(static_cast<UChar32>(code), property); };
        const bool letter_of_flag = has(UCHAR_REGIONAL_INDICATOR);
        const bool joined = joiner_ || (letter_of_flag && half_flag_) || code == zero_width_joiner ||
            has(UCHAR_GRAPHEME_EXTEND) || has(UCHAR_EMOJI_MODIFIER);
        half_flag_ = letter_of_flag && !half_flag_;
        joiner_ = code == zero_width_joiner;
        return joined;
    }

  private:
    bool joiner_ = false, half_flag_ = false;
};

std::string_view without_blanks(std::string_view text) {
    constexpr std::string_view blanks = " \t\n";
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

// The bytes of at most so many characters of a plain text, ending between words where there is a space in the latter
// half, else between characters that do not belong together.
std::size_t cut_at(std::string_view text, std::size_t most) {
    std::size_t at = 0, characters = 0, space = 0, joint = 0;
    Joints joints;
    while (at < text.size() && characters <= most) {
        const std::size_t before = at;
        const std::uint32_t code = next_character(text, at);
        if (code == ' ' && 2 * characters >= most) space = before;
        if (!joints.goes_on(code)) joint = before;
        ++characters;
    }
    if (space > 0) return space;
    return joint > 0 ? joint : at;
}

std::size_t characters_in(std::string_view text) {
    std::size_t at = 0, characters = 0;
    for (; at < text.size(); ++characters) next_character(text, at);
    return characters;
}

}  // namespace

void IcsOut::line(std::string_view name, std::string_view value) {
    std::string whole(name);
    whole += ':';
    whole += value;
    std::size_t octets = 0;
    for (std::size_t at = 0; at < whole.size();) {
        std::string character;
        const std::uint32_t code = next_character(whole, at);
        if (is_control_character(code) && code != '\t') continue;
        append_code_point(character, code);
        if (octets + character.size() > most_octets) {
            bytes_ += "\r\n ";
            octets = 1;
        }
        bytes_ += character;
        octets += character.size();
    }
    bytes_ += "\r\n";
}

void IcsOut::text(std::string_view name, std::string_view value) {
    const std::string escaped = ics_escaped(plain_text(value));
    if (!escaped.empty()) line(name, escaped);
}

std::string ics_escaped(std::string_view plain) {
    std::string escaped;
    for (const char c : plain) {
        if (c == '\n') {
            escaped += "\\n";
            continue;
        }
        if (c == '\\' || c == ';' || c == ',') escaped += '\\';
        escaped += c;
    }
    return escaped;
}

std::string ics_first_line(std::string_view text, std::size_t most) {
    const std::string plain = plain_text(text);
    std::string_view line = without_blanks(plain);
    line = without_blanks(line.substr(0, line.find('\n')));
    if (characters_in(line) <= most) return std::string(line);
    return std::string(without_blanks(line.substr(0, cut_at(line, most - 1)))) + "…";
}

std::string ics_uri(std::string_view text) {
    if (!text.starts_with("https://") && !text.starts_with("http://")) return {};
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string uri;
    for (const char c : plain_text(text)) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte > 0x20 && byte < 0x7f && c != '"' && c != '<' && c != '>' && c != '\\') {
            uri += c;
        } else {
            uri += '%';
            uri += digits[byte >> 4U];
            uri += digits[byte & 15U];
        }
    }
    return uri;
}

}  // namespace tandem
