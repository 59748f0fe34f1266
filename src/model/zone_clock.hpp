#pragma once

#include <string>
#include <vector>

#include "model/day_range.hpp"
#include "model/extra.hpp"
#include "model/id.hpp"

namespace tandem {

// From `at` on clocks are `offset_minutes` ahead of UTC.
struct ClockStep {
    Instant at{};
    int offset_minutes = 0;

    bool operator==(const ClockStep&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("at", s.at), f("offset_minutes", s.offset_minutes);
    }
};

// What the clocks of a zone showed by the time zone database that the project was last saved with, over the days of its
// posts: by another database the same wall time may be another moment. Undo leaves it as it is.
struct ZoneClock {
    Id<ZoneClock> id;                // made from the zone's name
    std::string zone;                // IANA name
    std::string database;            // "2026c"
    Instant begin{}, end{};          // what it speaks of, `end` not included
    int offset_minutes = 0;          // ahead of UTC, from `begin` on
    std::vector<ClockStep> changes;  // after that, in order
    Extra extra;

    bool operator==(const ZoneClock&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("id", s.id), f("zone", s.zone), f("database", s.database), f("begin", s.begin), f("end", s.end);
        f("offset_minutes", s.offset_minutes), f("changes", s.changes), f("extra", s.extra);
    }
};

}  // namespace tandem
