#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "facts/closed_set.hpp"
#include "facts/confidence.hpp"
#include "facts/fact_table.hpp"

namespace tandem::facts {

/// What of a post has a limit besides its text as a whole and its title.
enum class PostPart : std::uint8_t {
    first_comment,    ///< its length, in the network's unit
    title,            ///< its length, in code points, where titles have no limit but a usual length
    hashtags,         ///< how many stand in the message
    tags_outside,     ///< how many the text does not have
    mentions,         ///< how many @names stand in the message
    links,            ///< how many different addresses stand in it
    link,             ///< the length of the channel's own with its tags, in code points
    text_with_media,  ///< the length of the text where a picture or a video goes with it, in the network's unit
};

inline constexpr ClosedSet<PostPart, 8> post_part_names{{{"first_comment", PostPart::first_comment},
                                                         {"title", PostPart::title},
                                                         {"hashtags", PostPart::hashtags},
                                                         {"tags_outside", PostPart::tags_outside},
                                                         {"mentions", PostPart::mentions},
                                                         {"links", PostPart::links},
                                                         {"link", PostPart::link},
                                                         {"text_with_media", PostPart::text_with_media}}};

struct PartLimit {
    std::string id;  ///< network and part: "threads/links"
    std::string network;
    PostPart part{};
    int most = 0;         ///< still taken, 1 at least
    bool advice = false;  ///< more is taken, and not usual
    Confidence confidence = Confidence::low;
    std::string source;

    /// May be told as a fact.
    bool is_sure() const { return confidence != Confidence::low; }
};

/// Reads part_limits.csv. Throws std::logic_error naming the row when a cell is not what its column holds.
FactTable<PartLimit> read_part_limits(std::string_view csv);

/// Nullptr where no limit is known. Valid as long as the table.
const PartLimit* part_limit(const FactTable<PartLimit>& limits, std::string_view network, PostPart part);

}  // namespace tandem::facts
