// Which time zone databases are fit to plan with.
#include "model/zone_self_test.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <doctest/doctest.h>
#include <unistd.h>

#include "model/day_range.hpp"
#include "tzdata_folder.hpp"

using namespace tandem;

namespace {

using std::chrono::minutes;

// Each zone as the database of the program has it, but for one.
std::optional<std::string> wrong_with(std::string_view name, const TimeZone* other) {
    ZoneTable zones;
    return wrong_zone([&](std::string_view asked) { return asked == name ? other : zones.find(asked); });
}

// A copy of the program's database in which European clocks stay from 2026 on. Named by the environment, and read, as
// long as it lives.
class NamedDatabase {
  public:
    explicit NamedDatabase(bool changed)
        : folder_(std::filesystem::temp_directory_path() / ("tandem-zones-" + std::to_string(::getpid()))) {
        std::filesystem::copy(bundled_tzdata_folder(), folder_);
        std::ofstream(folder_ / "version") << "2099z\n";
        if (changed) end_summer_time();
        ::setenv("TANDEM_TZDATA", folder_.c_str(), 1);
        use_zone_database(folder_.string());
    }
    NamedDatabase(const NamedDatabase&) = delete;
    NamedDatabase& operator=(const NamedDatabase&) = delete;
    ~NamedDatabase() {
        ::unsetenv("TANDEM_TZDATA");
        use_zone_database(bundled_tzdata_folder().string());
        std::filesystem::remove_all(folder_);
    }
    std::string folder() const { return folder_.string(); }

  private:
    void end_summer_time() const {
        std::ifstream in(folder_ / "europe");
        std::string text{std::istreambuf_iterator<char>(in), {}};
        for (const std::string rule : {"Rule E 1981 max", "Rule E 1996 max"}) {
            const std::size_t at = text.find(rule);
            REQUIRE(at != std::string::npos);
            text.replace(at + rule.size() - 3, 3, "2025");
        }
        std::ofstream(folder_ / "europe") << text;
    }

    std::filesystem::path folder_;
};

}  // namespace

TEST_CASE("the time zone database of the program has every change of clocks that is known") {
    CHECK_FALSE(wrong_with("", nullptr));
}

TEST_CASE("a database without a known zone is not fit, and the zone is named") {
    for (const char* name : {"Europe/Paris", "America/Los_Angeles", "Pacific/Auckland", "Asia/Kolkata", "Asia/Tokyo"})
        CHECK(wrong_with(name, nullptr) == name);
}

TEST_CASE("a database in which clocks change otherwise than is known is not fit") {
    const TimeZone winter("Europe/London", minutes(0), {});
    CHECK(wrong_with("Europe/London", &winter) == "Europe/London");
    // An hour early, which only the minute before the change tells.
    const TimeZone early("Pacific/Auckland", minutes(720),
                         {{*instant_from_text("2026-09-26T13:00Z"), minutes(720), minutes(780), "NZDT"}});
    CHECK(wrong_with("Pacific/Auckland", &early) == "Pacific/Auckland");
    const TimeZone summer("America/Sao_Paulo", minutes(-180),
                          {{*instant_from_text("2030-11-04T03:00Z"), minutes(-180), minutes(-120), "-02"},
                           {*instant_from_text("2031-02-16T02:00Z"), minutes(-120), minutes(-180), "-03"}});
    CHECK(wrong_with("America/Sao_Paulo", &summer) == "America/Sao_Paulo");
}

TEST_CASE("a named database that is fit is used") {
    const NamedDatabase named(false);
    CHECK_FALSE(refuse_unfit_zones(named.folder()));
    CHECK(zone_database_version() == "2099z");
    CHECK_FALSE(refuse_unfit_zones(""));
}

TEST_CASE("a named database that is not fit is replaced by the one of the program") {
    const std::string own = zone_database_version();
    const NamedDatabase named(true);
    REQUIRE(zone_database_version() == "2099z");
    const auto refused = refuse_unfit_zones(named.folder());
    REQUIRE(refused);
    CHECK(refused->folder == named.folder());
    CHECK(refused->zone == "Europe/Paris");
    CHECK(refused->replaced);
    CHECK(zone_database_version() == own);
    ZoneTable zones;
    REQUIRE(zones.find("Europe/Paris"));
    CHECK(zones.find("Europe/Paris")->offset(*instant_from_text("2026-07-01T00:00Z")) == minutes(120));
}

TEST_CASE("a named folder without a database is refused, and the one of the program stays") {
    const std::string own = zone_database_version();
    const auto refused = refuse_unfit_zones("/nowhere/at/all");
    REQUIRE(refused);
    CHECK(refused->zone.empty());
    CHECK(refused->replaced);
    CHECK(zone_database_version() == own);
}
