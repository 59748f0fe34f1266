#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace tandem {

// A part of a text that networks show in another colour: the bytes [begin, end).
struct TextMark {
    enum class Kind : std::uint8_t { link, hashtag, mention } kind = Kind::link;
    std::size_t begin = 0, end = 0;

    bool operator==(const TextMark&) const = default;
};

// Links (exchange/web_links.hpp, addresses without https:// too), hashtags (a # at the beginning of a word, and behind
// it letters, digits and underscores, a letter among them) and mentions (an @ likewise; "@name.example.com" and
// "@name@example.com" are one each), as exchange/tag_spans.hpp tells them; in order, none covers another.
std::vector<TextMark> text_marks(std::string_view text);

}  // namespace tandem
