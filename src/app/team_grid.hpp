#pragma once

#include <array>
#include <vector>

#include "app/asked_channels.hpp"
#include "app/workbench.hpp"
#include "plan/time_cost.hpp"
#include "plan/working_day.hpp"

namespace tandem {

// How full a day is: above 0, 40, 65, 85 % of the capacity.
enum class HeatStep : std::uint8_t { empty, low, middle, high, full };
HeatStep heat_step(int minutes, int capacity_minutes);

// A person's day: what is to be done on it and what there is time for.
struct TeamDay {
    PersonLoad load;
    WorkingDay work;
    PersonLoad shown;  // of the load what the wish's channels let through, of the same capacity
};

struct TeamRow {
    Id<Person> person;
    std::vector<TeamDay> days;          // in the order of TeamFigures::days
    PersonCost cost;                    // of all of them
    std::array<int, 2> done_minutes{};  // of the cost's minutes, per hat
    int usual_minutes = 0;              // the most a working day of the week has
};

struct TeamRole {
    Hat hat{};
    std::vector<RoleLoad> days;
    std::vector<int> shown_minutes;  // of each of them, what the channels let through
};

// What the team screen shows of some days. The same figures as Planner::person_load and role_load.
struct TeamFigures {
    DayRange days;
    std::vector<TeamRow>
        rows;  // those who wear a hat of the lens and are there on one of the days, strategists first, then by name
    std::vector<TeamRole> roles;     // of the lens
    std::vector<Id<Task>> to_place;  // open work of these days that nobody has, soonest limit first
    int to_place_minutes = 0;
};

// Whose rows and whose work. Channels choose among the work, of the tray too; how full a day is stays the whole
// person's.
struct TeamWish {
    DayRange days;
    Lens lens = Lens::both;
    AskedChannels channels;  // where some are asked for there is no work that names no channel

    bool operator==(const TeamWish&) const = default;
};

TeamFigures team_figures(const Session& session, const TeamWish& wish);
bool wears_hat_of(const Person& person, Lens lens);
// Open work of a person on a day, done work too, by its window.
std::vector<Id<Task>> tasks_of_cell(const Plan& plan, Id<Person> person, Day day);

}  // namespace tandem
