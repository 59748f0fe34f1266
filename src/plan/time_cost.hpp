#pragma once

#include <vector>

#include "plan/plan.hpp"

namespace tandem {

// Planned time of one hat over some days, and what it costs at the hourly rates that were typed.
struct TimeCost {
    int minutes = 0;
    int unrated_minutes = 0;  // of `minutes`: by people without a rate for the hat; they cost nothing here
    Money cost;

    TimeCost& operator+=(const TimeCost& other);
    bool operator==(const TimeCost&) const = default;
};

// One person's time under each hat. Whoever wears both is paid for each hour at the rate of the hat it is worked under.
struct PersonCost {
    Id<Person> person;
    TimeCost smm;
    TimeCost cm;

    const TimeCost& of(Hat hat) const { return hat == Hat::smm ? smm : cm; }
    TimeCost& of(Hat hat) { return hat == Hat::smm ? smm : cm; }
    bool operator==(const PersonCost&) const = default;
};

// Minutes at an hourly rate, to the nearest minor unit, half a unit up.
Money cost_of(int minutes, Money hourly_rate);

// Everybody with work on these days, by name, then id: tasks placed on a day count with their whole effort, done or
// not. A person's minutes of a hat are added up over the days before they are multiplied, so that rounding happens
// once.
std::vector<PersonCost> people_costs(const Project& project, const Plan& plan, const DayRange& days);

// The sum over people: what is shown for each of them adds up to it.
TimeCost total_cost(const std::vector<PersonCost>& people, Hat hat);

}  // namespace tandem
