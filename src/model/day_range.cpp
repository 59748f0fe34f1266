#include "model/day_range.hpp"

#include <array>
#include <cstdio>

namespace tandem {
namespace {

using std::chrono::minutes;

// `text` as exactly `width` digits.
std::optional<int> digits(std::string_view text, std::size_t at, std::size_t width) {
    if (text.size() < at + width) return std::nullopt;
    int value = 0;
    for (std::size_t i = at; i < at + width; ++i) {
        if (text[i] < '0' || text[i] > '9') return std::nullopt;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

// "18:00" as minutes of the day, 0 to 1440.
std::optional<int> clock_minutes(std::string_view text) {
    if (text.size() != 5 || text[2] != ':') return std::nullopt;
    const auto hour = digits(text, 0, 2);
    const auto minute = digits(text, 3, 2);
    if (!hour || !minute || *minute > 59 || *hour * 60 + *minute > 1440) return std::nullopt;
    return *hour * 60 + *minute;
}

std::string clock_text(int minutes_of_day) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%02d:%02d", minutes_of_day / 60, minutes_of_day % 60);
    return text.data();
}

}  // namespace

std::string to_text(Day day) {
    const date::year_month_day ymd(day);
    std::array<char, 24> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(ymd.year()),
                  static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()));
    return text.data();
}

std::string to_text(LocalMinute time) {
    return to_text(day_of(time)) + "T" + clock_text(static_cast<int>(minute_of_day(time).count()));
}

std::string to_text(Instant time) { return to_text(LocalMinute(time.time_since_epoch())) + "Z"; }

std::string to_text(const DayRange& days) { return to_text(days.begin) + "/" + to_text(days.end - date::days(1)); }

std::string to_text(const MinuteRange& range) { return clock_text(range.begin) + "-" + clock_text(range.end); }

std::optional<Day> day_from_text(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = digits(text, 0, 4);
    const auto month = digits(text, 5, 2);
    const auto day = digits(text, 8, 2);
    if (!year || !month || !day) return std::nullopt;
    const auto ymd = date::year(*year) / *month / *day;
    if (!ymd.ok()) return std::nullopt;
    return Day(ymd);
}

std::optional<LocalMinute> local_minute_from_text(std::string_view text) {
    if (text.size() != 16 || text[10] != 'T') return std::nullopt;
    const auto day = day_from_text(text.substr(0, 10));
    const auto clock = clock_minutes(text.substr(11));
    if (!day || !clock || *clock == 1440) return std::nullopt;
    return LocalMinute(*day) + minutes(*clock);
}

std::optional<Instant> instant_from_text(std::string_view text) {
    if (text.size() != 17 || text.back() != 'Z') return std::nullopt;
    const auto local = local_minute_from_text(text.substr(0, 16));
    if (!local) return std::nullopt;
    return Instant(local->time_since_epoch());
}

std::optional<DayRange> day_range_from_text(std::string_view text) {
    if (text.size() != 21 || text[10] != '/') return std::nullopt;
    const auto first = day_from_text(text.substr(0, 10));
    const auto last = day_from_text(text.substr(11));
    if (!first || !last || *last + date::days(1) < *first) return std::nullopt;
    return DayRange{*first, *last + date::days(1)};
}

std::optional<MinuteRange> minute_range_from_text(std::string_view text) {
    if (text.size() != 11 || text[5] != '-') return std::nullopt;
    const auto begin = clock_minutes(text.substr(0, 5));
    const auto end = clock_minutes(text.substr(6));
    if (!begin || !end || *end < *begin) return std::nullopt;
    return MinuteRange{*begin, *end};
}

}  // namespace tandem
