#pragma once

#include "model/day_range.hpp"
#include "model/extra.hpp"
#include "model/id.hpp"

namespace tandem {

// What calendars hold that took an exported file in, of one event or task in it: enough to tell them a change as they
// understand it. Undo leaves it as it is, since it does not take back what was sent.
struct CalendarCopy {
    Id<CalendarCopy> id;   // made from the UID in the file
    int sequence = 0;      // SEQUENCE: up by one when its time changed or it was cancelled
    Uuid times;            // digest of what SEQUENCE counts
    Uuid content;          // digest of all of it
    Instant changed_at{};  // when it was first sent as it is now
    Extra extra;

    bool operator==(const CalendarCopy&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("id", s.id), f("sequence", s.sequence), f("times", s.times), f("content", s.content);
        f("changed_at", s.changed_at), f("extra", s.extra);
    }
};

}  // namespace tandem
