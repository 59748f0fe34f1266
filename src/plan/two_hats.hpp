#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plan/planner.hpp"

namespace tandem {

// One person's work under each hat, over weeks and a month: what is asked, what is done, what the hours there are hold,
// and what it costs at the rates that person typed.

// Work of one hat over some days.
struct HatTime {
    int placed_minutes = 0;    // given to the person, done or not, with its whole effort
    int unplaced_minutes = 0;  // given to nobody, where the person alone wears the hat: asked of them all the same
    int done_minutes = 0;      // of what is done: the time it took where it was typed, else its effort; and time logged
    std::optional<Money> asked_cost;  // none without a rate for the hat
    std::optional<Money> done_cost;

    int asked_minutes() const { return placed_minutes + unplaced_minutes; }
    bool operator==(const HatTime&) const = default;
};

struct HatsSpan {
    DayRange days;
    HatTime smm;
    HatTime cm;
    int capacity_minutes = 0;

    HatTime& of(Hat hat) { return hat == Hat::smm ? smm : cm; }
    const HatTime& of(Hat hat) const { return hat == Hat::smm ? smm : cm; }
    int asked_minutes() const { return smm.asked_minutes() + cm.asked_minutes(); }
    int done_minutes() const { return smm.done_minutes + cm.done_minutes; }
    // Above 0: more is asked than there are hours for.
    int over_minutes() const { return asked_minutes() - capacity_minutes; }
    // Asked of the capacity, to the nearest percent, half up; nothing without any capacity.
    std::optional<int> percent() const;
    // Of both hats; nothing where a hat with work has no rate.
    std::optional<Money> asked_cost() const;
    bool operator==(const HatsSpan&) const = default;
};

// What a duty takes of the month.
struct DutyMinutes {
    std::string duty;  // its code in duties.csv; empty: work that belongs to none
    int smm_minutes = 0;
    int cm_minutes = 0;

    int minutes() const { return smm_minutes + cm_minutes; }
    bool operator==(const DutyMinutes&) const = default;
};

struct TwoHats {
    Id<Person> person;
    HatsSpan month;
    std::vector<HatsSpan> weeks;      // those of the month, cut to it: they add up to it, but for roundings of cost
    std::vector<DutyMinutes> duties;  // of the month, most minutes first, then by code

    bool operator==(const TwoHats&) const = default;
};

TwoHats two_hats(const Planner& planner, Id<Person> person, date::year_month month);

// Whether somebody else wears the hat on the day.
bool is_alone_with(const Project& project, Id<Person> person, Hat hat, Day day);

}  // namespace tandem
