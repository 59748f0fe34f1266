#include <array>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

#include "model/time_zone.hpp"

using namespace tandem;

TEST_CASE("several threads may ask for zones at once, and each zone stands once") {
    const std::array names{"Europe/Paris", "America/New_York", "Asia/Tokyo", "Pacific/Auckland",
                           "Africa/Cairo", "America/Lima",     "Asia/Dubai", "Europe/London"};
    ZoneTable zones;
    std::array<std::vector<const TimeZone*>, 4> found;
    std::vector<std::thread> threads;
    for (std::vector<const TimeZone*>& each : found)
        threads.emplace_back([&] {
            for (int turn = 0; turn < 200; ++turn)
                for (const char* name : names) each.push_back(zones.find(name));
        });
    for (std::thread& thread : threads) thread.join();
    for (const std::vector<const TimeZone*>& each : found)
        for (std::size_t i = 0; i < each.size(); ++i) {
            const TimeZone* expected = zones.find(names.at(i % names.size()));
            REQUIRE(each[i] != nullptr);
            if (each[i] != expected) FAIL("another zone stands for " << names.at(i % names.size()));
        }
}
