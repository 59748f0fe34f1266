#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/day_range.hpp"
#include "model/post.hpp"

namespace tandem {

// How a wall time met the clock: once, twice (clocks go back) or never (clocks go forward).
enum class ClockFit { exact, ambiguous, nonexistent };

struct Resolved {
    Instant instant{};
    ClockFit fit = ClockFit::exact;
};

// A moment from which clocks show something else.
struct ClockChange {
    Instant at{};
    std::chrono::minutes before{}, after{};  // local minus UTC
    std::string name;                        // what the time is called from then on: "CEST", "+03"
};

// One zone's offsets from 1970 to 2100, read once from the IANA database: looking a time up is a binary search.
class TimeZone {
  public:
    // A zone whose offset never changes; UTC by default.
    TimeZone() = default;
    // A zone as it was written down: `before` is local minus UTC until the first change. Changes may come in any order.
    TimeZone(std::string name, std::chrono::minutes before, std::vector<ClockChange> changes);

    const std::string& name() const { return name_; }
    // A wall time that does not exist becomes the first valid minute after the gap; one that exists twice is the
    // earlier unless `fold` says later.
    Resolved resolve(LocalMinute local, Fold fold = Fold::earlier) const;
    LocalMinute local(Instant instant) const;
    // Minutes that local time is ahead of UTC.
    std::chrono::minutes offset(Instant instant) const { return span_at(instant).offset; }
    // What the time is called then: "CET".
    const std::string& time_name(Instant instant) const { return span_at(instant).name; }
    // Changes of the offset from `begin` until before `end`, in order.
    std::vector<ClockChange> changes(Instant begin, Instant end) const;

  private:
    friend class ZoneTable;
    struct Span {
        Instant begin;
        std::chrono::minutes offset;  // local minus UTC
        std::string name;             // the last one of that offset
    };
    const Span& span_at(Instant instant) const;

    std::string name_ = "UTC";
    std::vector<Span> spans_{{Instant::min(), std::chrono::minutes(0), "UTC"}};
};

// Zones by name, each read from the database on first use. The text database comes with the program (see third_party).
// Several threads may ask at once.
class ZoneTable {
  public:
    // Null when there is no such zone. Pointers stay valid as long as the table.
    const TimeZone* find(std::string_view name);
    const TimeZone& utc() const { return utc_; }

  private:
    TimeZone utc_;
    std::mutex mutex_;  // of zones_
    std::vector<std::unique_ptr<TimeZone>> zones_;
};

// Reads the IANA text files of this folder. Zones that were found before stay as they are, in every ZoneTable.
void use_zone_database(const std::string& folder);
// "2026c"; empty when the database cannot be read.
std::string zone_database_version();
std::vector<std::string> zone_names();

}  // namespace tandem
