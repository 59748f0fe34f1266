#include <fstream>
#include <set>
#include <string>

#include <doctest/doctest.h>

#include "model/time_zone.hpp"
#include "planned_project.hpp"

using namespace tandem;
using namespace tandem::testing;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

const TimeZone& zone(ZoneTable& zones, const char* name) {
    const TimeZone* found = zones.find(name);
    REQUIRE_MESSAGE(found != nullptr, name);
    return *found;
}

struct KnownOffset {
    std::string zone;
    Instant instant{};
    minutes offset{};
};

// zone_offsets.csv: 22 zones from 1975 to 2079, the minutes around every change of 2011, 2026, 2027 and 2040 among
// them, as another program (zoneinfo of Python 3.11, database 2025b) reads the IANA data.
std::vector<KnownOffset> known_offsets() {
    std::ifstream file(std::string(TANDEM_SOURCE_DIR) + "/tests/data/zone_offsets.csv");
    REQUIRE(file.good());
    std::vector<KnownOffset> rows;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        const std::size_t first = line.find(',');
        const std::size_t second = line.find(',', first + 1);
        rows.push_back({line.substr(0, first), *instant_from_text(line.substr(first + 1, second - first - 1)),
                        minutes(std::stoi(line.substr(second + 1)))});
    }
    return rows;
}

}  // namespace

TEST_CASE("22 zones agree with a table of known offsets, over each change and far ahead") {
    ZoneTable zones;
    std::set<std::string> names;
    int wrong = 0;
    for (const KnownOffset& known : known_offsets()) {
        names.insert(known.zone);
        const LocalMinute local = zone(zones, known.zone.c_str()).local(known.instant);
        const auto offset = local.time_since_epoch() - known.instant.time_since_epoch();
        if (offset == known.offset) continue;
        ++wrong;
        MESSAGE(known.zone << " at " << to_text(known.instant) << ": " << offset.count() << " instead of "
                           << known.offset.count());
    }
    CHECK(names.size() == 22);
    CHECK(wrong == 0);
}

TEST_CASE("a wall time of every known instant is resolved to that instant, on one side of the fold") {
    ZoneTable zones;
    int wrong = 0;
    int twice = 0;
    for (const KnownOffset& known : known_offsets()) {
        const TimeZone& z = zone(zones, known.zone.c_str());
        const LocalMinute local = z.local(known.instant);
        const Resolved earlier = z.resolve(local, Fold::earlier);
        const Resolved later = z.resolve(local, Fold::later);
        if (earlier.fit == ClockFit::ambiguous) ++twice;
        const bool found = earlier.instant == known.instant || later.instant == known.instant;
        const bool ordered =
            earlier.fit == ClockFit::ambiguous ? earlier.instant < later.instant : earlier.instant == later.instant;
        if (!found || !ordered || earlier.fit == ClockFit::nonexistent || earlier.fit != later.fit) ++wrong;
    }
    CHECK(wrong == 0);
    CHECK(twice > 40);
}

TEST_CASE("the hour that clocks skip resolves to the first minute after it, whatever the minute") {
    ZoneTable zones;
    const TimeZone& paris = zone(zones, "Europe/Paris");
    for (int minute = 0; minute < 60; minute += 7) {
        const Resolved gap = paris.resolve(at("2027-03-28T02:00") + minutes(minute));
        CHECK(gap.fit == ClockFit::nonexistent);
        CHECK(gap.instant == utc("2027-03-28T01:00Z"));
        CHECK(paris.local(gap.instant) == at("2027-03-28T03:00"));
    }
    CHECK(paris.resolve(at("2027-03-28T01:59")).fit == ClockFit::exact);
    CHECK(paris.resolve(at("2027-03-28T03:00")).fit == ClockFit::exact);
    CHECK(paris.resolve(at("2027-03-28T03:00")).instant == utc("2027-03-28T01:00Z"));
}

TEST_CASE("the hour that comes twice is the earlier one unless the later is asked for") {
    ZoneTable zones;
    const TimeZone& paris = zone(zones, "Europe/Paris");
    CHECK(paris.resolve(at("2027-10-31T02:30")).fit == ClockFit::ambiguous);
    CHECK(paris.resolve(at("2027-10-31T02:30")).instant == utc("2027-10-31T00:30Z"));
    CHECK(paris.resolve(at("2027-10-31T02:30"), Fold::later).instant == utc("2027-10-31T01:30Z"));
    CHECK(paris.resolve(at("2027-10-31T01:59"), Fold::later).fit == ClockFit::exact);
    CHECK(paris.resolve(at("2027-10-31T03:00"), Fold::later).instant == utc("2027-10-31T02:00Z"));
}

TEST_CASE("changes of half an hour, and a day that a country left out, are as exact") {
    ZoneTable zones;
    const TimeZone& lord_howe = zone(zones, "Australia/Lord_Howe");
    CHECK(lord_howe.resolve(at("2026-10-04T02:15")).fit == ClockFit::nonexistent);
    CHECK(lord_howe.local(lord_howe.resolve(at("2026-10-04T02:15")).instant) == at("2026-10-04T02:30"));
    CHECK(lord_howe.resolve(at("2026-04-05T01:45")).fit == ClockFit::ambiguous);
    CHECK(lord_howe.resolve(at("2026-04-05T01:45"), Fold::later).instant -
              lord_howe.resolve(at("2026-04-05T01:45")).instant ==
          minutes(30));
    const TimeZone& apia = zone(zones, "Pacific/Apia");
    const Resolved missing = apia.resolve(at("2011-12-30T12:00"));
    CHECK(missing.fit == ClockFit::nonexistent);
    CHECK(apia.local(missing.instant) == at("2011-12-31T00:00"));
    CHECK(apia.resolve(at("2011-12-31T00:00")).instant - apia.resolve(at("2011-12-29T23:59")).instant == minutes(1));
}

TEST_CASE("in 2040 summer time is still known") {
    ZoneTable zones;
    const TimeZone& paris = zone(zones, "Europe/Paris");
    CHECK(paris.local(utc("2040-07-01T12:00Z")) == at("2040-07-01T14:00"));
    CHECK(paris.local(utc("2040-01-01T12:00Z")) == at("2040-01-01T13:00"));
    CHECK(paris.resolve(at("2040-03-25T02:30")).fit == ClockFit::nonexistent);
    CHECK(paris.resolve(at("2040-10-28T02:30")).fit == ClockFit::ambiguous);
}

TEST_CASE("a zone is read once; an unknown name is none; UTC never changes") {
    ZoneTable zones;
    const TimeZone* paris = zones.find("Europe/Paris");
    zones.find("Asia/Tokyo");
    CHECK(zones.find("Europe/Paris") == paris);
    CHECK(paris->name() == "Europe/Paris");
    CHECK(zones.find("Atlantis/Poseidonis") == nullptr);
    CHECK(zones.find("") == nullptr);
    CHECK(zones.utc().local(utc("2027-07-01T12:00Z")) == at("2027-07-01T12:00"));
    CHECK(zones.utc().resolve(at("2027-03-28T02:30")).fit == ClockFit::exact);
}
