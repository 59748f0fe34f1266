#include "exchange/text_length.hpp"

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include <unicode/brkiter.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "exchange/tag_spans.hpp"
#include "exchange/web_links.hpp"

namespace tandem {
namespace {

using facts::CountUnit;
using icu::UnicodeString;

constexpr std::size_t longest_server = 253;  // of a mention, in bytes

UnicodeString unicode(std::string_view text) {
    return UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

std::int64_t utf8_bytes(const UnicodeString& text) {
    std::string bytes;
    text.toUTF8String(bytes);
    return static_cast<std::int64_t>(bytes.size());
}

// Whether what is behind a sign that is text by itself makes an emoji of it: the mark that asks for one, a skin tone,
// or another sign that it is joined to.
bool makes_emoji(UChar32 first, UChar32 next, UChar32 behind) {
    constexpr UChar32 emoji_form = 0xfe0f, joiner = 0x200d;
    if (u_hasBinaryProperty(next, UCHAR_EMOJI_MODIFIER)) return u_hasBinaryProperty(first, UCHAR_EMOJI_MODIFIER_BASE);
    return next == emoji_form || (next == joiner && u_hasBinaryProperty(behind, UCHAR_EXTENDED_PICTOGRAPHIC));
}

// Drawn as an emoji (Unicode's UTS #51). Digits, # and * are emoji as keycaps alone.
bool is_emoji(const UnicodeString& cluster) {
    constexpr UChar32 text_form = 0xfe0e, keycap = 0x20e3;
    const UChar32 first = cluster.char32At(0);
    if (!u_hasBinaryProperty(first, UCHAR_EMOJI)) return false;
    if (first < 0x80) return cluster.indexOf(keycap) >= 0;
    const std::int32_t second = cluster.moveIndex32(0, 1);
    const UChar32 next = cluster.char32At(second);
    if (next == text_form) return false;
    return u_hasBinaryProperty(first, UCHAR_EMOJI_PRESENTATION) ||
        makes_emoji(first, next, cluster.char32At(cluster.moveIndex32(second, 1)));
}

// An emoji that is asked to be one though it never was anything else: X counts the asking too. Those older than Unicode
// 6.0 were text once.
bool asks_for_nothing(const UnicodeString& cluster) {
    constexpr UChar32 emoji_form = 0xfe0f;
    constexpr std::uint8_t first_with_emoji = 6;
    const UChar32 first = cluster.char32At(0);
    const std::int32_t second = cluster.moveIndex32(0, 1);
    if (cluster.moveIndex32(second, 1) != cluster.length() || cluster.char32At(second) != emoji_form) return false;
    UVersionInfo age{};
    u_charAge(first, age);
    return u_hasBinaryProperty(first, UCHAR_EMOJI_PRESENTATION) && age[0] >= first_with_emoji;
}

// X counts letters of Europe and its neighbours, and most punctuation, as one, all else as two.
int weight_on_x(UChar32 code) {
    const bool light = code <= 0x10ff || (code >= 0x2000 && code <= 0x200d) || (code >= 0x2010 && code <= 0x201f) ||
        (code >= 0x2032 && code <= 0x2037);
    return light ? 1 : 2;
}

// What a reader sees as one character.
std::int64_t length_of_cluster(const UnicodeString& cluster, CountUnit unit) {
    if (unit == CountUnit::grapheme) return 1;
    if (is_emoji(cluster)) {
        if (unit != CountUnit::x_weighted) return utf8_bytes(cluster);
        return asks_for_nothing(cluster) ? 4 : 2;
    }
    if (unit == CountUnit::emoji_as_bytes) return cluster.countChar32();
    std::int64_t length = 0;
    for (std::int32_t at = 0; at < cluster.length(); at = cluster.moveIndex32(at, 1))
        length += weight_on_x(cluster.char32At(at));
    return length;
}

std::int64_t length_by_clusters(const UnicodeString& text, CountUnit unit) {
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> clusters(
        icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), error));
    if (U_FAILURE(error)) return text.countChar32();
    clusters->setText(text);
    std::int64_t length = 0;
    std::int32_t begin = clusters->first();
    for (std::int32_t end = clusters->next(); end != icu::BreakIterator::DONE; begin = end, end = clusters->next())
        length += length_of_cluster(text.tempSubStringBetween(begin, end), unit);
    return length;
}

// X counts a letter and its accent as the letter that has it.
UnicodeString composed(const UnicodeString& text) {
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(error);
    if (U_FAILURE(error)) return text;
    UnicodeString out = nfc->normalize(text, error);
    return U_FAILURE(error) ? text : out;
}

std::int64_t plain_length(std::string_view text, CountUnit unit) {
    const UnicodeString wide = unicode(text);
    switch (unit) {
        case CountUnit::none:
        case CountUnit::code_point: return wide.countChar32();
        case CountUnit::utf16: return wide.length();
        case CountUnit::utf8_bytes: return utf8_bytes(wide);
        case CountUnit::x_weighted: return length_by_clusters(composed(wide), unit);
        case CountUnit::emoji_as_bytes:
        case CountUnit::grapheme: return length_by_clusters(wide, unit);
    }
    return 0;
}

// X takes an address for a link with or without its scheme.
BareAddress bare_address(const facts::Network& network) {
    return network.count_unit == CountUnit::x_weighted ? BareAddress::link : BareAddress::text;
}

// Mentions without the servers they name. What is longer than a domain can be is no server.
std::string with_short_mentions(std::string_view text) {
    std::string all;
    std::size_t kept = 0;
    for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
        const MentionEnds ends = begins_tag(text, at) ? ends_of_mention(text, at) : MentionEnds{at, at};
        if (ends.all == ends.name || ends.all - ends.name - 1 > longest_server) continue;
        all += text.substr(kept, ends.name - kept);
        kept = at = ends.all;
    }
    return all += text.substr(kept);
}

std::string counted_part(const facts::Network& network, std::string_view text) {
    return network.mention_hosts_count ? std::string(text) : with_short_mentions(text);
}

}  // namespace

std::int64_t text_length(const facts::Network& network, std::string_view text) {
    if (!network.url_counts_as) return plain_length(counted_part(network, text), network.count_unit);
    const std::vector<TextSpan> links = web_links(text, bare_address(network));
    std::string rest;
    std::size_t at = 0;
    for (const TextSpan& link : links) {
        rest += counted_part(network, text.substr(at, link.begin - at));
        at = link.end;
    }
    rest += counted_part(network, text.substr(at));
    return plain_length(rest, network.count_unit) + static_cast<std::int64_t>(links.size()) * *network.url_counts_as;
}

std::int64_t typed_length(const facts::Network& network, std::string_view text) {
    return plain_length(text, network.count_unit);
}

std::int64_t code_points(std::string_view text) { return unicode(text).countChar32(); }

std::optional<TextExcess> over_text_limit(const facts::Network& network, const facts::TextLimits& limits,
                                          std::string_view text) {
    if (limits.text)
        if (const std::int64_t length = text_length(network, text); length > *limits.text)
            return TextExcess{length, *limits.text};
    if (limits.bytes)
        if (const std::int64_t bytes = utf8_bytes(unicode(text)); bytes > *limits.bytes)
            return TextExcess{bytes, *limits.bytes};
    return std::nullopt;
}

std::optional<TextExcess> over_title_limit(const facts::TextLimits& limits, std::string_view title) {
    const std::int64_t length = code_points(title);
    if (!limits.title || length <= *limits.title) return std::nullopt;
    return TextExcess{length, *limits.title};
}

}  // namespace tandem
