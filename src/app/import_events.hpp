#pragma once

#include <string_view>

#include "app/import_plan.hpp"

namespace tandem {

// Whether a file holds a calendar (iCalendar, RFC 5545) or a part of one, whatever its name and encoding: one of its
// first lines begins it.
bool is_calendar(std::string_view bytes);

// What taking the events of a calendar file in as posts would do. Nothing changes until the request is submitted. Each
// time an event takes place, from a year ago until in three years, becomes a post at its beginning, in the project's
// zone; a whole-day event one at the hour that is usual that day. Posts are found again by the event's UID, so that a
// file that was taken in before only changes what is new in it, even where an event began to recur or does not any
// more; a post that may not be moved keeps its date. The rows of the report are the lines of the file on which events
// begin.
ImportReport plan_event_import(Session& session, std::string_view bytes, std::string_view name);

}  // namespace tandem
