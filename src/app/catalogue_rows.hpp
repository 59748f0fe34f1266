#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "facts/facts.hpp"

namespace tandem {

// Which rows of Tandem's catalogue of days are listed. It says nothing about what a calendar shows.

// Where rows of the catalogue are known: "world", "EU", then countries, each once, in the order of the file; what is
// known in a department counts for its country.
std::vector<std::string> catalogue_countries(const facts::Facts& facts);
// Whether the row names the country, or one of its departments. "": any country.
bool is_of_country(const facts::Observance& row, std::string_view country);

// Countries whose public holidays are in the catalogue, each once, in the order of the file, and behind each its parts
// that have days of their own: what a project's region is chosen from.
std::vector<std::string> holiday_regions(const facts::Facts& facts);

// Whether nobody can work out when it is: its date is announced each year.
bool is_announced(const facts::Observance& row);

struct CatalogueFilter {
    std::string country;  // as catalogue_countries has them; "" for all
    std::string search;   // a part of the name in any language, accents and case left aside; "" for all

    bool lists(const facts::Observance& row) const;
    bool narrows() const { return !country.empty() || !search.empty(); }
};

// The country that is listed, or else that of the project's region, if the catalogue has no public holidays of it; ""
// where it has them, and where no country is meant.
std::string country_without_holidays(const facts::Facts& facts, const CatalogueFilter& filter, std::string_view region);

}  // namespace tandem
