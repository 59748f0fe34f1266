#include "app/zone_clocks.hpp"

#include <doctest/doctest.h>

#include "app/desk.hpp"
#include "store/project_file.hpp"
#include "store/test_files.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// As if Paris had stayed on winter time in all of 2026.
ZoneClock winter_in_paris(const char* database = "2020a") {
    ZoneClock clock;
    clock.id = zone_clock_id("Europe/Paris");
    clock.zone = "Europe/Paris";
    clock.database = database;
    clock.begin = utc("2025-12-30T00:00Z");
    clock.end = utc("2027-01-03T00:00Z");
    clock.offset_minutes = 60;
    return clock;
}

struct ClockProject {
    ProjectMaker maker;
    ZoneTable zones;

    ClockProject() {
        maker.channel("A", "instagram").channel("V", "x");
        Channel vancouver = *maker.project.channels.find(id<Channel>("V"));
        vancouver.zone = "America/Vancouver";
        maker.project.channels = maker.project.channels.with(vancouver);
        maker.project.zone_clocks = maker.project.zone_clocks.with(winter_in_paris());
    }
    void change(const std::string& name, const std::function<void(Post&)>& edit) {
        Post post = *maker.project.posts.find(id<Post>(name));
        edit(post);
        maker.project.posts = maker.project.posts.with(post);
    }
    std::vector<MovedMoment> moved(const char* from = "2026-01-01T00:00Z") {
        return moved_moments(maker.project, zones, "2026c", utc(from));
    }
};

}  // namespace

TEST_CASE("posts whose moment another time zone database has moved are listed in their order") {
    ClockProject clocks;
    clocks.maker.post("winter", "2026-02-10T10:00", {"A"});
    clocks.maker.post("late", "2026-07-14T18:00", {"A"}).post("early", "2026-06-01T09:30", {"A", "V"});
    const auto moved = clocks.moved();
    REQUIRE(moved.size() == 2);
    const MovedMoment early{
        id<Post>("early"),        id<Channel>("A"), at("2026-06-01T09:30"), "Europe/Paris", utc("2026-06-01T08:30Z"),
        utc("2026-06-01T07:30Z"), "2020a"};
    CHECK(moved[0] == early);
    CHECK(moved[1].post == id<Post>("late"));
    CHECK(moved[1].before - moved[1].now == std::chrono::hours(1));
}

TEST_CASE("what is out, off the calendar, undated or over does not move") {
    ClockProject clocks;
    for (const char* name : {"out", "cancelled", "idea", "over"}) clocks.maker.post(name, "2026-06-01T09:30", {"A"});
    clocks.change("out", [](Post& post) { post.status = PostStatus::published; });
    clocks.change("cancelled", [](Post& post) { post.status = PostStatus::cancelled; });
    clocks.change("idea", [](Post& post) { post.when.reset(); });
    CHECK(clocks.moved().size() == 1);
    CHECK(clocks.moved("2026-06-01T08:30Z").size() == 1);  // by the former clock it goes out just now
    CHECK(clocks.moved("2026-06-01T08:31Z").empty());
}

TEST_CASE("nothing is told by the same database, of years that were not written down, or of other zones") {
    ClockProject clocks;
    clocks.maker.post("P", "2026-06-01T09:30", {"A"}).post("next year", "2027-06-01T09:30", {"A"});
    CHECK(clocks.moved().size() == 1);
    clocks.change("P", [](Post& post) { post.zone = "Asia/Tokyo"; });
    CHECK(clocks.moved().empty());
    clocks.change("P", [](Post& post) { post.zone = "Europe/Paris"; });
    CHECK(clocks.moved().size() == 1);
    clocks.maker.project.zone_clocks = clocks.maker.project.zone_clocks.with(winter_in_paris("2026c"));
    CHECK(clocks.moved().empty());
}

TEST_CASE("what is written down of clocks moves no post, in zones of every kind") {
    ClockProject clocks;
    const char* const kinds[] = {"Europe/Paris",      "America/Vancouver", "Asia/Kathmandu", "Australia/Lord_Howe",
                                 "Africa/Casablanca", "Europe/Dublin",     "Pacific/Apia",   "America/Sao_Paulo"};
    int n = 0;
    for (const char* zone : kinds)
        for (int day = 0; day < 365; day += 3) {
            const std::string name = std::to_string(n++);
            clocks.maker.post(name, "2026-01-01T02:30", {"A"});
            clocks.change(name, [&](Post& post) {
                post.zone = zone;
                *post.when += date::days(day);
                post.fold = day % 2 ? Fold::later : Fold::earlier;
            });
        }
    const auto written = zone_clocks_of(clocks.maker.project, clocks.zones, "2020b");
    CHECK(written.size() == 8);  // Vancouver is that of a channel as well
    clocks.maker.project.zone_clocks = written;
    CHECK(clocks.moved().empty());
    for (const ZoneClock& clock : written) {
        CHECK(clock.database == "2020b");
        CHECK(clock.begin == utc("2025-12-30T00:00Z"));
        CHECK(clock.end == utc("2027-01-03T00:00Z"));
    }
    CHECK(written.find(zone_clock_id("Europe/Paris"))->changes ==
          std::vector<ClockStep>{{utc("2026-03-29T01:00Z"), 120}, {utc("2026-10-25T01:00Z"), 60}});
}

TEST_CASE("without dates nothing is written down, and without a database it stays as it is") {
    ClockProject clocks;
    CHECK(zone_clocks_of(clocks.maker.project, clocks.zones, "2026c").empty());
    CHECK(zone_clocks_of(clocks.maker.project, clocks.zones, "") == clocks.maker.project.zone_clocks);
}

TEST_CASE("a save writes down the clocks: no step, not undone, and not told when it is opened again") {
    const test::ScratchFolder scratch;
    const auto file = scratch.path() / "plan.tandem";
    Desk desk;
    REQUIRE(desk.drag("P", 1));
    desk.session.save_as(file);
    REQUIRE(desk.session.finish_saving());
    const Table<ZoneClock> written = desk.session.project().zone_clocks;
    REQUIRE(written.size() == 1);
    CHECK(written[0].database == zone_database_version());
    CHECK(load_project(file)->project.zone_clocks == written);
    CHECK(desk.session.steps_done() == 1);
    desk.session.undo();
    CHECK(desk.session.project().zone_clocks == written);
    desk.session.redo();
    CHECK_FALSE(desk.session.unsaved());
    REQUIRE(desk.session.open(file));
    CHECK(desk.session.moved_moments().empty());
    CHECK_FALSE(desk.session.unsaved());
}

TEST_CASE("a project that was saved by other clocks is opened unchanged, and told of once it was saved") {
    const test::ScratchFolder scratch;
    const auto file = scratch.path() / "plan.tandem";
    Desk desk;
    Project project = desk.session.project();
    project.zone_clocks = project.zone_clocks.with(winter_in_paris());
    Session session{shared_facts(), {at("2026-10-05T08:00"), 11, {}, {}}};
    session.start_new(project);
    REQUIRE(session.moved_moments().size() == 1);
    CHECK(session.moved_moments()[0].post == id<Post>("P"));
    session.save_as(file);
    REQUIRE(session.finish_saving());
    CHECK(session.moved_moments().size() == 1);  // still to be looked at
    REQUIRE(session.open(file));
    CHECK(session.moved_moments().empty());
}
