#pragma once

#include <vector>

#include "exchange/write_ics.hpp"
#include "model/calendar_copy.hpp"
#include "model/table.hpp"

namespace tandem {

// Gives an item that is sent its sequence and its moment of change: those of the last time while it is the same; the
// next sequence where its time changed or it was cancelled; `now` where anything did. What calendars hold of it then is
// returned.
CalendarCopy number_item(IcsItem& item, const Table<CalendarCopy>& sent, Instant now);

// The id of the copy of the item with this UID.
Id<CalendarCopy> copy_id(const std::string& uid);
// The copy of the item with this UID; null when it was never sent.
const CalendarCopy* copy_of(const Table<CalendarCopy>& sent, const std::string& uid);

}  // namespace tandem
