#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace tandem {

// A part of a text: the bytes [begin, end).
struct TextSpan {
    std::size_t begin = 0, end = 0;

    bool operator==(const TextSpan&) const = default;
};

// Whether an address without http:// or https:// is a link too, as on X.
enum class BareAddress : unsigned char { link, text };

// The links of a text as networks find them, in order: an address whose last part is a top-level domain that exists,
// with its port, path and query; not the full stop, the comma or the bracket behind it, no mail address, and none of
// more than 4096 characters. Source: the published patterns of twitter-text 3; the domains are those of the Public
// Suffix List.
std::vector<TextSpan> web_links(std::string_view text, BareAddress bare);

}  // namespace tandem
