#pragma once

#include <string>

#include "facts/words.hpp"
#include "plan/flight_pace.hpp"

namespace tandem {

// "345 / 600 €": the sign that both end with stands once.
std::string spent_of_text(Money spent, Money planned, const Settings& settings, const facts::Words& words);

// How the figures of a flight come about, a line each: planned to date, pacing, projected, needed a day. Only what has
// a meaning by then.
std::string pace_arithmetic(const FlightPace& pace, const Settings& settings, const facts::Words& words);

}  // namespace tandem
