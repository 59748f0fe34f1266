#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "model/day_range.hpp"

namespace tandem {

// A moment as a tool wants it: a pattern whose YYYY, MM, DD, HH (0 to 23), hh (1 to 12), mm, ss, A (AM or PM) and ZZ
// ("+02:00", the distance from UTC) are replaced, each by as many digits as it has letters. All else stays.
std::string dated(std::string_view pattern, LocalMinute when, std::chrono::minutes offset_from_utc = {});

}  // namespace tandem
