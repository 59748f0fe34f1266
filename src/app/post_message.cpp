#include "app/post_message.hpp"

#include <algorithm>

#include "app/row_values.hpp"
#include "app/text_spans.hpp"
#include "exchange/tag_spans.hpp"
#include "exchange/text_encoding.hpp"
#include "exchange/text_length.hpp"

namespace tandem {
namespace {

std::string_view part_of(std::string_view text, const TextMark& mark) {
    return text.substr(mark.begin, mark.end - mark.begin);
}

// Only texts with a # are looked at closely.
std::vector<std::string_view> hashtags_in(std::string_view text) {
    std::vector<std::string_view> tags;
    if (text.find('#') == std::string_view::npos) return tags;
    for (const TextMark& mark : text_marks(text))
        if (mark.kind == TextMark::Kind::hashtag) tags.push_back(part_of(text, mark));
    return tags;
}

// What no network takes for one hashtag ("#2026", "#a-b") is looked for as it is written.
bool holds_written(std::string_view text, std::string_view tag) {
    for (std::size_t at = text.find(tag); at != std::string_view::npos; at = text.find(tag, at + 1)) {
        std::size_t next = at + tag.size();
        const bool ends = next >= text.size() || !is_tag_sign(next_code_point(text, next));
        if (ends && begins_tag(text, at)) return true;
    }
    return false;
}

bool holds_one(std::string_view text, const std::vector<std::string_view>& tags, std::string_view tag) {
    if (!tag.starts_with('#') || end_of_hashtag(tag, 0) < tag.size()) return !tag.empty() && holds_written(text, tag);
    return std::any_of(tags.begin(), tags.end(), [&](std::string_view one) { return same_tag(one, tag); });
}

}  // namespace

bool holds_tag(std::string_view text, std::string_view tag) { return holds_one(text, hashtags_in(text), tag); }

void add_paragraph(std::string& text, const std::string& paragraph) {
    if (paragraph.empty()) return;
    if (!text.empty()) text += "\n\n";
    text += paragraph;
}

std::string further_tags(std::string_view text, const std::vector<std::string>& hashtags) {
    std::vector<std::string> further;
    const std::vector<std::string_view> known = hashtags.empty() ? std::vector<std::string_view>() : hashtags_in(text);
    for (const std::string& tag : hashtags)
        if (!holds_one(text, known, tag)) further.push_back(tag);
    return list_cell(further, " ");
}

std::string message_of(std::string_view text, const std::vector<std::string>& hashtags) {
    std::string message(text);
    add_paragraph(message, further_tags(text, hashtags));
    return message;
}

int hashtags_counted(std::string_view message) { return static_cast<int>(hashtags_in(message).size()); }

std::optional<TextRoom> text_room(const facts::Network& network, const facts::TextLimits& limits,
                                  std::string_view message) {
    std::optional<TextRoom> room;
    if (limits.text)
        room = TextRoom{text_length(network, message), *limits.text, network.count_unit == facts::CountUnit::utf8_bytes,
                        network.count_unit == facts::CountUnit::code_point};
    if (!limits.bytes) return room;
    const TextRoom bytes{static_cast<std::int64_t>(message.size()), *limits.bytes, true, false};
    const bool nearer = !room || bytes.length * room->limit > room->length * bytes.limit;
    return nearer ? bytes : room;
}

}  // namespace tandem
