#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/ics_lines.hpp"
#include "exchange/ics_recurrence.hpp"
#include "model/time_zone.hpp"

namespace tandem {

// A zone of a calendar file: one of the database, or one that the file describes.
class IcsZone {
  public:
    // A change of the offset, at this wall time of the offset before.
    struct Change {
        LocalMinute wall;
        std::chrono::minutes before, after;
    };
    explicit IcsZone(const TimeZone& zone) : zone_(&zone) {}
    // At least one; in any order.
    explicit IcsZone(std::vector<Change> changes);

    // As RFC 5545 says: a wall time that does not exist counts by the offset before the gap, of one that exists twice
    // the first is meant.
    Instant instant(LocalMinute wall) const;
    LocalMinute wall(Instant instant) const;

  private:
    // The offset once so many changes have happened.
    std::chrono::minutes offset_after(std::ptrdiff_t changes) const;

    const TimeZone* zone_ = nullptr;
    std::vector<Change> changes_;  // by wall time
    // For each change, the latest of it and those before it: the first wall time behind its gap, and its moment.
    std::vector<LocalMinute> behind_;
    std::vector<Instant> moments_;
};

// The zones that the times of one file may name.
class IcsZones {
  public:
    // The table outlives it.
    IcsZones(ZoneTable& table, const TimeZone& home);

    // Takes a VTIMEZONE. Nothing happens when it says nothing usable: its name may be known all the same.
    void describe(const IcsComponent& component, RecurrenceBudget& budget);
    const IcsZone& home() const { return home_; }
    const IcsZone& utc() const { return utc_; }
    // By what the file says, as a name of the IANA database, alone or behind a prefix ("/x/Europe/Paris"), or as a name
    // that Windows has for it. Null when nobody knows it.
    const IcsZone* find(std::string_view name);

  private:
    const TimeZone* known(std::string_view name);

    ZoneTable& table_;
    IcsZone home_, utc_;
    std::map<std::string, std::unique_ptr<IcsZone>, std::less<>> zones_;  // null: looked for in vain
};

}  // namespace tandem
