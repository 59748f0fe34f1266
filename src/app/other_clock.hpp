#pragma once

#include <optional>
#include <string>

#include "facts/words.hpp"
#include "model/project.hpp"
#include "model/time_zone.hpp"

namespace tandem {

// A channel whose times are by another clock than the project's (plan/tool_times.hpp).
struct OtherClock {
    std::string name;  // of its time then: "EDT"
    std::string both;  // what both clocks say: "18:00 New York · 00:00 Paris", the second one with its day where that
                       // is another

    bool operator==(const OtherClock&) const = default;
};
// `variant` null: of a post without channels. Nothing where the clock is the project's, and for a post without a date.
std::optional<OtherClock> other_clock(const facts::Words& words, const Project& project, ZoneTable& zones,
                                      const Post& post, const Variant* variant);

// That hour of the project as the clock of the post's first channel says it.
LocalMinute own_time_at(const Project& project, ZoneTable& zones, const Post& post, LocalMinute hour);

}  // namespace tandem
