#pragma once

#include <string>
#include <vector>

#include "model/project.hpp"
#include "model/time_zone.hpp"

namespace tandem {

// Posts keep wall times. Which moment that is follows from the time zone database, and states change their clocks: a
// project remembers what clocks showed when it was saved, and is compared with the database that it is opened with.

// Id of the row of that zone.
Id<ZoneClock> zone_clock_id(const std::string& zone);

// What clocks show by the present database, which is called `database`, in the zones of the project, its channels and
// its posts, over the whole years of its posts with a date. As they are in the project while `database` is "", which
// means it cannot be read; none in a project without dates.
Table<ZoneClock> zone_clocks_of(const Project& project, ZoneTable& zones, const std::string& database);

// A channel of a post goes out at another moment.
struct MovedMoment {
    Id<Post> post;
    Id<Channel> channel;  // none where the post has no channel
    LocalMinute when{};   // wall time, which stays
    std::string zone;     // of `when`
    Instant before{}, now{};
    std::string database;  // by which it was `before`

    bool operator==(const MovedMoment&) const = default;
};

// Those that are not out and go out from `from` on, by one of the two databases, in the order in which they go out by
// the present one. Nothing where the project was saved with a database of the same name, or where what it remembers
// does not reach.
std::vector<MovedMoment> moved_moments(const Project& project, ZoneTable& zones, const std::string& database,
                                       Instant from);

}  // namespace tandem
