#pragma once

#include <string_view>

#include "app/import_plan.hpp"

namespace tandem {

// What taking the events of a calendar file in as notes would do. Nothing changes until the request is submitted. Each
// time an event takes place, from a year ago until in three years, becomes a note on its days, in the project's zone:
// "14:00 Title", whole days without the time, with place and description below. A note's id follows from the project
// and the event's UID, so that a file that was taken in before only changes what is new in it; what is cancelled since,
// or left out of what recurs, takes its note away. A note keeps its colour. The rows of the report are the lines of
// the file on which events begin.
ImportReport plan_note_import(Session& session, std::string_view bytes, std::string_view name);

}  // namespace tandem
