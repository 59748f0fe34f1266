#pragma once

#include "model/day_range.hpp"

namespace tandem {

// When an event begins, as wall time of the project's zone; of whole days the first midnight.
struct EventMoment {
    LocalMinute begin{};
    bool whole_days = false;

    bool operator==(const EventMoment&) const = default;
};

}  // namespace tandem
