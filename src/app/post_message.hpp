#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "facts/format_limit.hpp"
#include "facts/network.hpp"

namespace tandem {

// Whether the text has the hashtag, in whatever case; not as the beginning of a longer one, and not inside a link.
bool holds_tag(std::string_view text, std::string_view tag);
// Puts a paragraph below the text, with an empty line between them; nothing for an empty one.
void add_paragraph(std::string& text, const std::string& paragraph);

// The hashtags that the text does not have, on one line.
std::string further_tags(std::string_view text, const std::vector<std::string>& hashtags);
// The text, and below it the hashtags that are not in it. What goes out may have the link too (app/sent_message.hpp).
std::string message_of(std::string_view text, const std::vector<std::string>& hashtags);

// Hashtags in a message (app/text_spans.hpp).
int hashtags_counted(std::string_view message);

// How much of what a network takes is used.
struct TextRoom {
    std::int64_t length = 0;   // in the network's unit
    std::int64_t limit = 0;    // the most it takes; 0: none is known
    bool in_bytes = false;     // of UTF-8
    bool approximate = false;  // the network does not say what it counts: code points stand for it

    bool over() const { return limit > 0 && length > limit; }
    bool operator==(const TextRoom&) const = default;
};
// Nothing where no limit is known. Of two limits the one that is nearer. The limits are the network's or those of a
// format there.
std::optional<TextRoom> text_room(const facts::Network& network, const facts::TextLimits& limits,
                                  std::string_view message);

}  // namespace tandem
