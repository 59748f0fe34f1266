#include "app/catalogue_rows.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include "app/fold_text.hpp"
#include "model/holds.hpp"

namespace tandem {
namespace {

std::string_view country_of_region(std::string_view region) { return region.substr(0, region.find('-')); }

// The world, Europe, then the rest.
int reach_rank(std::string_view country) { return country == "world" ? 0 : country == "EU" ? 1 : 2; }

// Of all rows, in the order in which they are named first.
std::vector<std::string> countries_named(const facts::Facts& facts,
                                         std::vector<std::string> facts::Observance::*regions) {
    std::vector<std::string> countries;
    for (const facts::Observance& row : facts.observances)
        for (const std::string& region : row.*regions)
            if (std::string country(country_of_region(region)); !holds(countries, country))
                countries.push_back(std::move(country));
    return countries;
}

std::vector<std::string> holiday_countries(const facts::Facts& facts) {
    return countries_named(facts, &facts::Observance::public_holiday_in);
}

// Departments and other parts of the country that rows name, by their codes.
std::vector<std::string> parts_named(const facts::Facts& facts, std::string_view country) {
    std::set<std::string> parts;
    for (const facts::Observance& row : facts.observances)
        for (const auto* regions : {&row.regions, &row.public_holiday_in})
            for (const std::string& region : *regions)
                if (region != country && country_of_region(region) == country) parts.insert(region);
    return {parts.begin(), parts.end()};
}

}  // namespace

std::vector<std::string> catalogue_countries(const facts::Facts& facts) {
    std::vector<std::string> countries = countries_named(facts, &facts::Observance::regions);
    std::stable_sort(countries.begin(), countries.end(),
                     [](const std::string& a, const std::string& b) { return reach_rank(a) < reach_rank(b); });
    return countries;
}

std::vector<std::string> holiday_regions(const facts::Facts& facts) {
    std::vector<std::string> regions;
    for (std::string& country : holiday_countries(facts)) {
        std::vector<std::string> parts = parts_named(facts, country);
        regions.push_back(std::move(country));
        regions.insert(regions.end(), std::make_move_iterator(parts.begin()), std::make_move_iterator(parts.end()));
    }
    return regions;
}

bool is_of_country(const facts::Observance& row, std::string_view country) {
    return country.empty() || std::any_of(row.regions.begin(), row.regions.end(), [&](const std::string& region) {
               return country_of_region(region) == country;
           });
}

bool is_announced(const facts::Observance& row) { return row.rule == "announced"; }

bool CatalogueFilter::lists(const facts::Observance& row) const {
    if (!is_of_country(row, country)) return false;
    const std::string folded = fold_text(search);
    return folded.empty() || fold_text(row.name.fr).find(folded) != std::string::npos ||
        fold_text(row.name.en).find(folded) != std::string::npos;
}

std::string country_without_holidays(const facts::Facts& facts, const CatalogueFilter& filter,
                                     std::string_view region) {
    const bool lists_a_country = !filter.country.empty() && reach_rank(filter.country) == 2;
    std::string country(lists_a_country ? std::string_view(filter.country) : country_of_region(region));
    return holds(holiday_countries(facts), country) ? std::string() : country;
}

}  // namespace tandem
