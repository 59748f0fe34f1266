#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include <date/date.h>

namespace tandem {

// A civil date, bound to no zone.
using Day = date::local_days;
// A civil date and minute, bound to no zone ("wall time").
using LocalMinute = date::local_time<std::chrono::minutes>;
// A minute of UTC.
using Instant = date::sys_time<std::chrono::minutes>;

inline Day day_of(LocalMinute t) { return date::floor<date::days>(t); }
// Minutes since 00:00 of its day.
inline std::chrono::minutes minute_of_day(LocalMinute t) { return t - LocalMinute(day_of(t)); }
inline date::weekday weekday_of(Day day) { return date::weekday(day); }
inline date::year_month month_of(Day day) {
    const date::year_month_day ymd(day);
    return ymd.year() / ymd.month();
}
inline Day first_day(date::year_month month) { return Day(month / 1); }
// The Monday (or other `week_start`) on or before `day`.
inline Day week_begin(Day day, date::weekday week_start = date::Monday) { return day - (weekday_of(day) - week_start); }
// 0 for Monday to 6 for Sunday: the order of every per-weekday array.
inline unsigned weekday_index(Day day) { return weekday_of(day).iso_encoding() - 1; }

struct DayHash {
    std::size_t operator()(Day day) const {
        return static_cast<std::size_t>(day.time_since_epoch().count()) * 0x9e3779b97f4a7c15ULL;
    }
};

// Days [begin, end): `end` is the first day after. Empty when begin == end.
struct DayRange {
    Day begin{};
    Day end{};

    friend auto operator<=>(const DayRange&, const DayRange&) = default;
    bool contains(Day day) const { return begin <= day && day < end; }
    bool empty() const { return end <= begin; }
    date::days length() const { return end - begin; }
    bool overlaps(const DayRange& other) const { return begin < other.end && other.begin < end; }
};

// Minutes of a day [begin, end), counted from 00:00; 24:00 is 1440.
struct MinuteRange {
    int begin = 0;
    int end = 0;

    friend auto operator<=>(const MinuteRange&, const MinuteRange&) = default;
    int length() const { return end > begin ? end - begin : 0; }
};

// Text forms, those of the file: "2026-10-13", "2026-10-13T18:00", "2026-10-13T16:00Z", "09:00-18:00".
// Days of a range are written first/last, both included: "2026-10-09/2026-10-18". Reading refuses anything else.
std::string to_text(Day day);
std::string to_text(LocalMinute time);
std::string to_text(Instant time);
std::string to_text(const DayRange& days);
std::string to_text(const MinuteRange& minutes);
std::optional<Day> day_from_text(std::string_view text);
std::optional<LocalMinute> local_minute_from_text(std::string_view text);
std::optional<Instant> instant_from_text(std::string_view text);
std::optional<DayRange> day_range_from_text(std::string_view text);
std::optional<MinuteRange> minute_range_from_text(std::string_view text);

}  // namespace tandem
