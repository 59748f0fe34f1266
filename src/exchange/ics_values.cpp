#include "exchange/ics_values.hpp"

#include <cstdint>
#include <cstdlib>

#include "model/digit.hpp"

namespace tandem {
namespace {

using std::chrono::minutes;

constexpr minutes longest = date::days(100 * 365);

// Digits as a number; nothing for anything else, or for more than nine of them.
std::optional<int> number(std::string_view text) {
    if (text.empty() || text.size() > 9) return std::nullopt;
    int value = 0;
    for (const char c : text) {
        if (!is_digit(c)) return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::string without(std::string_view text, std::string_view signs) {
    std::string left;
    for (const char c : text)
        if (signs.find(c) == std::string_view::npos) left += c;
    return left;
}

std::optional<Day> day_in(std::string_view digits) {
    if (digits.size() != 8) return std::nullopt;
    const auto year = number(digits.substr(0, 4));
    const auto month = number(digits.substr(4, 2));
    const auto day = number(digits.substr(6, 2));
    if (!year || !month || !day || *year < 1601 || *year > 2500) return std::nullopt;
    const auto ymd = date::year(*year) / *month / *day;
    if (!ymd.ok()) return std::nullopt;
    return Day(ymd);
}

// "1800" or "180000" as minutes of the day.
std::optional<minutes> clock_in(std::string_view digits) {
    if (digits.size() != 4 && digits.size() != 6) return std::nullopt;
    const auto hour = number(digits.substr(0, 2));
    const auto minute = number(digits.substr(2, 2));
    const auto second = digits.size() == 6 ? number(digits.substr(4)) : 0;
    if (!hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 60) return std::nullopt;
    return minutes(*hour * 60 + *minute);
}

std::int64_t seconds_in(char unit) {
    switch (unit) {
        case 'W': return 7 * 86'400;
        case 'D': return 86'400;
        case 'H': return 3'600;
        case 'M': return 60;
        case 'S': return 1;
        default: return 0;
    }
}

// With zeros before it.
std::string digits(std::int64_t number, std::size_t width) {
    const std::string text = std::to_string(number);
    return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

}  // namespace

std::optional<IcsMoment> ics_moment(std::string_view text) {
    std::string plain = without(text, "-: \t");
    IcsMoment moment;
    if (!plain.empty() && (plain.back() == 'Z' || plain.back() == 'z')) {
        moment.utc = true;
        plain.pop_back();
    }
    const std::size_t t = plain.find_first_of("Tt");
    const auto day = day_in(std::string_view(plain).substr(0, t));
    if (!day) return std::nullopt;
    moment.wall = LocalMinute(*day);
    moment.date_only = t == std::string::npos;
    if (moment.date_only) {
        moment.utc = false;
        return moment;
    }
    const auto clock = clock_in(std::string_view(plain).substr(t + 1));
    if (!clock) return std::nullopt;
    moment.wall += *clock;
    return moment;
}

std::optional<minutes> ics_duration(std::string_view text) {
    bool negative = false;
    if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
        negative = text.front() == '-';
        text.remove_prefix(1);
    }
    if (text.size() < 3 || (text.front() != 'P' && text.front() != 'p')) return std::nullopt;
    std::int64_t seconds = 0;
    std::string digits;
    for (const char c : text.substr(1)) {
        if (is_digit(c)) {
            digits += c;
            continue;
        }
        if ((c == 'T' || c == 't') && digits.empty()) continue;
        const auto value = number(digits);
        const std::int64_t unit = seconds_in(static_cast<char>(c & ~0x20));
        if (!value || unit == 0) return std::nullopt;
        seconds += *value * unit;
        digits.clear();
    }
    const auto length = std::chrono::floor<minutes>(std::chrono::seconds(seconds));
    if (!digits.empty() || length > longest) return std::nullopt;
    return negative ? -length : length;
}

std::optional<minutes> ics_offset(std::string_view text) {
    if (text.empty() || (text.front() != '+' && text.front() != '-')) return std::nullopt;
    const auto clock = clock_in(without(text.substr(1), ": \t"));
    if (!clock) return std::nullopt;
    return text.front() == '-' ? -*clock : *clock;
}

std::string ics_day_text(Day day) {
    const date::year_month_day ymd(day);
    return digits(static_cast<int>(ymd.year()), 4) + digits(static_cast<unsigned>(ymd.month()), 2) +
        digits(static_cast<unsigned>(ymd.day()), 2);
}

std::string ics_time_text(LocalMinute wall) {
    const std::int64_t minute = minute_of_day(wall).count();
    return ics_day_text(day_of(wall)) + "T" + digits(minute / 60, 2) + digits(minute % 60, 2) + "00";
}

std::string ics_offset_text(minutes offset) {
    const std::int64_t count = std::abs(offset.count());
    return (offset.count() < 0 ? "-" : "+") + digits(count / 60, 2) + digits(count % 60, 2);
}

std::string ics_text(std::string_view value) {
    std::string text;
    for (std::size_t i = 0; i < value.size(); ++i) {
        char c = value[i];
        if (c == '\\' && i + 1 < value.size()) {
            c = value[++i];
            if (c == 'n' || c == 'N') c = '\n';
        }
        const bool control = (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') || c == '\x7f';
        if (!control) text += c;
    }
    return text;
}

std::vector<std::string> ics_list(std::string_view value) {
    std::vector<std::string> parts(1);
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (value[i] == ',') {
            parts.emplace_back();
            continue;
        }
        parts.back() += value[i];
        if (value[i] == '\\' && i + 1 < value.size()) parts.back() += value[++i];
    }
    return parts;
}

}  // namespace tandem
