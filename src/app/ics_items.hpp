#pragma once

#include <vector>

#include "app/ics_order.hpp"
#include "exchange/write_ics.hpp"
#include "facts/words.hpp"
#include "plan/plan.hpp"

namespace tandem {

// Whom and what an item of a calendar belongs to, by their ids.
struct IcsTies {
    std::vector<Uuid> people;    // named in it, or doing work for it
    std::vector<Uuid> channels;  // on which it takes place
    Uuid campaign;
};

struct CalendarItem {
    IcsKind kind{};
    IcsTies ties;
    IcsItem ics;  // without its sequence and moment of change
};

struct CalendarItems {
    std::vector<CalendarItem> items;  // by kind and UID: an item that moves in time stays where it stands
    std::vector<IcsTies> undated;     // of the posts without a date, where posts are asked for
};

// Where the words of items come from.
struct CalendarSource {
    const Project& project;
    const Plan& plan;
    const facts::Facts& facts;
    const facts::Words& words;
    ZoneTable& zones;
};

// What a calendar shows of a project. A post is one event, and so is each of its variants that goes out at another time
// than the first or in another zone. Cancelled ones are there, as such; archived ones are not.
CalendarItems calendar_items(const CalendarSource& source, const IcsOrder& order);

// The UID of a row in calendar files: for life, whatever happens to the row.
std::string ics_uid(Uuid row);

// How long a publication lasts in a calendar, which is a moment.
inline constexpr std::chrono::minutes ics_moment_length{15};
// A task whose time is at most this and within one day is an event at that time; others are events of a day.
inline constexpr std::chrono::minutes most_ics_task_time{240};

}  // namespace tandem
