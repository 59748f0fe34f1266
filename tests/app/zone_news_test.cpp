// What is told when a channel or the project is given another time zone.
#include "app/zone_news.hpp"

#include <doctest/doctest.h>

#include "app/label_text.hpp"
#include "plan/planned_project.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

struct ZoneChange {
    Project before, after;
    ZoneTable zones;

    ZoneChange() {
        ProjectMaker maker;
        maker.channel("A", "x").channel("B", "bluesky");
        maker.post("P", "2026-10-14T12:00", {"A"}).post("Q", "2026-10-15T12:00", {"A", "B"});
        maker.post("Past", "2026-09-02T12:00", {"A"}).post("R", "2026-10-15T12:00", {"B"});
        before = after = maker.project;
    }
    void give(const char* channel, const char* zone) {
        Channel row = *after.channels.find(id<Channel>(channel));
        row.zone = zone;
        after.channels = after.channels.with(row);
    }
    std::optional<Notice> news() { return zone_news(before, after, zones, utc("2026-10-01T00:00Z")); }
};

}  // namespace

TEST_CASE("another zone of a channel says how many posts keep their time, where, and how much later they go out") {
    ZoneChange change;
    CHECK_FALSE(change.news());
    change.give("A", "America/New_York");
    const auto news = change.news();
    REQUIRE(news);
    CHECK(text_of(in_english(), news->title) == "2 posts keep their time of day, now that of New York");
    REQUIRE(news->lines.size() == 1);
    CHECK(text_of(in_english(), news->lines.front()) == "That is 6\u00a0h later than before.");
}

TEST_CASE("a zone with the same clock moves nothing, and one further east is earlier") {
    ZoneChange change;
    change.give("A", "Europe/Brussels");
    CHECK_FALSE(change.news());
    change.give("A", "Asia/Kolkata");
    REQUIRE(change.news());
    CHECK(text_of(in_english(), change.news()->lines.front()) == "That is 3\u00a0h\u00a030 earlier than before.");
    change.give("A", "");
    change.after.settings.zone = "UTC";
    REQUIRE(change.news());
    CHECK(text_of(in_english(), change.news()->title) == "3 posts keep their time of day, now that of UTC");
}
