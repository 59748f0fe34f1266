#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "facts/format_limit.hpp"
#include "facts/network.hpp"

namespace tandem {

// How long a text is on a network: in its own unit, each link as long as the network takes every link for
// (exchange/web_links.hpp; X takes an address without https:// for one, too), and mentions without their servers where
// the network counts them so. Where the unit is not documented
// (facts::CountUnit) this is an approximation; where there is no unit, code points.
std::int64_t text_length(const facts::Network& network, std::string_view text);

// The same of a text in which links and mentions count as they are typed, as in a content warning.
std::int64_t typed_length(const facts::Network& network, std::string_view text);

// Of valid UTF-8.
std::int64_t code_points(std::string_view text);

// A text that a network would refuse.
struct TextExcess {
    std::int64_t length = 0;  // in what is limited: the network's unit, or bytes
    std::int64_t limit = 0;   // below it
};
// By the limit of texts, and of their bytes where there is one: the network's, or those of a format there.
std::optional<TextExcess> over_text_limit(const facts::Network& network, const facts::TextLimits& limits,
                                          std::string_view text);
// By the limit of titles, in code points.
std::optional<TextExcess> over_title_limit(const facts::TextLimits& limits, std::string_view title);

}  // namespace tandem
