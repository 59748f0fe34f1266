#include "app/other_clock.hpp"

#include <doctest/doctest.h>

#include "plan/planned_project.hpp"

using namespace tandem;
using namespace tandem::testing;

TEST_CASE("a channel by another clock says what both show, with the day where it is another one") {
    ProjectMaker maker;
    maker.channel("A", "instagram").channel("B", "facebook").post("P", "2026-10-20T09:00", {"A", "B"});
    Channel york = *maker.project.channels.find(id<Channel>("B"));
    york.zone = "America/New_York";
    maker.project.channels = maker.project.channels.with(york);
    Post post = *maker.project.posts.find(id<Post>("P"));
    ZoneTable zones;
    const auto of = [&](std::size_t n) {
        return other_clock(in_english(), maker.project, zones, post, &post.variants.at(n));
    };
    CHECK_FALSE(of(0));
    CHECK(of(1) == OtherClock{"EDT", "09:00 New York · 15:00 Paris"});
    post.variants[1].offset_minutes = 9 * 60;
    CHECK(of(1) == OtherClock{"EDT", "18:00 New York · Wed 21 Oct · 00:00 Paris"});
    // Paris has put its clocks back by then, New York has not.
    post.when = at("2026-10-26T00:00");
    CHECK(of(1) == OtherClock{"EDT", "09:00 New York · 14:00 Paris"});
    post.when.reset();
    CHECK_FALSE(of(1));
}

TEST_CASE("a post without channels goes by its own zone, and a zone that nobody knows tells nothing") {
    ProjectMaker maker;
    maker.post("P", "2026-10-20T09:00", {});
    Post post = *maker.project.posts.find(id<Post>("P"));
    ZoneTable zones;
    CHECK_FALSE(other_clock(in_english(), maker.project, zones, post, nullptr));
    post.zone = "Asia/Tokyo";
    CHECK(other_clock(in_english(), maker.project, zones, post, nullptr)->both == "09:00 Tokyo · 02:00 Paris");
    maker.project.settings.zone = "Nowhere/At_All";
    CHECK_FALSE(other_clock(in_english(), maker.project, zones, post, nullptr));
}
