#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <variant>

#include "exchange/ics_remarks.hpp"
#include "exchange/ics_zones.hpp"
#include "exchange/read_ics.hpp"

namespace tandem {

// A moment with the zone it is in.
struct IcsPoint {
    IcsMoment at;
    const IcsZone* zone = nullptr;

    Instant instant() const { return zone->instant(at.wall); }
};

struct IcsAddedTime {
    IcsPoint begin;
    std::optional<std::chrono::minutes> length;  // empty: that of the event
};

// A VEVENT as it is written, before its occurrences are spread out. Zones belong to the IcsZones it was read with.
struct IcsSource {
    IcsEvent event;  // without spans
    IcsPoint begin;
    std::chrono::minutes length{};  // by the clock of its zone; of whole days: as many
    std::vector<const IcsLine*> rules;
    std::vector<IcsAddedTime> added;
    std::vector<IcsPoint> left_out;
    std::optional<IcsPoint> instead_of;  // the occurrence it stands for
    int sequence = 0;
    std::string changed;  // compares as text
    bool cancelled = false;
};

// Reads the properties of a VEVENT, or says why it cannot be one. The component outlives the source.
class IcsEventReader {
  public:
    // Both outlive it.
    IcsEventReader(IcsZones& zones, IcsRemarks& remarks) : zones_(zones), remarks_(remarks) {}

    std::variant<IcsSource, IcsRemark> read(const IcsComponent& component);

  private:
    IcsEvent described(const IcsComponent& component);
    std::optional<IcsPoint> point(const IcsLine& line, std::string_view text, const IcsZone& floating);
    void read_times(const IcsComponent& component, IcsSource& source);
    void read_length(const IcsComponent& component, IcsSource& source);
    std::string made_uid(const IcsSource& source);

    IcsZones& zones_;
    IcsRemarks& remarks_;
    std::set<std::string, std::less<>> told_zones_;  // that nobody knows
    std::map<std::string, std::size_t> made_uids_;   // how many events have each
};

}  // namespace tandem
