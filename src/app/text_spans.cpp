#include "app/text_spans.hpp"

#include <algorithm>
#include <cctype>

#include "exchange/web_links.hpp"

namespace tandem {
namespace {

bool is_word_letter(unsigned char c) { return c >= 0x80 || std::isalpha(c) != 0; }
bool is_word_part(unsigned char c) { return is_word_letter(c) || c == '_' || std::isdigit(c) != 0; }
// Names of accounts hold full stops too, though not at their end.
bool is_name_part(unsigned char c) { return c < 0x80 && (is_word_part(c) || c == '.'); }

// "a#b" and the addresses of parts of a page are none.
bool begins_word(std::string_view text, std::size_t at) {
    return at == 0 || (!is_word_part(static_cast<unsigned char>(text[at - 1])) && text[at - 1] != '/');
}

// Behind the hashtag that begins here; `at` where there is none.
std::size_t end_of_hashtag(std::string_view text, std::size_t at) {
    std::size_t end = at + 1;
    bool named = false;
    for (; end < text.size() && is_word_part(static_cast<unsigned char>(text[end])); ++end)
        named |= is_word_letter(static_cast<unsigned char>(text[end]));
    return named ? end : at;
}

std::size_t end_of_mention(std::string_view text, std::size_t at) {
    std::size_t end = at + 1;
    while (end < text.size() && is_name_part(static_cast<unsigned char>(text[end]))) ++end;
    while (end > at && text[end - 1] == '.') --end;
    return end > at + 1 ? end : at;
}

}  // namespace

std::vector<TextMark> text_marks(std::string_view text) {
    using Kind = TextMark::Kind;
    std::vector<TextMark> marks;
    for (const TextSpan& link : web_links(text, BareAddress::link)) marks.push_back({Kind::link, link.begin, link.end});
    const auto in_link = [&](std::size_t at) {
        return std::any_of(marks.begin(), marks.end(), [&](const TextMark& one) {
            return one.kind == Kind::link && one.begin <= at && at < one.end;
        });
    };
    for (std::size_t at = text.find_first_of("#@"); at != std::string_view::npos;
         at = text.find_first_of("#@", at + 1)) {
        if (!begins_word(text, at) || in_link(at)) continue;
        const bool tag = text[at] == '#';
        const std::size_t end = tag ? end_of_hashtag(text, at) : end_of_mention(text, at);
        if (end > at) marks.push_back({tag ? Kind::hashtag : Kind::mention, at, end});
    }
    std::sort(marks.begin(), marks.end(), [](const TextMark& a, const TextMark& b) { return a.begin < b.begin; });
    return marks;
}

}  // namespace tandem
