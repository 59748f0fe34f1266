#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "edit/action.hpp"
#include "model/time_zone.hpp"

namespace tandem {

// What is taken in of one event at most, in bytes: a longer text is cut between characters, which is told.
inline constexpr std::size_t most_event_title = 500;
inline constexpr std::size_t most_event_text = 100'000;    // description, place and address, each
inline constexpr std::size_t most_ics_other = 16U << 10U;  // what has no place here, together
inline constexpr std::size_t most_event_categories = 100;  // how many; that there are more is told

// Once that something takes place.
struct IcsSpan {
    bool whole_days = false;
    DayRange days;           // never empty; of a time: the days it touches in the zone of the reader
    Instant begin{}, end{};  // of whole days: midnights of that zone; else begin <= end
    Instant occurrence{};    // its beginning by the event's own rule, wherever it was moved

    bool operator==(const IcsSpan&) const = default;
};

// An event of a calendar file. What is written about one of its occurrences alone is an event of its own.
struct IcsEvent {
    std::size_t line = 0;  // where it begins, from 1
    // The file's; without one it is made of its beginning and title, and of a number where several have the same. Of a
    // long one it is the beginning and a digest.
    std::string uid;
    std::string title;
    std::string description;
    std::string place;
    std::string url;
    std::vector<std::string> categories;
    // What else is said of it, unfolded, "NAME;PARAMETER=...:value": of the properties that have no place here those
    // that say something about it, however many bytes they are up to `most_ics_other`. Not about whoever is invited:
    // a plan that is published invites nobody.
    std::vector<std::string> other = {};
    bool free = false;           // takes nobody's time (TRANSP:TRANSPARENT)
    bool recurs = false;         // by a rule or a list of times, or it is one of those times
    bool shared_uid = false;     // other events of the file have its UID too, at other times
    std::vector<IcsSpan> spans;  // within the days asked for, by their beginning; at least one
};

// What was not taken in, or not as it is written.
struct IcsRemark {
    std::size_t line = 0;
    std::string title;  // of the event it is about; may be empty
    Label reason;
    bool left_out = true;  // an event or a part of the file is; else it is taken in, not quite as it is written
};

// What a file may be at most. A larger one is refused; of an event that recurs more often the first times are taken.
struct IcsLimits {
    std::size_t bytes = 20U << 20U;
    std::size_t components = 50'000;
    std::size_t line_bytes = 1U << 20U;
    std::size_t spans = 1'000;  // of one event
    std::size_t all_spans = 200'000;
    std::size_t all_text = 24U << 20U;  // bytes, those of an event counted for each of its times
    std::size_t remarks = 1'000;        // more are not listed
};

struct IcsReading {
    std::optional<Label> problem;  // why the file was refused; there is nothing else then
    std::vector<IcsEvent> events;  // that take place, in the order of the file
    std::vector<IcsEvent> gone;    // that do not, or not at these times: cancelled or left out
    std::vector<IcsRemark> remarks;
    bool windows_1252 = false;  // it was no UTF-8, and was read as Windows-1252
    bool incomplete = false;    // some event has more times than are given, which is told
    std::size_t outside = 0;    // events that take place on no day asked for
    std::size_t cancelled = 0;  // events and single occurrences
};

// Reads events from a calendar file (RFC 5545) as programs write them, with what recurs spread out over `days`. Times
// without a zone, or of a zone that nobody knows, are times of `home`. Takes any line ends and encoding, zones by
// description, IANA's or Windows' names; what is broken is left out and told, and the rest is kept. Each event of the
// file is among the events, or is told, or counts as outside or cancelled. All texts are valid UTF-8.
IcsReading read_ics(std::string_view bytes, const DayRange& days, ZoneTable& zones, const TimeZone& home,
                    const IcsLimits& limits = {});

}  // namespace tandem
