#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "facts/language.hpp"
#include "model/day_range.hpp"

namespace tandem {

// What people type into fields, in either language. Spaces of every kind around and inside are allowed; anything else
// that is not understood as a whole gives nothing.

// "1h30", "1 h 30", "2 h", "90", "90 min", "1:30", "0,5 h": minutes, 0 to 24 hours times 31.
std::optional<int> duration_from_typed(std::string_view text);
// "18:00", "18h", "18 h 30", "1830", "6pm", "6:30 am": minutes of the day, 0 to 1439.
std::optional<int> time_from_typed(std::string_view text);
// "2026-10-22", "22/10/2026", "22.10", "22 oct. 2026", "22 octobre", "Thu 22 Oct", "22", "6 aout": a day. What is
// missing is taken from `near`: its year, its month.
std::optional<Day> day_from_typed(std::string_view text, Day near);
// "22 oct. 2026", "22 Oct 2026": a day as a field shows it that day_from_typed reads.
std::string typed_day(Day day, facts::Language language);
// "1 200,50 €", "€1,200.50", "1200": minor units, not negative; `digits` is how many the currency has. A single
// separator followed by exactly three digits parts thousands. At most what a project file holds.
std::optional<std::int64_t> money_from_typed(std::string_view text, int digits);
// "9-12:30, 14 h – 18 h", "9 to 5 pm": ranges of a day in order, none overlapping another; "" is none of them. An end
// may be 24:00.
std::optional<std::vector<MinuteRange>> minute_ranges_from_typed(std::string_view text);
// "9:00, 18h30": minutes of the day, sorted, each once; "" is none.
std::optional<std::vector<int>> times_from_typed(std::string_view text);
// "one, two; three": parts without the spaces around them, each once, in their order.
std::vector<std::string> list_from_typed(std::string_view text);
// "84 000", "3,1", "84 k", "4.5 %": thousandths, not negative.
std::optional<std::int64_t> figure_from_typed(std::string_view text);
// "12", "1 200": not negative, at most nine digits.
std::optional<int> number_from_typed(std::string_view text);
// "#2f8f83", "2F8F83": "#2F8F83".
std::optional<std::string> color_from_typed(std::string_view text);

}  // namespace tandem
