// Time zones found by what somebody types.
#include "app/zone_choices.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "plan/planned_project.hpp"

using namespace tandem;
using namespace tandem::testing;

TEST_CASE("a zone is known by its name and by its city, in any case, with or without accents and spaces") {
    for (const char* typed : {"America/New_York", "america/new_york", "New York", "new_york", "NEW YORK"})
        CHECK(zone_from_typed(typed) == "America/New_York");
    CHECK(zone_from_typed("réunion") == "Indian/Reunion");
    CHECK(zone_from_typed("UTC") == "UTC");
    CHECK(zone_from_typed("utc") == "UTC");
    // What the database has besides cities is taken as it stands.
    CHECK(zone_from_typed("Etc/GMT+1") == "Etc/GMT+1");
    for (const char* none : {"", " ", "Atlantis", "New", "Europe"}) CHECK_FALSE(zone_from_typed(none));
}

TEST_CASE("cities that begin with what is typed come first, each once") {
    const std::vector<std::string> found = zones_like("lo");
    REQUIRE_FALSE(found.empty());
    const auto place = [&](const char* zone) { return std::find(found.begin(), found.end(), zone) - found.begin(); };
    CHECK(place("Europe/London") < place("America/Los_Angeles"));
    CHECK(place("Europe/London") < place("Europe/Oslo"));
    CHECK(std::count(found.begin(), found.end(), "US/Pacific") == 0);
    CHECK(zones_like("").empty());
    CHECK(zones_like("buenos").size() == 1);
}

TEST_CASE("zones of the project and its channels are proposed first, common ones after them") {
    ProjectMaker maker;
    maker.channel("A", "x");
    Channel channel = maker.project.channels[0];
    channel.zone = "Asia/Kathmandu";
    maker.project.channels = maker.project.channels.with(channel);
    const std::vector<std::string> zones = proposed_zones(maker.project);
    REQUIRE(zones.size() > 3);
    CHECK(zones[0] == "Asia/Kathmandu");
    CHECK(zones[1] == "Europe/Paris");
    CHECK(std::count(zones.begin(), zones.end(), "Europe/Paris") == 1);
    CHECK(std::count(zones.begin(), zones.end(), "America/New_York") == 1);
}

TEST_CASE("what a clock is ahead of UTC has its minutes where there are some") {
    CHECK(ahead_of_utc(0) == "UTC");
    CHECK(ahead_of_utc(-240) == "UTC−4");
    CHECK(ahead_of_utc(345) == "UTC+5:45");
}
