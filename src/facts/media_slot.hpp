#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "facts/closed_set.hpp"
#include "facts/confidence.hpp"
#include "facts/fact_table.hpp"

namespace tandem::facts {

/// What may stand among the media of a post: one kind alone, one of the two but not both at once, or both.
enum class MediaTaken : std::uint8_t { pictures, videos, either, both };

inline constexpr ClosedSet<MediaTaken, 4> media_taken_names{{{"pictures", MediaTaken::pictures},
                                                             {"videos", MediaTaken::videos},
                                                             {"either", MediaTaken::either},
                                                             {"both", MediaTaken::both}}};

/// The figures of a row, as far as some of them are less sure than others.
enum class MediaFigure : std::uint8_t { count, ratio, size, length, alt_text };

inline constexpr ClosedSet<MediaFigure, 5> media_figure_names{{{"count", MediaFigure::count},
                                                               {"ratio", MediaFigure::ratio},
                                                               {"size", MediaFigure::size},
                                                               {"length", MediaFigure::length},
                                                               {"alt_text", MediaFigure::alt_text}}};

/// Width to height as people write it: "4:5", "1.91:1".
struct AspectRatio {
    std::string text;
    double value = 1;  ///< width divided by height, above 0

    bool operator==(const AspectRatio&) const = default;
};

/// Which media a format takes on a network. What nobody said is empty.
struct MediaSlot {
    std::string id;  ///< network and format: "instagram/carousel"
    std::string network, format;
    int least = 0;                   ///< pieces; 0: none has to be there
    std::optional<int> most;         ///< pieces
    std::optional<int> most_videos;  ///< where videos are fewer than pictures
    MediaTaken takes = MediaTaken::both;
    std::optional<AspectRatio> narrowest, widest;  ///< both or neither, each still taken
    int width_px = 0, height_px = 0;               ///< the best size; 0: not known
    std::optional<int> shortest_seconds, longest_seconds;
    bool alt_text = false;           ///< the network has a place for a text for those who do not see the picture
    std::optional<int> longest_alt;  ///< of that text, in code points; none: no limit known
    Confidence confidence = Confidence::low;
    std::vector<MediaFigure> unsure;  ///< unverified, from third parties, or usual rather than asked for
    std::string source;

    /// Whether a figure may be told as a fact.
    bool is_sure(MediaFigure figure) const;
};

/// Reads media_slots.csv. Throws std::logic_error naming the row when a cell is not what its column holds.
FactTable<MediaSlot> read_media_slots(std::string_view csv);

/// Nullptr where nothing is known. Valid as long as the table.
const MediaSlot* media_slot(const FactTable<MediaSlot>& slots, std::string_view network, std::string_view format);

}  // namespace tandem::facts
