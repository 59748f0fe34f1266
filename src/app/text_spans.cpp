#include "app/text_spans.hpp"

#include <algorithm>

#include "exchange/tag_spans.hpp"
#include "exchange/web_links.hpp"

namespace tandem {
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
        if (!begins_tag(text, at) || in_link(at)) continue;
        const bool tag = text[at] == '#';
        const std::size_t end = tag ? end_of_hashtag(text, at) : ends_of_mention(text, at).all;
        if (end > at) marks.push_back({tag ? Kind::hashtag : Kind::mention, at, end});
    }
    std::sort(marks.begin(), marks.end(), [](const TextMark& a, const TextMark& b) { return a.begin < b.begin; });
    return marks;
}

}  // namespace tandem
