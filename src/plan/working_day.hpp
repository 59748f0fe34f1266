#pragma once

#include <vector>

#include "model/project.hpp"
#include "plan/office_calendar.hpp"

namespace tandem {

// One person's one day: when they can work and how much.
struct WorkingDay {
    enum class Off : std::uint8_t { no, day_off, away, left };
    std::vector<MinuteRange> hours;  // minutes of the day, sorted, apart from each other
    int cap_minutes = 0;             // never above the hours
    int smm_cap_minutes = 0;         // of one hat, within the cap; 0 without the hat
    int cm_cap_minutes = 0;
    Off off = Off::no;  // why there are no hours
    bool on_call = false;
    // Where a turn on call adds to working hours: how much goes into those and how much into the hours of each turn.
    struct Limit {
        std::vector<MinuteRange> hours;
        int cap_minutes = 0;
        bool operator==(const Limit&) const = default;
    };
    std::vector<Limit> limits;

    bool operator==(const WorkingDay&) const = default;
    int cap(Hat hat) const { return hat == Hat::smm ? smm_cap_minutes : cm_cap_minutes; }
};

// Working hours of the weekday less time away, none on public holidays; on-call turns add their own hours and cap, also
// on days off. A turn's minutes are for its hours outside the working hours; only what these cannot hold adds to those.
WorkingDay working_day_of(const Person& person, const OfficeCalendar& office, Day day);

// Minutes a role can be given on a day: the sum over the people who wear the hat.
int capacity_of(const Table<Person>& people, const OfficeCalendar& office, Day day, Hat hat);

}  // namespace tandem
