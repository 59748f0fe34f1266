#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "facts/closed_set.hpp"
#include "facts/fact_table.hpp"

namespace tandem::facts {

/// Where the link of a post goes out.
enum class LinkPlace : std::uint8_t {
    text,     ///< in the text, whose length it counts for
    field,    ///< in a field, a card or a sticker of its own
    nowhere,  ///< the post has no place for one that can be followed
};

inline constexpr ClosedSet<LinkPlace, 3> link_place_names{
    {{"text", LinkPlace::text}, {"field", LinkPlace::field}, {"nowhere", LinkPlace::nowhere}}};

struct LinkPlaces {
    std::string id;  ///< network and format: "reddit/post_link"; "x/" whatever the format
    std::string network, format;
    LinkPlace alone{};       ///< of a post that has no media
    LinkPlace with_media{};  ///< of one that has a picture or a video
    bool card = false;       ///< of the page the link leads to, shown where there are no media
    std::string source;
};

/// Reads link_places.csv. Throws std::logic_error naming the row when a cell is not what its column holds.
FactTable<LinkPlaces> read_link_places(std::string_view csv);

/// The format's own row comes before its network's. Networks without a row, those a client owns, have no limit that a
/// link could count for: `field`.
LinkPlace link_place(const FactTable<LinkPlaces>& places, std::string_view network, std::string_view format,
                     bool with_media);
/// Whether a post without media shows a card of the page its link leads to. Networks without a row show one.
bool shows_link_card(const FactTable<LinkPlaces>& places, std::string_view network, std::string_view format);

}  // namespace tandem::facts
