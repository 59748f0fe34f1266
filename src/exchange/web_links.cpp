#include "exchange/web_links.hpp"

#include <algorithm>
#include <string>

#include <libpsl.h>

namespace tandem {
namespace {

constexpr std::size_t longest_domain = 63;     // bytes of one part of a host's name
constexpr std::ptrdiff_t longest_link = 4096;  // characters

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool is_ascii_word(char c) { return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z'); }
bool is_one_of(char c, std::string_view list) { return list.find(c) != std::string_view::npos; }

unsigned byte_or_none(std::string_view text, std::size_t at) {
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
}
// Bytes of a letter of Latin script beyond ASCII, U+00C0 to U+024F and U+1E00 to U+1EFF; 0 where there is none.
std::size_t latin_length(std::string_view text, std::size_t at) {
    const unsigned lead = byte_or_none(text, at), next = byte_or_none(text, at + 1);
    if (lead == 0xc3) return next >= 0x80 && next != 0x97 && next != 0xb7 ? 2 : 0;
    if ((lead >= 0xc4 && lead <= 0xc8) || (lead == 0xc9 && next <= 0x8f)) return 2;
    return lead == 0xe1 && next >= 0xb8 && next <= 0xbb ? 3 : 0;
}
std::size_t cyrillic_length(std::string_view text, std::size_t at) {
    const unsigned lead = byte_or_none(text, at);
    return lead >= 0xd0 && lead <= 0xd3 ? 2 : 0;
}
// Bytes of any character beyond ASCII that is no sign of Latin-1, no punctuation and no emoji: such as stand in names.
std::size_t foreign_length(std::string_view text, std::size_t at) {
    const unsigned lead = byte_or_none(text, at), next = byte_or_none(text, at + 1);
    if (const std::size_t latin = latin_length(text, at)) return latin;
    if (lead >= 0xca && lead <= 0xdf) return 2;
    if (lead == 0xe2 || (lead == 0xe3 && next == 0x80)) return 0;
    return lead >= 0xe0 && lead <= 0xef ? 3 : 0;
}

std::ptrdiff_t characters(std::string_view text) {
    return std::count_if(text.begin(), text.end(),
                         [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; });
}

enum class Script : unsigned char { latin, any };

std::size_t name_length(std::string_view text, std::size_t at, Script script) {
    if (at >= text.size()) return 0;
    if (is_ascii_word(text[at]) || text[at] == '-' || text[at] == '_') return 1;
    return script == Script::any ? foreign_length(text, at) : latin_length(text, at);
}
std::size_t path_length(std::string_view text, std::size_t at) {
    if (at >= text.size()) return 0;
    if (is_ascii_word(text[at]) || is_one_of(text[at], "!*';:=+,.$/%#[]-_~@|&()")) return 1;
    return std::max(latin_length(text, at), cyrillic_length(text, at));
}
bool ends_path(char c) { return is_ascii_word(c) || static_cast<unsigned char>(c) >= 0x80 || is_one_of(c, "+-=_#/)"); }
bool is_in_query(char c) { return is_ascii_word(c) || is_one_of(c, "!?*'@();:&=+$/%#[]-_.,~|"); }
bool ends_query(char c) { return is_ascii_word(c) || is_one_of(c, "-_&=#/"); }

// The part of a host's name behind its last dot.
bool is_top_level_domain(std::string_view label) {
    if (label.size() > longest_domain) return false;
    std::string name(label);
    std::transform(name.begin(), name.end(), name.begin(), lower);
    return psl_is_public_suffix2(psl_builtin(), name.c_str(), PSL_TYPE_ICANN | PSL_TYPE_NO_STAR_RULE) != 0;
}

bool begins_with(std::string_view text, std::string_view scheme) {
    return text.size() >= scheme.size() &&
        std::equal(scheme.begin(), scheme.end(), text.begin(), [](char a, char b) { return a == lower(b); });
}
std::size_t scheme_length(std::string_view text) {
    for (const std::string_view scheme : {"http://", "https://"})
        if (begins_with(text, scheme)) return scheme.size();
    return 0;
}

// Behind the last top-level domain of a host that begins here; `from` when there is none.
std::size_t end_of_host(std::string_view text, std::size_t from, Script script) {
    std::size_t found = from, label = from;
    for (int labels = 1;; ++labels) {
        std::size_t end = label;
        while (const std::size_t length = name_length(text, end, script)) end += length;
        if (end == label || text[label] == '-' || text[end - 1] == '-') return found;
        const bool goes_on = end < text.size() && is_one_of(text[end], "@+");
        if (labels > 1 && !goes_on && is_top_level_domain(text.substr(label, end - label))) found = end;
        if (end + 1 >= text.size() || text[end] != '.') return found;
        label = end + 1;
    }
}

// A bracket that is not closed, or was not opened, ends the path.
std::size_t end_of_balanced(std::string_view text, std::size_t begin, std::size_t end) {
    std::vector<std::size_t> open;
    for (std::size_t at = begin; at < end; ++at) {
        if (text[at] == '(') open.push_back(at);
        if (text[at] != ')') continue;
        if (open.empty()) return at;
        open.pop_back();
    }
    return open.empty() ? end : open.front();
}

std::size_t end_of_path(std::string_view text, std::size_t begin) {
    if (begin >= text.size() || text[begin] != '/') return begin;
    std::size_t end = begin;
    while (const std::size_t length = path_length(text, end)) end += length;
    end = end_of_balanced(text, begin, end);
    while (end > begin + 1 && !ends_path(text[end - 1])) --end;
    return end;
}

std::size_t end_of_query(std::string_view text, std::size_t begin) {
    if (begin >= text.size() || text[begin] != '?') return begin;
    std::size_t end = begin + 1;
    while (end < text.size() && is_in_query(text[end])) ++end;
    while (end > begin + 1 && !ends_query(text[end - 1])) --end;
    return end > begin + 1 ? end : begin;
}

std::size_t end_of_port(std::string_view text, std::size_t begin) {
    std::size_t end = begin + 1;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
    return begin < text.size() && text[begin] == ':' && end > begin + 1 ? end : begin;
}

// What begins here: a link, or an address that is none and that no other begins in; empty when there is neither.
struct Found {
    TextSpan span;
    bool is_link = false;
};
Found found_at(std::string_view text, std::size_t at, BareAddress bare) {
    const char before = at > 0 ? text[at - 1] : ' ';
    if (is_ascii_word(before) || is_one_of(before, "@$#")) return {{at, at}};
    const std::size_t scheme = scheme_length(text.substr(at));
    if (scheme == 0 && (bare == BareAddress::text || name_length(text, at, Script::latin) == 0)) return {{at, at}};
    const std::size_t host = at + scheme;
    const std::size_t behind = end_of_host(text, host, scheme > 0 ? Script::any : Script::latin);
    if (behind == host) return {{at, at}};
    if (scheme == 0 && is_one_of(before, "-_./")) return {{at, behind}};
    const std::size_t end = end_of_query(text, end_of_path(text, end_of_port(text, behind)));
    return {{at, end}, characters(text.substr(at, end - at)) <= longest_link};
}

}  // namespace

std::vector<TextSpan> web_links(std::string_view text, BareAddress bare) {
    std::vector<TextSpan> links;
    // Each holds a dot: texts without one are the usual ones.
    if (text.find('.') == std::string_view::npos) return links;
    for (std::size_t at = 0; at < text.size();) {
        const Found found = found_at(text, at, bare);
        if (found.is_link) links.push_back(found.span);
        at = std::max(at + 1, found.span.end);
    }
    return links;
}

}  // namespace tandem
