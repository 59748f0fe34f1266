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

/// What may stand among the media of a post: one kind alone, pictures or videos but not both at once, both of them,
/// or both and sound. Whether GIFs may stand among pictures and videos is a question of its own.
enum class MediaTaken : std::uint8_t { pictures, videos, either, both, documents, audio, with_audio, anything };

// clang-format off
inline constexpr ClosedSet<MediaTaken, 8> media_taken_names{{{"pictures", MediaTaken::pictures},
                                                             {"videos", MediaTaken::videos},
                                                             {"either", MediaTaken::either},
                                                             {"both", MediaTaken::both},
                                                             {"documents", MediaTaken::documents},
                                                             {"audio", MediaTaken::audio},
                                                             {"with_audio", MediaTaken::with_audio},
                                                             {"anything", MediaTaken::anything}}};

/// The figures of a row, as far as some of them are less sure than others.
enum class MediaFigure : std::uint8_t { count, ratio, size, length, alt_text, gif, image_mb, video_mb, file_mb };

inline constexpr ClosedSet<MediaFigure, 9> media_figure_names{{{"count", MediaFigure::count},
                                                               {"ratio", MediaFigure::ratio},
                                                               {"size", MediaFigure::size},
                                                               {"length", MediaFigure::length},
                                                               {"alt_text", MediaFigure::alt_text},
                                                               {"gif", MediaFigure::gif},
                                                               {"image_mb", MediaFigure::image_mb},
                                                               {"video_mb", MediaFigure::video_mb},
                                                               {"file_mb", MediaFigure::file_mb}}};
// clang-format on

/// Bytes of what the columns of sizes count. Some networks mean 1,000,000 by a megabyte: of the two it is the larger,
/// so that nothing is refused that fits.
inline constexpr std::int64_t bytes_of_megabyte = std::int64_t{1} << 20;

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
    std::optional<bool> gif;                       ///< whether GIFs are taken; none: nobody said
    std::optional<AspectRatio> narrowest, widest;  ///< both or neither, each still taken
    int width_px = 0, height_px = 0;               ///< the best size; 0: not known
    std::optional<int> shortest_seconds, longest_seconds;
    std::optional<int> image_mb, video_mb;  ///< the largest file in megabytes (bytes_of_megabyte), still taken
    std::optional<int> file_mb;             ///< of a document or of sound
    std::optional<int> most_pages;          ///< of a document: told, never counted, since documents are not opened
    bool alt_text = false;                  ///< the network has a place for a text for those who do not see the picture
    std::optional<int> longest_alt;         ///< of that text, in code points; none: no limit known
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
