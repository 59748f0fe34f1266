#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "plan/roster_problem.hpp"

namespace tandem::roster {

enum class Reject : std::uint8_t {
    nothing,  // possible
    role,
    channel,
    language,
    time_off,            // every day of the window is off
    no_hours_in_window,  // minutes_there of minutes_asked
    day_cap,             // minutes_asked with this task, minutes_there the day's cap
    role_cap,            // the same for the cap of the task's role
    window_load,         // in [begin_minute, end_minute) of the day minutes_asked with this task, minutes_there worked
    pin,                 // the task is pinned to somebody else, or to a day
    frozen,              // the task is fixed or frozen and stays
};

// What speaks for or against one person, on the best day that person has.
struct Verdict {
    Id person;
    bool chosen = false;
    Reject reject = Reject::nothing;
    std::optional<std::int32_t> day;
    std::int32_t minutes_asked = 0;
    std::int32_t minutes_there = 0;
    std::int32_t begin_minute = 0;  // of the day
    std::int32_t end_minute = 0;
    std::vector<Id> holders;  // the tasks that hold the room, by id
    std::vector<std::int32_t> missing_channels;
    std::vector<std::int32_t> missing_languages;
    // Possible: the score with this person minus the score now, exactly. For a task without a place the terms are those
    // of taking it in and `uncovered` is minus its penalty.
    std::int64_t uncovered = 0;
    Terms terms;
};

// A cell the task could use if there were room.
struct FullPlace {
    Place place;
    Reject reject = Reject::day_cap;
    std::int32_t begin_minute = 0;
    std::int32_t end_minute = 0;
    std::int32_t minutes_asked = 0;
    std::int32_t minutes_there = 0;
    std::vector<Id> holders;
};

// Why a task has no place: the first that is true.
enum class Obstruction : std::uint8_t {
    pin_unreachable,   // pinned to somebody who left or to a day outside the horizon
    nobody_competent,  // `nearest` lacks the fewest things
    nobody_there,      // `lack_minutes` is the smallest lack of hours in the window, with `nearest` on `nearest_day`
    all_full,          // proven: `crowd` needs crowd_minutes and all places it can use together have room_minutes
    displaced,         // only tasks of the same or a higher priority hold the room; `displacers` have a higher one
    search_ended,      // no room was found; that there is none is not proven
};

struct Unplaced {
    Obstruction obstruction = Obstruction::search_ended;
    std::optional<Id> nearest;
    std::optional<std::int32_t> nearest_day;
    bool missing_role = false;
    std::vector<std::int32_t> missing_languages;
    std::vector<std::int32_t> missing_channels;
    std::int32_t lack_minutes = 0;  // nobody_there: hours; full places: the smallest excess
    std::vector<FullPlace> full;
    std::vector<Id> displacers;
    std::vector<Id> crowd;
    std::int64_t crowd_minutes = 0;
    std::int64_t room_minutes = 0;
};

struct Explanation {
    Id task;
    std::optional<Place> place;
    bool forced = false;          // a pin holds it there against the rules
    Terms terms;                  // what the task adds to the points where it stands
    std::vector<Verdict> people;  // everybody, by id
    std::optional<Unplaced> unplaced;
};

class Sheet;

// Leaves the sheet as it was; the task is lifted while it looks.
Explanation explain(Sheet& sheet, std::uint32_t slot);

}  // namespace tandem::roster
