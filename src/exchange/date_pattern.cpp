#include "exchange/date_pattern.hpp"

#include <cstdlib>

namespace tandem {
namespace {

std::string digits(std::int64_t value, std::size_t least) {
    std::string text = std::to_string(value);
    if (text.size() < least) text.insert(0, least - text.size(), '0');
    return text;
}

std::string distance(std::chrono::minutes offset) {
    const std::int64_t minutes = std::abs(offset.count());
    return (offset.count() < 0 ? "-" : "+") + digits(minutes / 60, 2) + ":" + digits(minutes % 60, 2);
}

// What the pattern begins with, taken off it.
std::string take_part(std::string_view& pattern, LocalMinute when, std::chrono::minutes offset) {
    const date::year_month_day day(day_of(when));
    const std::int64_t minute = minute_of_day(when).count(), hour = minute / 60;
    const auto takes = [&](std::string_view letters) {
        const bool found = pattern.starts_with(letters);
        if (found) pattern.remove_prefix(letters.size());
        return found;
    };
    if (takes("YYYY")) return digits(static_cast<int>(day.year()), 4);
    if (takes("MM")) return digits(static_cast<unsigned>(day.month()), 2);
    if (takes("DD")) return digits(static_cast<unsigned>(day.day()), 2);
    if (takes("HH")) return digits(hour, 2);
    if (takes("hh")) return digits((hour + 11) % 12 + 1, 2);
    if (takes("mm")) return digits(minute % 60, 2);
    if (takes("ss")) return "00";
    if (takes("ZZ")) return distance(offset);
    if (takes("A")) return hour < 12 ? "AM" : "PM";
    const std::string other(pattern.substr(0, 1));
    pattern.remove_prefix(1);
    return other;
}

}  // namespace

std::string dated(std::string_view pattern, LocalMinute when, std::chrono::minutes offset_from_utc) {
    std::string text;
    while (!pattern.empty()) text += take_part(pattern, when, offset_from_utc);
    return text;
}

}  // namespace tandem
