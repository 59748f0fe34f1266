#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/day_range.hpp"
#include "model/plan_mapping.hpp"

namespace tandem {

// What the dates of a column, taken together, say about their order.
struct DateOrderFound {
    DateOrder order = DateOrder::day_first;
    bool open = false;   // nothing in the column says which: the language decided
    bool mixed = false;  // some rows are possible in one order only, some in the other only
};

// Day first when a first number is above 12, month first when a second one is. Where neither is, or both are,
// `month_first_language` decides.
DateOrderFound find_date_order(const std::vector<std::string_view>& cells, bool month_first_language);

// A date, with the time of day and the distance from UTC where the cell has them.
struct DateCell {
    Day day{};
    std::optional<int> minute;      // of the day, 0 to 1439
    std::optional<int> utc_offset;  // minutes, local minus UTC; "Z" is 0
};

// "2026-10-13", "2026-10-13T16:00:00Z", "13/10/2026 18h30", "1.08.26", "27 sept. 2026", "Sep 27, 2024". A weekday's
// name before it is passed over. Nothing for anything else, a date without a year among it.
std::optional<DateCell> read_date(std::string_view cell, DateOrder order);

// A time of day in minutes: "18:00", "20:40:00", "10:00 AM", "18h30", "9h", "9 Uhr".
std::optional<int> read_time(std::string_view cell);

}  // namespace tandem
