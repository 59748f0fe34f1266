#include "model/zone_self_test.hpp"

#include <filesystem>
#include <iterator>

#include "model/day_range.hpp"
#include "tzdata_folder.hpp"

namespace tandem {
namespace {

using std::chrono::minutes;

struct KnownChange {
    const char* zone;
    const char* at;     // UTC, of the first minute after it
    int before, after;  // minutes ahead of UTC
};

// The rules they follow from:
// European Union: directive 2000/84/EC, the last Sundays of March and October at 01:00 UTC; the United Kingdom by The
//   Summer Time Order 2002, on the same days.
// United States: Energy Policy Act of 2005, section 110, from the second Sunday of March to the first one of November
//   at 02:00 by the clock.
// New South Wales: Standard Time Act 1987 and its regulation of 2007, from the first Sunday of October at 02:00 to the
//   first one of April at 03:00.
// New Zealand: Daylight Time Order 2007, from the last Sunday of September at 02:00 to the first one of April at 03:00.
constexpr KnownChange known_changes[] = {
    {"Europe/Paris", "2024-03-31T01:00Z", 60, 120},
    {"Europe/Paris", "2024-10-27T01:00Z", 120, 60},
    {"Europe/Paris", "2035-10-28T01:00Z", 120, 60},
    {"Europe/Paris", "2045-03-26T01:00Z", 60, 120},
    {"Europe/Berlin", "2027-10-31T01:00Z", 120, 60},
    {"Europe/Berlin", "2036-03-30T01:00Z", 60, 120},
    {"Europe/Lisbon", "2026-10-25T01:00Z", 60, 0},
    {"Europe/Lisbon", "2040-03-25T01:00Z", 0, 60},
    {"Europe/London", "2025-03-30T01:00Z", 0, 60},
    {"Europe/London", "2045-10-29T01:00Z", 60, 0},
    {"America/New_York", "2024-03-10T07:00Z", -300, -240},
    {"America/New_York", "2036-11-02T06:00Z", -240, -300},
    {"America/New_York", "2045-03-12T07:00Z", -300, -240},
    {"America/Chicago", "2028-03-12T08:00Z", -360, -300},
    {"America/Los_Angeles", "2030-11-03T09:00Z", -420, -480},
    {"America/Los_Angeles", "2045-11-05T09:00Z", -420, -480},
    {"Australia/Sydney", "2025-04-05T16:00Z", 660, 600},
    {"Australia/Sydney", "2036-10-04T16:00Z", 600, 660},
    {"Australia/Sydney", "2045-04-01T16:00Z", 660, 600},
    {"Pacific/Auckland", "2026-09-26T14:00Z", 720, 780},
};
static_assert(std::size(known_changes) == 20);

// Clocks that stay from 2024 to 2045: Brazil by its decree 9772 of 2019, India and Japan since the middle of the 20th
// century.
struct KnownStay {
    const char* zone;
    int offset;  // minutes ahead of UTC
};
constexpr KnownStay known_stays[] = {{"America/Sao_Paulo", -180}, {"Asia/Kolkata", 330}, {"Asia/Tokyo", 540}};

bool has_known_change(const TimeZone& zone, const KnownChange& known) {
    const Instant at = *instant_from_text(known.at);
    return zone.offset(at - minutes(1)) == minutes(known.before) && zone.offset(at) == minutes(known.after);
}

bool offset_stays(const TimeZone& zone, const KnownStay& known) {
    const Instant begin = *instant_from_text("2024-01-01T00:00Z"), end = *instant_from_text("2046-01-01T00:00Z");
    return zone.offset(begin) == minutes(known.offset) && zone.changes(begin, end).empty();
}

}  // namespace

std::optional<std::string> wrong_zone(const std::function<const TimeZone*(std::string_view name)>& find) {
    for (const KnownChange& known : known_changes) {
        const TimeZone* zone = find(known.zone);
        if (!zone || !has_known_change(*zone, known)) return known.zone;
    }
    for (const KnownStay& known : known_stays) {
        const TimeZone* zone = find(known.zone);
        if (!zone || !offset_stays(*zone, known)) return known.zone;
    }
    return std::nullopt;
}

std::optional<RefusedZones> refuse_unfit_zones(const std::string& named) {
    if (named.empty()) return std::nullopt;
    RefusedZones refused{named, {}, false};
    if (tzdata_folder() == std::filesystem::path(named) && !zone_database_version().empty()) {
        ZoneTable zones;
        const auto wrong = wrong_zone([&](std::string_view name) { return zones.find(name); });
        if (!wrong) return std::nullopt;
        refused.zone = *wrong;
    }
    const std::filesystem::path bundled = bundled_tzdata_folder();
    refused.replaced = !bundled.empty();
    if (refused.replaced) use_zone_database(bundled.string());
    return refused;
}

}  // namespace tandem
