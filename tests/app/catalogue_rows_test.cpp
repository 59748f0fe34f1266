#include "app/catalogue_rows.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "app/desk.hpp"
#include "model/holds.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

const facts::Observance& catalogue_row(std::string_view id) {
    const auto* row = shared_facts().observances.find(id);
    REQUIRE(row);
    return *row;
}

}  // namespace

TEST_CASE("the countries of the catalogue come once each, the world and Europe first, departments in their country") {
    const std::vector<std::string> countries = catalogue_countries(shared_facts());
    REQUIRE(countries.size() > 3);
    CHECK(countries[0] == "world");
    CHECK(countries[1] == "EU");
    CHECK(holds(countries, std::string("FR")));
    CHECK_FALSE(holds(countries, std::string("FR-67")));
    for (const std::string& country : countries) {
        CAPTURE(country);
        CHECK(std::count(countries.begin(), countries.end(), country) == 1);
        CHECK(in_english().has("region." + country));
    }
}

TEST_CASE("a list of one country has what names it and no more, and with a search both hold") {
    CHECK(is_of_country(catalogue_row("armistice"), "FR"));
    CHECK_FALSE(is_of_country(catalogue_row("armistice"), "world"));
    CHECK(is_of_country(catalogue_row("armistice"), ""));
    CHECK_FALSE(is_of_country(catalogue_row("prime_day"), "FR"));
    CHECK(CatalogueFilter{"FR", "rentree"}.lists(catalogue_row("back_to_school")));
    CHECK(CatalogueFilter{"", "Back TO"}.lists(catalogue_row("back_to_school")));
    CHECK_FALSE(CatalogueFilter{"world", "rentree"}.lists(catalogue_row("back_to_school")));
    CHECK_FALSE(CatalogueFilter{"FR", "zzz"}.lists(catalogue_row("back_to_school")));
    CHECK_FALSE(CatalogueFilter{}.narrows());
    CHECK(CatalogueFilter{"FR", ""}.narrows());
    CHECK(CatalogueFilter{"", "x"}.narrows());
}

TEST_CASE("a department counts for its country, in whatever order regions stand") {
    facts::Observance row;
    row.regions = {"US", "FR-67"};
    CHECK(is_of_country(row, "FR"));
    CHECK(is_of_country(row, "US"));
    CHECK_FALSE(is_of_country(row, "EU"));
}

TEST_CASE("a region is chosen among the countries that have public holidays and their parts, each with a name") {
    const std::vector<std::string> expected{"FR", "FR-57", "FR-67", "FR-68", "FR-GES", "BE", "CH", "LU",
                                            "DE", "UK",    "IE",    "ES",    "IT",     "US", "CA"};
    CHECK(holiday_regions(shared_facts()) == expected);
    for (const std::string& region : expected) CHECK_MESSAGE(in_english().has("region." + region), region);
}

TEST_CASE("a country without public holidays in the catalogue is told, the listed one before that of the project") {
    const auto told = [](const std::string& listed, std::string_view region) {
        return country_without_holidays(shared_facts(), {listed, ""}, region);
    };
    CHECK(told("", "PT") == "PT");
    CHECK(told("", "PT-11") == "PT");
    CHECK(told("PT", "FR") == "PT");
    CHECK(told("world", "PT") == "PT");
    for (const char* region : {"FR", "FR-67", "BE", "CH", "UK", "IE", "CA", ""})
        CHECK_MESSAGE(told("", region).empty(), region);
    CHECK(told("BE", "PT").empty());
    CHECK(told("EU", "FR").empty());
}
