#include "cli/export_tables.hpp"

#include <doctest/doctest.h>

using namespace tandem;

TEST_CASE("the profiles that the command line names are those of the facts") {
    std::vector<std::string> ids;
    for (const facts::CsvProfile& profile : facts::load_facts().csv_profiles) ids.push_back(profile.id);
    CHECK(profile_ids() == ids);
}
