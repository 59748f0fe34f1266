#pragma once

#include <string>

namespace tandem::testing {

// A calendar file of these lines of events.
inline std::string event(const std::string& lines) { return "BEGIN:VEVENT\r\n" + lines + "\r\nEND:VEVENT\r\n"; }
inline std::string calendar(const std::string& events) { return "BEGIN:VCALENDAR\r\n" + events + "END:VCALENDAR\r\n"; }

}  // namespace tandem::testing
