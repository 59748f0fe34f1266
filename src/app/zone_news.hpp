#pragma once

#include <optional>

#include "app/session.hpp"

namespace tandem {

// What has to be told where an edit gave the project or channels another time zone: how many posts that are still to
// appear keep their time of day, in which city, and how much later or earlier the next of them goes out. Nothing where
// no post goes out at another moment.
std::optional<Notice> zone_news(const Project& before, const Project& after, ZoneTable& zones, Instant now);

}  // namespace tandem
