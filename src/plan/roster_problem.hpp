#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <vector>

// The words of the assignment engine: who can work when, what has to be done, and what a plan costs.
// Time is counted in whole minutes of the project's civil time from day 0, 00:00; day 0 is a Monday, week = day / 7,
// every day has 1440 minutes. Ranges are half-open. Everything is an integer; a product of the weights, the rate and
// the effort, summed over all tasks, has to stay below 2^62.
namespace tandem::roster {

inline constexpr std::int32_t minutes_per_day = 1440;
inline constexpr std::int32_t days_per_week = 7;
inline constexpr std::int32_t none = -1;

// Identity and order of ties of a task or a person.
struct Id {
    std::uint64_t high = 0;
    std::uint64_t low = 0;
    auto operator<=>(const Id&) const = default;
};

struct Span {
    std::int32_t begin_minute = 0;
    std::int32_t end_minute = 0;
    bool operator==(const Span&) const = default;
};

enum class Off : std::uint8_t { no, day_off, away };

struct RoleCap {
    std::int32_t role = 0;
    std::int32_t cap_minutes = 0;
    bool operator==(const RoleCap&) const = default;
};

struct RoleRate {
    std::int32_t role = 0;
    std::int64_t rate = 0;  // as Person::rate
    bool operator==(const RoleRate&) const = default;
};

// At most so much of the work of a day inside these hours: ascending, disjoint, and apart from those of other limits.
struct Limit {
    std::vector<Span> hours;
    std::int32_t cap_minutes = 0;
    bool operator==(const Limit&) const = default;
};

// One person's one day. `work` holds minutes of that day (0..1440), ascending and disjoint. A day that is off counts
// as without hours and without capacity, whatever the other fields say.
struct Shift {
    std::vector<Span> work;
    std::int32_t cap_minutes = 0;
    std::vector<RoleCap> role_caps;  // at most this much of a role on this day; roles not named have the day's cap
    Off off = Off::no;
    std::vector<Limit> limits = {};  // where parts of the day have caps of their own: on call, and the hours beside it
    bool operator==(const Shift&) const = default;
};

struct Person {
    Id id;
    std::uint64_t roles = 0;  // bit r set: has role r, 0 <= r < 64
    bool every_channel = false;
    std::vector<std::int32_t> channels;
    std::vector<std::int32_t> languages;
    std::int64_t rate = 0;                  // points per minute, before Weights::rate
    std::vector<RoleRate> role_rates = {};  // of work in these roles, instead
    std::vector<Shift> shifts;              // one for each day of the horizon
    bool operator==(const Person&) const = default;
};

struct Staff {
    std::int32_t days = 0;  // the horizon is [0, days)
    std::vector<Person> people;
};

// What the user has decided. With both parts the task stands there whatever the rules say; with a person only, that
// person does it, competent or not, on a day of the window; with a day only, anybody able does it on that day.
struct Pin {
    std::optional<Id> person;
    std::optional<std::int32_t> day;
    bool operator==(const Pin&) const = default;
};

// Where the accepted plan has the task. `weight` multiplies the price of a change (3 for published work); a frozen
// task stays as long as it can.
struct Baseline {
    Id person;
    std::int32_t day = 0;
    std::int32_t weight = 1;
    bool frozen = false;
    bool operator==(const Baseline&) const = default;
};

// `bonus` points off when this person does the task.
struct Owner {
    Id person;
    std::int64_t bonus = 0;
    bool operator==(const Owner&) const = default;
};

struct Task {
    Id id;
    std::int32_t role = none;             // none: anybody
    std::vector<std::int32_t> channels;   // whoever does it masters every one of them
    std::vector<std::int32_t> languages;  // and writes every one of these
    std::int32_t effort_minutes = 0;
    Span window;            // when it can be worked on
    std::int64_t drop = 0;  // what leaving it out costs
    bool must = false;      // a level above: counts before all that need not be done, whatever that costs
    std::int32_t preferred_day = 0;
    Pin pin;
    bool fixed = false;  // done or in progress at `pin`: consumes capacity, never moves, is never wrong
    std::optional<Baseline> baseline;
    std::vector<std::int32_t> groups;  // continuity groups, small numbers from 0
    std::optional<Owner> owner;
    bool operator==(const Task&) const = default;
};

struct Weights {
    std::int64_t rate = 1;
    std::int64_t day = 10;
    std::int64_t fair = 1;
    std::int64_t change_person = 150;
    std::int64_t change_day = 50;
};

// The parts of the second objective, in points. The sum is Q.
struct Terms {
    std::int64_t rate = 0;           // weight * rate of the person * effort
    std::int64_t day = 0;            // weight * days away from the preferred one
    std::int64_t change_person = 0;  // against the baseline, times its weight
    std::int64_t change_day = 0;
    std::int64_t fairness = 0;    // per person and week: sum over k = 1..9 of max(0, load - floor(k * C / 10))
    std::int64_t continuity = 0;  // per group: weight * (people - 1)
    std::int64_t owner = 0;       // minus the bonus
    bool operator==(const Terms&) const = default;

    std::int64_t total() const { return rate + day + change_person + change_day + fairness + continuity + owner; }
    Terms& operator+=(const Terms& other);
    Terms& operator-=(const Terms& other);
};

// Compared first by what is left out (U), of that first by what must be done, then by the points (Q); less is better.
struct Score {
    std::int64_t uncovered = 0;
    Terms terms;
    std::int64_t must = 0;  // the part of `uncovered` that must be done
    bool operator==(const Score&) const = default;
};

// More is done by the left plan.
bool covers_more(const Score& left, const Score& right);
bool better(const Score& left, const Score& right);

struct Place {
    Id person;
    std::int32_t day = 0;
    bool operator==(const Place&) const = default;
};

}  // namespace tandem::roster
