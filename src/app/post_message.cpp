#include "app/post_message.hpp"

#include <algorithm>
#include <cctype>

#include "app/row_values.hpp"
#include "app/text_spans.hpp"
#include "exchange/text_length.hpp"

namespace tandem {

bool holds_tag(std::string_view text, std::string_view tag) {
    for (std::size_t at = text.find(tag); at != std::string_view::npos; at = text.find(tag, at + 1)) {
        const std::size_t end = at + tag.size();
        const unsigned char next = end < text.size() ? static_cast<unsigned char>(text[end]) : ' ';
        if (next < 0x80 && next != '_' && std::isalnum(next) == 0) return true;
    }
    return false;
}

void add_paragraph(std::string& text, const std::string& paragraph) {
    if (paragraph.empty()) return;
    if (!text.empty()) text += "\n\n";
    text += paragraph;
}

std::string further_tags(std::string_view text, const std::vector<std::string>& hashtags) {
    std::vector<std::string> further;
    for (const std::string& tag : hashtags)
        if (!holds_tag(text, tag)) further.push_back(tag);
    return list_cell(further, " ");
}

std::string message_of(std::string_view text, const std::vector<std::string>& hashtags) {
    std::string message(text);
    add_paragraph(message, further_tags(text, hashtags));
    return message;
}

std::string message_of(const Post& post, const Variant& variant) {
    return message_of(text_of(post, variant), variant.hashtags);
}

int hashtags_counted(std::string_view message) {
    const std::vector<TextMark> marks = text_marks(message);
    return static_cast<int>(std::count_if(marks.begin(), marks.end(),
                                          [](const TextMark& mark) { return mark.kind == TextMark::Kind::hashtag; }));
}

std::optional<TextRoom> text_room(const facts::Network& network, std::string_view message) {
    std::optional<TextRoom> room;
    if (network.text_limit)
        room = TextRoom{text_length(network, message), *network.text_limit,
                        network.count_unit == facts::CountUnit::utf8_bytes,
                        network.count_unit == facts::CountUnit::code_point};
    if (!network.byte_limit) return room;
    const TextRoom bytes{static_cast<std::int64_t>(message.size()), *network.byte_limit, true, false};
    const bool nearer = !room || bytes.length * room->limit > room->length * bytes.limit;
    return nearer ? bytes : room;
}

}  // namespace tandem
