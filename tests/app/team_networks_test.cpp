#include <doctest/doctest.h>

#include "app/desk.hpp"
#include "app/team_grid.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// Ana alone, with an hour and a half for replies of an hour each on two networks, on 13 October.
ProjectMaker two_networks() {
    ProjectMaker maker;
    maker.person("Ana", 90).channel("A", "instagram").channel("B", "facebook");
    maker.project.rules =
        maker.project.rules.with(rule_of("R", "post_published", {{"R1", "publish_at", "+PT0H", "+PT2H", 60}}));
    maker.post("P", "2026-10-13T10:00", {"A"}).post("Q", "2026-10-13T14:00", {"B"});
    ManualTask own;
    own.id = id<ManualTask>("own");
    own.title = "own", own.task_type = "reply";
    own.begin = at("2026-10-13T11:00"), own.end = at("2026-10-13T13:00");
    own.effort_minutes = 20;
    own.person = id<Person>("Ana");
    maker.project.manual_tasks = maker.project.manual_tasks.with(own);
    return maker;
}

TeamFigures figures(const Desk& desk, std::vector<std::string> networks) {
    const Day day = day_of(at("2026-10-13T00:00"));
    return team_figures(desk.session, {{day, day + date::days(1)}, Lens::both, {std::move(networks), {}}});
}

}  // namespace

TEST_CASE("without chosen networks all of the load is shown") {
    const Desk desk(two_networks());
    const TeamFigures all = figures(desk, {});
    CHECK(all.rows[0].days[0].shown == all.rows[0].days[0].load);
    CHECK(all.roles[1].shown_minutes[0] == all.roles[1].days[0].minutes());
    CHECK(all.to_place.size() == 1);
}

TEST_CASE("chosen networks cut what is shown of a day and of the tray, and not how full the day is") {
    const Desk desk(two_networks());
    const TeamFigures all = figures(desk, {});
    int shown = 0;
    std::size_t to_place = 0;
    for (const char* network : {"instagram", "facebook"}) {
        const TeamFigures some = figures(desk, {network});
        CHECK(some.rows[0].days[0].load == all.rows[0].days[0].load);
        CHECK(some.rows[0].days[0].shown.capacity_minutes == all.rows[0].days[0].load.capacity_minutes);
        CHECK(some.roles[1].days[0] == all.roles[1].days[0]);
        CHECK(some.roles[1].shown_minutes[0] == 60);
        shown += some.rows[0].days[0].shown.cm_minutes;
        to_place += some.to_place.size();
    }
    // What names no channel is of no network.
    CHECK(shown == all.rows[0].days[0].load.cm_minutes - 20);
    CHECK(to_place == 1);
    CHECK(figures(desk, {"instagram", "facebook"}).rows[0].days[0].shown.cm_minutes == shown);
    CHECK(figures(desk, {"tiktok"}).rows[0].days[0].shown.minutes() == 0);
}

TEST_CASE("of two accounts on a network one is chosen by itself, alone or beside another network") {
    ProjectMaker maker = two_networks();
    maker.channel("C", "instagram");
    maker.post("S", "2026-10-13T16:00", {"C"});
    const Desk desk(maker);
    const Day day = day_of(at("2026-10-13T00:00"));
    const auto minutes = [&](AskedChannels asked) {
        return team_figures(desk.session, {{day, day + date::days(1)}, Lens::both, std::move(asked)})
            .roles[1]
            .shown_minutes[0];
    };
    CHECK(minutes({{"instagram"}, {}}) == 120);
    CHECK(minutes({{}, {id<Channel>("C")}}) == 60);
    CHECK(minutes({{"facebook"}, {id<Channel>("C")}}) == 120);
    CHECK(minutes({{}, {id<Channel>("A"), id<Channel>("C")}}) == 120);
}
