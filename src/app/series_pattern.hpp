#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "facts/words.hpp"
#include "model/day_range.hpp"

namespace tandem {

enum class SeriesRhythm : std::uint8_t { daily, weekly, monthly_by_date, monthly_by_weekday, yearly };

// How something recurs, as far as people are asked for it: a part of what RFC 5545 can say.
struct SeriesPattern {
    SeriesRhythm rhythm = SeriesRhythm::weekly;
    int interval = 1;                         // every so many days, weeks, months or years: 1 to most_interval
    std::array<bool, 7> weekdays = {};        // Monday first; of a weekly one. That of its beginning counts anyway.
    date::weekday week_start = date::Monday;  // of a weekly one: which days are of one week, where some are passed over
    bool last = false;         // of a monthly one: the last day, resp. the last such weekday of the month
    std::optional<int> count;  // how often in all, 1 to most_count
    std::optional<Day> until;  // the last day on which it may recur

    static constexpr int most_interval = 99, most_count = 999;
    bool operator==(const SeriesPattern&) const = default;
};

// As the value of an RRULE (RFC 5545, 3.3.10) of something that begins then. A month without the date is passed over,
// as there.
std::string rule_of(const SeriesPattern& pattern, LocalMinute begin);
// The pattern that gives this rule; nothing for a rule that says more, or something else.
std::optional<SeriesPattern> pattern_of(std::string_view rule, LocalMinute begin);

// "Every 2 weeks on Tuesday and Thursday, 10 times".
std::string pattern_text(const facts::Words& words, const SeriesPattern& pattern, LocalMinute begin);

// Whether the day is the last of its month, and the weekday the last such one of it.
bool is_last_of_month(Day day);
bool is_last_such_weekday(Day day);
// The place of the day among those of its weekday in its month, from 1 to 5.
int nth_of_month(Day day);

}  // namespace tandem
