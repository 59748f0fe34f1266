#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tandem {

// The head of a column that names the time zone of its times: "time_vancouver", "Heure (Paris)", "date_utc".
struct ZonedHead {
    std::string rest;  // what the head says besides, folded; "" when that is nothing
    std::string zone;  // IANA name; "UTC" also for GMT
};

// Nothing when neither the first nor the last words of the head name a zone: as its IANA name, as the city alone by
// which that is called ("new york"), or as a usual abbreviation ("WIB").
std::optional<ZonedHead> zone_in_head(std::string_view head);

}  // namespace tandem
