#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "facts/closed_set.hpp"
#include "facts/fact_table.hpp"
#include "facts/language.hpp"

namespace tandem::facts {

/// What stands on a calendar beside posts; all but notes bring work along.
enum class OccasionKind : std::uint8_t { contest, live_event, influencer_post, incident, note };

inline constexpr ClosedSet<OccasionKind, 5> occasion_kind_names{{{"contest", OccasionKind::contest},
                                                                 {"live_event", OccasionKind::live_event},
                                                                 {"influencer_post", OccasionKind::influencer_post},
                                                                 {"incident", OccasionKind::incident},
                                                                 {"note", OccasionKind::note}}};

/// Something to settle about an occasion, ticked by hand. A checklist, not legal advice.
struct OccasionPoint {
    std::string id;  ///< "contest_prizes": what a project keeps of a tick
    OccasionKind kind{};
    int from_level = 0;  ///< of an incident: asked for from this level on, 0 to 3
    Bilingual name;
    std::string source;  ///< "practice" where nobody published it
};

/// Reads occasion_points.csv. Throws std::logic_error naming the row when a cell is none of the closed sets.
FactTable<OccasionPoint> read_occasion_points(std::string_view csv);

}  // namespace tandem::facts
