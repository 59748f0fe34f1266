#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exchange/read_ics.hpp"

namespace tandem::testing {

// Read in Paris, for 2026 and 2027 where nothing else is said.
struct Ics {
    ZoneTable zones;
    const TimeZone* paris = zones.find("Europe/Paris");

    IcsReading read(std::string_view bytes, std::string_view days = "2026-01-01/2027-12-31",
                    const IcsLimits& limits = {}) {
        return read_ics(bytes, day_range_from_text(days).value(), zones, *paris, limits);
    }
    // One event of these lines, with line ends for "|".
    IcsReading event(std::string_view lines, std::string_view before = {}) {
        std::string text = "BEGIN:VCALENDAR|" + std::string(before) + "BEGIN:VEVENT|" + std::string(lines) +
            "|END:VEVENT|END:VCALENDAR|";
        std::string bytes;
        for (const char c : text) bytes += c == '|' ? std::string("\r\n") : std::string(1, c);
        return read(bytes);
    }
};

inline std::vector<std::string> texts(const std::vector<IcsEvent>& events) {
    std::vector<std::string> out;
    for (const IcsEvent& event : events)
        for (const IcsSpan& span : event.spans)
            out.push_back(span.whole_days ? to_text(span.days) : to_text(span.begin) + " " + to_text(span.end));
    return out;
}

inline std::vector<std::string> reasons(const IcsReading& reading) {
    std::vector<std::string> out;
    for (const IcsRemark& one : reading.remarks) out.push_back(std::to_string(one.line) + " " + one.reason.key);
    return out;
}

}  // namespace tandem::testing
