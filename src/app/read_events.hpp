#pragma once

#include <string>
#include <string_view>

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
// place once keeps its name when it moves, and so does each time of one that recurs.
std::string event_key(const IcsEvent& event, const IcsSpan& span);

// Its title, or the first line of what is written about it; may be empty.
std::string event_title(const IcsEvent& event);

// Puts what was not taken in, and how much of it, into the report.
void tell_left_out(IcsReading& reading, ImportReport& report);

}  // namespace tandem
