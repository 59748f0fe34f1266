#pragma once

#include "app/ics_items.hpp"

namespace tandem {

// Parts of calendar_items, and what they share.

void add_posts(const CalendarSource& source, CalendarItems& all);
void add_tasks(const CalendarSource& source, const IcsOrder& order, std::vector<CalendarItem>& items);

// UTC when nobody knows its name.
const TimeZone& project_zone(const CalendarSource& source);
// The channel's network, or its own name where nobody knows that; empty when it is gone.
std::string network_name(const CalendarSource& source, Id<Channel> channel);
// Who does the tasks that follow a row.
std::vector<Uuid> people_on(const CalendarSource& source, Uuid id);

}  // namespace tandem
