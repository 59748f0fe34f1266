#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "exchange/ics_values.hpp"

namespace tandem {

// What the recurrence rules of a file may cost together, so that no file keeps the program busy.
struct RecurrenceBudget {
    std::int64_t steps = 6'000'000;
};

struct Occurrences {
    enum class Fate : std::uint8_t {
        whole,    // all of the period
        cut,      // there are more than were asked for, or than the budget allows
        unknown,  // the rule is not understood, or repeats more than once a day by its kind
    };
    std::vector<LocalMinute> walls;  // ascending
    Fate fate = Fate::whole;
};

// When an RRULE says that something recurs that began at `start`, as wall times of its zone from `from` until before
// `to`; at most `most`. `wall_of` turns the moment of a rule's end into wall time.
Occurrences occurrences_of(std::string_view rule, const IcsMoment& start, LocalMinute from, LocalMinute to,
                           std::size_t most, const std::function<LocalMinute(Instant)>& wall_of,
                           RecurrenceBudget& budget);

}  // namespace tandem
