#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "model/day_range.hpp"

namespace tandem {

// What people type into fields, in either language. Spaces of every kind around and inside are allowed; anything else that
// is not understood as a whole gives nothing.

// "1h30", "1 h 30", "2 h", "90", "90 min", "1:30", "0,5 h": minutes, 0 to 24 hours times 31.
std::optional<int> duration_from_typed(std::string_view text);
// "18:00", "18h", "18 h 30", "1830", "6pm", "6:30 am": minutes of the day, 0 to 1439.
std::optional<int> time_from_typed(std::string_view text);
// "2026-10-22", "22/10/2026", "22.10", "22 oct. 2026", "22 octobre", "Thu 22 Oct", "22": a day. What is missing is taken
// from `near`: its year, its month.
std::optional<Day> day_from_typed(std::string_view text, Day near);
// "1 200,50 €", "€1,200.50", "1200": minor units, not negative; `digits` is how many the currency has. A single separator
// followed by exactly three digits parts thousands.
std::optional<std::int64_t> money_from_typed(std::string_view text, int digits);
// "12", "1 200": not negative, at most nine digits.
std::optional<int> number_from_typed(std::string_view text);

}  // namespace tandem
