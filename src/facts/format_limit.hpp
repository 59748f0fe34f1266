#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "facts/confidence.hpp"
#include "facts/fact_table.hpp"
#include "facts/network.hpp"

namespace tandem::facts {

/// A limit of a format that takes the place of its network's.
struct OwnLimit {
    std::optional<int> most;    ///< none: a text of any length is taken
    bool each_message = false;  ///< of texts: it is cut into messages, each held to the network's limit. No `most` then
    bool is_unknown = false;    ///< of titles: there is one, whose limit nobody says. No `most` then

    bool operator==(const OwnLimit&) const = default;
};

/// How long texts may be in a format of a network, where that is not what the network says.
struct FormatLimit {
    std::string id;  ///< network and format: "telegram/album"
    std::string network, format;
    std::optional<OwnLimit> text, title;  ///< in the network's unit, code points; none: as the network says
    Confidence confidence = Confidence::low;
    std::string source;
};

/// Reads format_limits.csv. Throws std::logic_error naming the row when a cell is not what its column holds, or when
/// a row limits nothing of its own.
FactTable<FormatLimit> read_format_limits(std::string_view csv);

/// How long texts may be, each limit as far as one is known.
struct TextLimits {
    std::optional<int> text;                     ///< in the network's unit
    std::optional<int> bytes;                    ///< of the same text, in UTF-8
    std::optional<int> title;                    ///< in code points
    bool text_sure = false, title_sure = false;  ///< may be told as a fact
    bool each_message = false;                   ///< the text is of several messages, and `text` and `bytes` of each

    bool operator==(const TextLimits&) const = default;
};

/// Of a network, whatever the format.
TextLimits text_limits(const Network& network);
/// Of a format there, which may be one that the table does not have.
TextLimits text_limits(const FactTable<FormatLimit>& limits, const Network& network, std::string_view format);

}  // namespace tandem::facts
