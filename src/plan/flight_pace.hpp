#pragma once

#include <optional>

#include "model/day_spread.hpp"
#include "model/project.hpp"
#include "plan/flight_spend.hpp"

namespace tandem {

// Whether money goes as planned, by the thresholds of the project.
enum class PaceState : std::uint8_t {
    quiet,  // nothing was planned to date
    under,
    on_plan,
    over,
};

// How the money of a flight goes, compared with its plan. Figures are as of the end of the last day that counts: the
// last one something was typed for, else yesterday; the whole flight once it is over.
struct FlightPace {
    Day as_of{};  // the first day that does not count yet
    int days_elapsed = 0;
    int days_total = 0;
    Money planned;          // of the whole flight; of a cancelled one what it spent
    Money planned_to_date;  // by its distribution over the days elapsed
    Money spent;            // all that was typed
    Money projected;        // spent / days elapsed * days in all, see `flight_pace`
    Money daily;            // planned * 1 / days before it begins; what it spends a day now, rounded
    Money needed_daily;     // (planned - spent) / days left, rounded down; 0 where none are left or nothing is
    bool steered = false;   // a daily amount was set to hold the budget: projected and daily follow from it
    bool by_weeks = false;  // daily budgets: projected is as much as their weeks may still cost
    int percent = 0;        // spent of what was planned to date, rounded; 0 where nothing was planned yet
    PaceState state = PaceState::quiet;

    int days_left() const { return days_total - days_elapsed; }
    Money variance() const { return projected - planned; }
    bool operator==(const FlightPace&) const = default;
};

// Projected: what was spent once the flight is over or cancelled; its plan before it begins. While it runs,
// spent / elapsed * total, or, from the day somebody set a daily amount on, spent + days left * what it spent a day
// since then, or that amount while no day has gone by. Over: more was spent than planned to date allows
// (`pace_high_percent`), or than the whole budget. Under: less than `pace_low_percent`.
//
// A daily budget is an average: platforms that go over it on some days keep to seven of them in a calendar week (Sunday
// to Saturday). So one is over only when a week cost more than that, and what is projected is at most what its weeks
// may still cost.
FlightPace flight_pace(const Project& project, const Flight& flight, Day today);

// amount * part / whole, rounded to the nearest; 0 where whole is 0.
Money rounded_share(Money amount, std::int64_t part, std::int64_t whole);
int rounded_percent(Money part, Money whole);
PaceState pace_state(const Settings& settings, Money spent, Money planned_to_date, Money planned);

}  // namespace tandem
