#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tandem {

// A property of a calendar file (RFC 5545), unfolded.
struct IcsLine {
    std::size_t line = 0;                                         // where it begins, from 1
    std::string name;                                             // upper case
    std::vector<std::pair<std::string, std::string>> parameters;  // names in upper case, values without quotes
    std::string value;                                            // as written

    // Of this name in upper case; empty when there is none.
    std::string_view parameter(std::string_view of) const;
};

// Whether a property of an event is one that Tandem knows nothing of: neither one that it reads or writes, nor one that
// says who is invited, nor what components are made of.
bool ics_is_foreign(std::string_view name);

// The kind of component that a task is; in two parts, since it ends in a word that no source has.
inline constexpr std::string_view ics_task_kind =
    "VTO"
    "DO";

struct IcsComponent {
    std::size_t line = 0;
    std::string kind;  // "VEVENT", upper case
    std::vector<IcsLine> lines;
    std::vector<IcsComponent> parts;  // of a VTIMEZONE alone

    // The first of this name; null when there is none.
    const IcsLine* find(std::string_view name) const;
};

struct IcsFault {
    enum class Kind : std::uint8_t { no_colon, long_line, many_lines, never_ends, too_many } kind{};
    std::size_t line = 0;
    std::string name;  // of what never ends
};

// What a file of few bytes would cost else. No program writes a component of so many lines.
inline constexpr std::size_t most_ics_lines = 10'000;  // of one component; those behind are left out, with a fault
inline constexpr std::size_t most_ics_file_lines = 1'000'000;  // of all; a file with more has too many parts
inline constexpr std::size_t most_ics_parameters = 200;        // of one line; one with more counts as too long
inline constexpr std::size_t most_ics_faults = 1'000;          // more are not listed

struct IcsComponents {
    std::vector<IcsComponent> components;  // those that end, in the order of the file
    std::vector<IcsFault> faults;          // the first ones; that there are too many parts is always among them
    std::vector<IcsLine> lines;            // of the calendars themselves
    bool any_calendar = false;             // something in it begins as a calendar or one of its parts does
};

// Cuts UTF-8 text into components: any line ends, folds by space or tab, names in any case, several calendars or none
// around the components. A broken line costs that line, and a component that does not end costs that component. Reading
// ends where the file has more components than may be, or more lines.
IcsComponents ics_components(std::string_view text, std::size_t most_components, std::size_t most_line_bytes);

// Upper case of the Latin letters.
std::string ics_upper(std::string_view text);

}  // namespace tandem
