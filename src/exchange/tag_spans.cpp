#include "exchange/tag_spans.hpp"

#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/unorm.h>

#include "exchange/text_encoding.hpp"

namespace tandem {
namespace {

bool is_ascii_word(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
bool is_name_part(char c) { return is_ascii_word(c) || c == '.' || c == '-'; }

// Marks that say how a sign is drawn, as behind an emoji.
bool is_form_of_emoji(std::uint32_t code) { return (code >= 0xfe00 && code <= 0xfe0f) || code == 0x20e3; }
// Stand inside words alone: the dot of "col·legi" and "auteur·rice", and the joiners of Persian and Hindi.
bool is_joint(std::uint32_t code) { return code == 0xb7 || code == 0x200c || code == 0x200d; }

UChar32 icu_code(std::uint32_t code) { return static_cast<UChar32>(code); }

// Behind a name of letters, full stops and hyphens, neither of which is its last.
std::size_t end_of_name(std::string_view text, std::size_t from) {
    std::size_t end = from;
    while (end < text.size() && is_name_part(text[end])) ++end;
    while (end > from && !is_ascii_word(text[end - 1])) --end;
    return end;
}

// Behind the server that is named from `from` on; `from` where there is none.
std::size_t end_of_server(std::string_view text, std::size_t from) {
    if (from >= text.size() || !is_ascii_word(text[from])) return from;
    const std::size_t end = end_of_name(text, from);
    return text.substr(from, end - from).find('.') == std::string_view::npos ? from : end;
}

}  // namespace

bool is_tag_sign(std::uint32_t code) {
    if (code < 0x80) return is_ascii_word(static_cast<char>(code));
    if (is_form_of_emoji(code)) return false;
    return (U_GET_GC_MASK(icu_code(code)) & (U_GC_L_MASK | U_GC_M_MASK | U_GC_ND_MASK)) != 0;
}

bool begins_tag(std::string_view text, std::size_t at) {
    if (at == 0) return true;
    std::size_t before = at - 1;
    while (before > 0 && (static_cast<unsigned char>(text[before]) & 0xc0U) == 0x80U) --before;
    const std::uint32_t code = next_code_point(text, before);
    return code != '/' && !is_tag_sign(code);
}

std::size_t end_of_hashtag(std::string_view text, std::size_t at) {
    bool named = false;
    std::size_t end = at + 1;
    for (std::size_t next = end; next < text.size();) {
        const std::uint32_t code = next_code_point(text, next);
        if (is_joint(code) && end > at + 1) continue;
        if (!is_tag_sign(code)) break;
        named |= u_isalpha(icu_code(code)) != 0;
        end = next;
    }
    return named ? end : at;
}

MentionEnds ends_of_mention(std::string_view text, std::size_t at) {
    std::size_t end = end_of_name(text, at + 1);
    if (end == at + 1) return {at, at};
    if (end < text.size() && text[end] == '@')
        if (const std::size_t server = end_of_server(text, end + 1); server > end + 1) return {end, server};
    // Hyphens stand in names that are domains; elsewhere what follows one is said of the account.
    const std::string_view name = text.substr(at + 1, end - at - 1);
    const std::size_t hyphen = name.rfind('-'), dot = name.rfind('.');
    const bool plain = hyphen != std::string_view::npos && (dot == std::string_view::npos || dot < hyphen);
    if (plain) end = end_of_name(text.substr(0, at + 1 + name.find('-')), at + 1);
    return end > at + 1 ? MentionEnds{end, end} : MentionEnds{at, at};
}

bool same_tag(std::string_view a, std::string_view b) {
    const auto wide = [](std::string_view text) {
        return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
    };
    const icu::UnicodeString first = wide(a), second = wide(b);
    UErrorCode error = U_ZERO_ERROR;
    const std::int32_t order = unorm_compare(first.getBuffer(), first.length(), second.getBuffer(), second.length(),
                                             U_COMPARE_IGNORE_CASE, &error);
    return U_FAILURE(error) ? a == b : order == 0;
}

}  // namespace tandem
