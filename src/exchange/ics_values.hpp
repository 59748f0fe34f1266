#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/day_range.hpp"

namespace tandem {

// Values of a calendar file's properties.

// A date, or a date with its time; in which zone says the property, unless it is UTC.
struct IcsMoment {
    LocalMinute wall{};
    bool date_only = false;  // wall is 00:00 then
    bool utc = false;

    bool operator==(const IcsMoment&) const = default;
};

// "20261013", "20261013T1800", "20261013T180000Z", with or without dashes and colons; from 1601 to 2500. Seconds are
// cut off.
std::optional<IcsMoment> ics_moment(std::string_view text);
// "PT1H30M", "P2D", "-P1W", of less than 100 years. Seconds are cut off.
std::optional<std::chrono::minutes> ics_duration(std::string_view text);
// "+0100" or "-033000", of less than a day.
std::optional<std::chrono::minutes> ics_offset(std::string_view text);
// A TEXT value as it is meant: "\n" a line break, "\," a comma; other control characters left out.
std::string ics_text(std::string_view value);
// As they are written: "20261013", "20261013T180000", "+0100".
std::string ics_day_text(Day day);
std::string ics_time_text(LocalMinute wall);
std::string ics_offset_text(std::chrono::minutes offset);
// The values of a list, cut at commas that no backslash stands before; as written.
std::vector<std::string> ics_list(std::string_view value);

}  // namespace tandem
