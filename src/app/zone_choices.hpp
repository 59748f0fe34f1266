#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/project.hpp"

namespace tandem {

// Time zones as people look for them: by city, in any case, with or without accents.

// Of the database, in order of their cities: whose city or name holds what is typed, the cities that begin with it
// first. None where nothing is typed. A city is there once.
std::vector<std::string> zones_like(std::string_view typed);
// "America/New_York" of "america/new_york" and "New York". Nothing where it is no zone.
std::optional<std::string> zone_from_typed(std::string_view text);
// Offered before something is typed: those of the project, its channels and posts, UTC, and common ones.
std::vector<std::string> proposed_zones(const Project& project);
// "UTC−4" of minutes ahead of UTC.
std::string ahead_of_utc(int minutes);

}  // namespace tandem
