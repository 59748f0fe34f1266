#pragma once

#include <algorithm>
#include <string_view>

#include "app/ics_items.hpp"

namespace tandem {

// A calendar's title is its first line: of a text that begins with empty lines, from where its words begin.
inline std::string_view from_first_words(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of("\r\n"), text.size()));
    return text;
}

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
