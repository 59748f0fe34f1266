#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/day_range.hpp"
#include "model/enum_words.hpp"

namespace tandem {

// What of a project goes into a calendar file. Occasions are contests, live events, influencers' posts and incidents.
enum class IcsKind : std::uint8_t { posts, campaigns, flights, notes, occasions, tasks };
// One file for all, or one per person, channel or campaign.
enum class IcsPer : std::uint8_t { all, person, channel, campaign };

struct IcsOrder {
    std::vector<IcsKind> kinds{IcsKind::posts, IcsKind::campaigns, IcsKind::flights,
                               IcsKind::notes, IcsKind::occasions, IcsKind::tasks};
    bool tasks_as_events = false;  // Google's calendar and Outlook show no tasks of files
    bool task_alarms = false;      // of tasks that are open: readers remind of them
    IcsPer per = IcsPer::all;
    std::optional<DayRange> days;  // what takes place on one of them alone, by the clock of the project
    std::string only;  // what belongs to the person, channel or campaign of this name or id alone; empty: all of it

    bool wants(IcsKind kind) const { return std::find(kinds.begin(), kinds.end(), kind) != kinds.end(); }
};

}  // namespace tandem

TANDEM_ENUM_WORDS(tandem::IcsKind, "posts", "campaigns", "flights", "notes", "occasions", "tasks");
TANDEM_ENUM_WORDS(tandem::IcsPer, "all", "person", "channel", "campaign");
