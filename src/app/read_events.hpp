#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/import_plan.hpp"
#include "exchange/read_ics.hpp"

namespace tandem {

// The days of which events are taken in: from a year ago until in three years.
DayRange event_days(const Session& session);

// The events of a calendar file on these days, in the zone of the open project.
IcsReading read_events(Session& session, std::string_view bytes);

// The zone that the project's times are in; UTC when nobody knows its name.
const TimeZone& home_zone(Session& session);

// What one time of an event is called by whoever takes it in, the same in each file that tells it: an event that takes
// place once keeps its name when it moves, and so does each time of one that recurs. Events that share a UID are told
// apart by their times.
std::string event_key(const IcsEvent& event, const IcsSpan& span);
// What an event of this UID is called that takes place once.
std::string single_key(const std::string& uid);

// When a row begins that was taken in under a key, as wall time of the project; nothing without such a row.
using KnownTime = std::function<std::optional<LocalMinute>(const std::string& key)>;
// What rows were called before an event began to recur, or while it did: the old key by the one that counts. A row
// stands for the time at which it is, else for the first on its day. Keys that have rows already are not among them.
std::map<std::string, std::string> former_keys(const std::vector<IcsEvent>& events, const TimeZone& zone,
                                               const KnownTime& known);

// When one time of an event begins, in the zone of the project.
EventMoment event_moment(const IcsSpan& span, const TimeZone& zone);

// Its title, or the first line of what is written about it, of `most_event_title` bytes at most; may be empty.
std::string event_title(const IcsEvent& event);

// Puts what was not taken in, and how much of it, into the report, and how the file was read.
void tell_left_out(IcsReading& reading, ImportReport& report);

}  // namespace tandem
