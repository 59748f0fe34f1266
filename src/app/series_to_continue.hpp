#pragma once

#include <vector>

#include "model/project.hpp"

namespace tandem {

// A series without an end is planned a year ahead: when it has run so far, somebody has to say that it goes on.
inline constexpr date::weeks series_told_before{4};

struct SeriesToContinue {
    Id<Series> series;
    Id<Post> last;  // the post of its last slot
    Day until{};    // the day of that slot

    bool operator==(const SeriesToContinue&) const = default;
};
// Those of which the last planned post stands less than four weeks ahead, or has gone out; the nearest end first.
std::vector<SeriesToContinue> series_to_continue(const Project& project, Day today);

}  // namespace tandem
