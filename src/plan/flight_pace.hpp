#pragma once

#include <vector>

#include "model/project.hpp"

namespace tandem {

// How the money of a flight goes, compared with its plan. Days count from the first one to today, today included.
struct FlightPace {
    int days_elapsed = 0;  // 0 before it begins, `days_total` once it is over
    int days_total = 0;
    Money planned;          // of the whole flight, whatever its kind of budget
    Money planned_to_date;  // by its distribution over the days
    Money spent;            // all that was typed
    Money projected;        // spent / days elapsed * days in all; what was spent once it is over or before it begins
    int percent = 0;        // spent of what was planned to date; 100 is on plan, 0 where nothing was planned yet

    bool operator==(const FlightPace&) const = default;
};

// Of a flight's whole span, whatever its kind.
Money budget_of(const Flight& flight);
// What each day weighs: the working days alike, the first days more, or the user's own weights. Never all 0.
std::vector<std::int64_t> day_weights(const Flight& flight);
FlightPace flight_pace(const Project& project, const Flight& flight, Day today);

}  // namespace tandem
