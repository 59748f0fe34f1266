#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/day_range.hpp"
#include "model/time_zone.hpp"

namespace tandem {

enum class IcsState : std::uint8_t { tentative, confirmed, needs_action, in_process, completed, cancelled };

// An event or a task as it goes into a calendar file. Texts are any texts: what would break the file is taken out.
struct IcsItem {
    bool is_task = false;
    std::string uid;  // for life, of ASCII without spaces
    int sequence = 0;
    Instant changed_at{};  // when it became what it is
    // When: days, or a moment to a moment in the zone of that name. An event lasts from `begin` to `end`, whole days
    // when there are some; a task is due at `end` and may be begun at `begin`.
    DayRange days;
    Instant begin{}, end{};
    std::string zone;  // IANA name
    std::string title;
    std::string description;
    std::string place;
    std::string url;                      // http or https; others are left out
    std::vector<std::string> categories;  // commas in them become middle dots: readers take them apart there
    std::vector<std::string> tags;        // as they are, for Tandem alone
    IcsState state = IcsState::confirmed;
    std::string workflow;  // Tandem's own word for where it stands
    int priority = 0;      // of a task: 1 the highest to 9, 0 none
    std::string about;     // UID of what a task is about
    // Readers remind of it when it begins, or is due where it has no begin; of whole days at nine on the first one.
    bool alarm = false;
    // Of another program's event that it came from: properties that Tandem knows nothing of, as IcsEvent::other has
    // them.
    std::vector<std::string> other = {};
    // For Tandem alone: what it is, such as "post", and the project's rows behind it as text.
    std::string kind;
    std::string rows;
};

struct IcsCalendar {
    std::string name;  // shown by programs that know X-WR-CALNAME
    std::vector<IcsItem> items;
    // For Tandem alone, where there is one: the project's name, its zone and its language.
    std::string project = {};
    std::string zone = {};
    std::string language = {};
};

struct IcsFile {
    std::string bytes;
    // Zones that are used and whose clocks no yearly rule describes: their times are written in UTC.
    std::vector<std::string> zones_in_utc;
};

// A calendar file (RFC 5545) as Google, Outlook and Apple take it: each zone that is used described by rules, in the
// order of the items. Times that a zone's clock shows twice are written in UTC, so that no reader takes the other one.
// The same calendar gives the same bytes.
IcsFile write_ics(const IcsCalendar& calendar, ZoneTable& zones);

// How many characters a title may have there.
inline constexpr std::size_t most_ics_title = 120;

}  // namespace tandem
