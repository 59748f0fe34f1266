#include "app/sent_message.hpp"

#include <algorithm>
#include <set>

#include "app/text_spans.hpp"
#include "app/thread_messages.hpp"
#include "app/utm_link.hpp"
#include "exchange/fold_name.hpp"
#include "exchange/text_length.hpp"

namespace tandem {
namespace {

// An address without what makes no difference to where it leads.
std::string_view bare_link(std::string_view link) {
    link = trimmed(link);
    for (const std::string_view scheme : {"https://", "http://"})
        if (link.starts_with(scheme)) link.remove_prefix(scheme.size());
    while (link.ends_with('/')) link.remove_suffix(1);
    return link;
}

// Of English, or the first byte of one of the scripts that addresses are typed in, "é" or "ж".
bool is_address_letter(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (byte >= 0xc3 && byte <= 0xdf);
}

// Whether an address can begin behind this text.
bool link_begins_behind(std::string_view before) {
    if (before.empty() || before.ends_with("://")) return true;
    constexpr std::string_view inside = "-_.@/";
    return !is_address_letter(before.back()) && inside.find(before.back()) == std::string_view::npos;
}

// Whether an address has ended before this text, but for tags.
bool link_ends_before(std::string_view rest) {
    if (rest.starts_with('/')) rest.remove_prefix(1);
    if (rest.empty() || rest.starts_with("?utm_") || rest.starts_with("&utm_")) return true;
    constexpr std::string_view inside = "/#%&=_~-+@", of_a_sentence = ".,!;:?";
    const char next = rest.front();
    if (of_a_sentence.find(next) != std::string_view::npos) return rest.size() == 1 || !is_address_letter(rest[1]);
    return !is_address_letter(next) && inside.find(next) == std::string_view::npos;
}

int marks_counted(std::string_view message, TextMark::Kind kind) {
    const std::vector<TextMark> marks = text_marks(message);
    return static_cast<int>(
        std::count_if(marks.begin(), marks.end(), [&](const TextMark& mark) { return mark.kind == kind; }));
}

// Null where the table does not have the format there.
const facts::FormatLimit* format_limit(const facts::Facts& facts, const facts::Network& network,
                                       std::string_view format) {
    return facts.format_limits.find(network.id + "/" + std::string(format));
}

// The channel's own limit in the place of what its network says, and of a format's that is longer. That of a thread is
// of each message; a format that takes a text of any length goes on taking it.
void take_own_limit(facts::TextLimits& limits, int most, const facts::Facts& facts, const facts::Network& network,
                    std::string_view format) {
    const facts::FormatLimit* of_format = format_limit(facts, network, format);
    const bool of_text = of_format && of_format->text && !of_format->text->each_message;
    if (of_text && of_format->text->most.value_or(0) < most) return;
    limits.text = most;
    limits.bytes = std::nullopt;
    limits.text_sure = true;
}

std::optional<TextRoom> room_of_one_message(const facts::Network& network, const facts::TextLimits& limits,
                                            std::string_view text, std::string_view warning) {
    std::optional<TextRoom> room = text_room(network, limits, text);
    if (room && !warning.empty())
        room->length += room->in_bytes ? static_cast<std::int64_t>(warning.size()) : typed_length(network, warning);
    return room;
}

}  // namespace

std::string sent_link(const Project& project, const facts::Facts& facts, const Post& post, const Variant& variant) {
    if (trimmed(variant.link).empty()) return {};
    return filled_link(variant.link, default_utm(project, facts, post, variant));
}

bool holds_link(std::string_view text, std::string_view link) {
    const std::string_view wanted = bare_link(link);
    if (wanted.empty()) return false;
    for (std::size_t at = text.find(wanted); at != std::string_view::npos; at = text.find(wanted, at + 1))
        if (link_begins_behind(text.substr(0, at)) && link_ends_before(text.substr(at + wanted.size()))) return true;
    return false;
}

bool link_goes_in_text(const facts::Facts& facts, const facts::Network& network, const Variant& variant) {
    return facts::link_place(facts.link_places, network.id, variant.format, !variant.media.empty()) ==
        facts::LinkPlace::text;
}

std::string_view sent_warning(const facts::Network& network, const Variant& variant) {
    return network.content_warning ? std::string_view(variant.content_warning) : std::string_view();
}

SentMessage sent_message(const Project& project, const facts::Facts& facts, const facts::Network& network,
                         const Post& post, const Variant& variant, std::string_view text) {
    SentMessage message = link_goes_in_text(facts, network, variant)
        ? message_with_link(project, facts, post, variant, text, variant.hashtags)
        : SentMessage{message_of(text, variant.hashtags)};
    message.warning = sent_warning(network, variant);
    return message;
}

SentMessage message_with_link(const Project& project, const facts::Facts& facts, const Post& post,
                              const Variant& variant, std::string_view text, const std::vector<std::string>& hashtags) {
    SentMessage message{std::string(text)};
    if (const std::string link = sent_link(project, facts, post, variant);
        !link.empty() && !holds_link(text, variant.link) && !holds_link(text, link)) {
        add_paragraph(message.text, link);
        message.with_link = true;
    }
    add_paragraph(message.text, further_tags(text, hashtags));
    return message;
}

std::string sent_title(const facts::Facts& facts, const facts::Network& network, const Post& post,
                       const Variant& variant) {
    const facts::FormatLimit* of_format = format_limit(facts, network, variant.format);
    const bool format_says = of_format && of_format->title && !of_format->title->is_unknown;
    if (format_says && !of_format->title->most) return {};
    const bool always_titled = format_says || network.title_field == "title";
    return variant.title.empty() && always_titled ? post.title : variant.title;
}

facts::TextLimits limits_there(const Project& project, const facts::Facts& facts, const facts::Network& network,
                               const Variant& variant) {
    facts::TextLimits limits = facts::text_limits(facts.format_limits, network, variant.format);
    const Channel* channel = project.channels.find(variant.channel);
    if (channel && channel->text_limit) take_own_limit(limits, *channel->text_limit, facts, network, variant.format);
    if (variant.media.empty()) return limits;
    const facts::PartLimit* caption =
        facts::part_limit(facts.part_limits, network.id, facts::PostPart::text_with_media);
    if (!caption || (limits.text && *limits.text <= caption->most)) return limits;
    limits.text = caption->most;
    limits.text_sure = caption->is_sure();
    return limits;
}

std::optional<TextRoom> message_room(const facts::Network& network, const facts::TextLimits& limits,
                                     const SentMessage& message) {
    if (!limits.each_message) return room_of_one_message(network, limits, message.text, message.warning);
    return fullest_room(message_rooms(network, limits, message));
}

std::optional<TextRoom> fullest_room(const std::vector<TextRoom>& rooms) {
    const auto fullest = std::max_element(rooms.begin(), rooms.end(), [](const TextRoom& a, const TextRoom& b) {
        return a.length * b.limit < b.length * a.limit;
    });
    return fullest == rooms.end() ? std::nullopt : std::optional(*fullest);
}

std::vector<TextRoom> message_rooms(const facts::Network& network, const facts::TextLimits& limits,
                                    const SentMessage& message) {
    std::vector<std::string> texts = limits.each_message ? thread_messages(message.text) : std::vector{message.text};
    if (texts.empty()) texts.emplace_back();
    std::vector<TextRoom> rooms;
    for (const std::string& text : texts)
        if (const auto room = room_of_one_message(network, limits, text, message.warning)) rooms.push_back(*room);
    return rooms;
}

int messages_sent(const Project& project, const facts::Facts& facts, const facts::Network& network, const Post& post,
                  const Variant& variant) {
    if (!limits_there(project, facts, network, variant).each_message) return 1;
    const SentMessage sent = sent_message(project, facts, network, post, variant, text_of(post, variant));
    return std::max(1, static_cast<int>(thread_messages(sent.text).size()));
}

std::optional<TextRoom> comment_room(const facts::Facts& facts, const facts::Network& network,
                                     std::string_view comment) {
    const facts::PartLimit* limit = facts::part_limit(facts.part_limits, network.id, facts::PostPart::first_comment);
    if (!limit) return std::nullopt;
    facts::TextLimits limits;
    limits.text = limit->most;
    return text_room(network, limits, comment);
}

int mentions_counted(std::string_view message) {
    if (message.find('@') == std::string_view::npos) return 0;
    return marks_counted(message, TextMark::Kind::mention);
}

int links_counted(std::string_view message) {
    if (message.find('.') == std::string_view::npos) return 0;
    std::set<std::string_view> addresses;
    for (const TextMark& mark : text_marks(message))
        if (mark.kind == TextMark::Kind::link)
            addresses.insert(bare_link(message.substr(mark.begin, mark.end - mark.begin)));
    return static_cast<int>(addresses.size());
}

std::int64_t part_counted(facts::PostPart part, const Project& project, const facts::Facts& facts,
                          const facts::Network& network, const Post& post, const Variant& variant,
                          const SentMessage& message) {
    using facts::PostPart;
    switch (part) {
        case PostPart::first_comment: return text_length(network, variant.first_comment);
        case PostPart::title: return code_points(variant.title.empty() ? post.title : variant.title);
        case PostPart::hashtags: return hashtags_counted(message.text);
        case PostPart::tags_outside: {
            const std::string text = text_of(post, variant);
            return std::count_if(variant.hashtags.begin(), variant.hashtags.end(),
                                 [&](const std::string& tag) { return !holds_tag(text, tag); });
        }
        case PostPart::mentions: return mentions_counted(message.text);
        case PostPart::links: return links_counted(message.text);
        case PostPart::link: return code_points(sent_link(project, facts, post, variant));
        case PostPart::text_with_media: return text_length(network, message.text);
    }
    return 0;
}

}  // namespace tandem
