#include <doctest/doctest.h>

#include "derive_cases.hpp"

using namespace tandem;
using namespace tandem::testing;

// Work ahead of the days of the catalogue, in projects of several countries.
namespace {

Planned planned_ahead_of_days(const char* region, const std::vector<std::string>& chosen = {}) {
    ProjectMaker maker;
    maker.rules({"R34"}).person("Ana", 480, {Hat::cm, Hat::smm}).channel("A", "instagram");
    maker.project.settings.region = region;
    maker.project.settings.observances_on = chosen;
    return Planned(std::move(maker));
}

bool has_work_ahead_of(const Planned& planned, const std::string& observance) {
    const auto* list = planned.plan().by_source.find(uuid_from_name("tandem/observance/" + observance));
    return list && !list->get().empty();
}

}  // namespace

TEST_CASE("work ahead of a day is made where the calendar shows it, not for days of other countries") {
    const Planned france = planned_ahead_of_days("FR");
    for (const char* id : {"black_friday", "armistice", "christmas"}) CHECK_MESSAGE(has_work_ahead_of(france, id), id);
    for (const char* id : {"st_stephen", "boxing_day", "thanksgiving_us", "veterans_us", "remembrance_ca"})
        CHECK_MESSAGE(!has_work_ahead_of(france, id), id);
    const Planned canada = planned_ahead_of_days("CA");
    for (const char* id : {"black_friday", "remembrance_ca", "boxing_day", "christmas"})
        CHECK_MESSAGE(has_work_ahead_of(canada, id), id);
    CHECK_FALSE(has_work_ahead_of(canada, "armistice"));
    CHECK(has_work_ahead_of(planned_ahead_of_days("FR-67"), "st_stephen"));
}

TEST_CASE("work ahead of a day of another country is made where the project shows it all the same") {
    CHECK(has_work_ahead_of(planned_ahead_of_days("FR", {"thanksgiving_us"}), "thanksgiving_us"));
}
