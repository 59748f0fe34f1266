// A series keeps the time on the wall over the changes of clocks.
#include <doctest/doctest.h>

#include "app/clock_change.hpp"
#include "app/series_requests.hpp"
#include "app/series_slots.hpp"
#include "edit/apply.hpp"
#include "plan/planned_project.hpp"
#include "plan/tool_times.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// A post on Instagram that is repeated every week, as posts by their slots.
struct Weekly {
    ProjectMaker maker;
    Project project;
    ZoneTable zones;

    explicit Weekly(const char* begin) {
        maker.channel("A", "instagram").post("P", begin, {"A"});
        IdSource ids(7);
        SeriesPattern pattern;
        pattern.count = 3;
        const Post& first = *maker.project.posts.find(id<Post>("P"));
        project = apply_all(maker.project, begin_series(first, pattern, ids).actions);
    }
    std::vector<const Post*> posts() const { return series_of(project, *project.posts.find(id<Post>("P")))->posts; }
    Instant moment(std::size_t n) {
        const Post& post = *posts().at(n);
        return *planned_moment(project, zones, post, post.variants.front());
    }
};

}  // namespace

TEST_CASE("six in the evening stays six in the evening when clocks go back: an hour later for the rest of the world") {
    Weekly series("2026-10-20T18:00");
    CHECK(series.moment(0) == utc("2026-10-20T16:00Z"));
    CHECK(series.moment(1) == utc("2026-10-27T17:00Z"));
    CHECK(series.moment(2) == utc("2026-11-03T17:00Z"));
    for (const Post* post : series.posts()) CHECK(minute_of_day(*post->when).count() == 18 * 60);
}

TEST_CASE("a slot at a time that clocks leave out is there, and says what becomes of it") {
    Weekly series("2027-03-21T02:30");
    const Post& missing = *series.posts().at(1);
    CHECK(missing.when == at("2027-03-28T02:30"));
    const auto note = clock_note(in_english(), series.project, series.zones, missing, missing.variants.front());
    REQUIRE(note);
    CHECK_FALSE(note->twice);
    CHECK(series.moment(1) == utc("2027-03-28T01:00Z"));
    for (const std::size_t other : {0, 2}) {
        const Post& post = *series.posts().at(other);
        CHECK_FALSE(clock_note(in_english(), series.project, series.zones, post, post.variants.front()));
    }
}
