#pragma once

#include <string>

#include "facts/words.hpp"
#include "plan/flight_pace.hpp"

namespace tandem {

// How the figures of a flight come about, a line each: planned to date, pacing, projected, needed a day. Only what has
// a meaning by then.
std::string pace_arithmetic(const FlightPace& pace, const Settings& settings, const facts::Words& words);

}  // namespace tandem
