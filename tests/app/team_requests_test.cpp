#include "app/team_requests.hpp"

#include <doctest/doctest.h>

#include "app/desk.hpp"
#include "app/team_choices.hpp"
#include "app/team_grid.hpp"
#include "edit/apply.hpp"

using namespace tandem;
using namespace tandem::testing;

TEST_CASE("placing a task keeps person and day in one step, and releasing it gives both back") {
    Desk desk;
    desk.drag("P", 0, 60);
    const Placement before = *desk.place("R3");
    const Placement wish{before.person == id<Person>("Ana") ? id<Person>("Ben") : id<Person>("Ana"),
                         before.day + date::days(1)};
    const std::size_t steps = desk.session.steps().size();
    REQUIRE(desk.session.submit(place_task(desk.session, Desk::id("R3"), wish, desk_user)));
    CHECK(desk.place("R3") == wish);
    CHECK(desk.task("R3")->pinned_person == wish.person);
    CHECK(desk.task("R3")->pinned_day == wish.day);
    CHECK(desk.session.steps().size() == steps + 1);
    // There already: nothing to do.
    CHECK(place_task(desk.session, Desk::id("R3"), wish, desk_user).actions.empty());
    REQUIRE(is_kept(*desk.task("R3")));
    REQUIRE(desk.session.submit(release_task(desk.session, Desk::id("R3"), desk_user)));
    CHECK_FALSE(desk.task("R3")->pinned_person);
    CHECK_FALSE(desk.task("R3")->pinned_day);
    CHECK(release_task(desk.session, Desk::id("R3"), desk_user).actions.empty());
    desk.session.undo();
    desk.session.undo();
    CHECK(desk.place("R3") == before);
}

TEST_CASE("on the day it has anyway, only the person is kept") {
    Desk desk;
    desk.drag("P", 0, 60);
    const Placement before = *desk.place("R1");
    REQUIRE(desk.session.submit(place_task(desk.session, Desk::id("R1"), before, desk_user)));
    CHECK(desk.task("R1")->pinned_person == before.person);
    CHECK_FALSE(desk.task("R1")->pinned_day);
}

TEST_CASE("several tasks are placed in one step") {
    Desk desk;
    desk.drag("P", 0, 60);
    const Id<Person> ben = id<Person>("Ben");
    const std::vector<TaskPlace> places{{Desk::id("R1"), {ben, desk.place("R1")->day}},
                                        {Desk::id("R2"), {ben, desk.place("R2")->day}}};
    const std::size_t steps = desk.session.steps().size();
    REQUIRE(desk.session.submit(place_tasks(desk.session, places, desk_user)));
    CHECK(desk.session.steps().size() == steps + 1);
    CHECK(desk.place("R1")->person == ben);
    CHECK(desk.place("R2")->person == ben);
    CHECK(desk.session.undo_label().values == std::vector<std::pair<std::string, std::string>>{{"n", "2"}});
}

TEST_CASE("days away that touch are one, and coming back parts them") {
    Desk desk;
    const Id<Person> ana = id<Person>("Ana");
    const Day monday = day("2026-10-12");
    const auto away = [&] { return desk.session.project().people.find(ana)->away; };
    REQUIRE(desk.session.submit(add_away(desk.session, ana, {{monday, monday + date::days(2)}, {}, {}})));
    REQUIRE(
        desk.session.submit(add_away(desk.session, ana, {{monday + date::days(2), monday + date::days(5)}, {}, {}})));
    REQUIRE(away().size() == 1);
    CHECK(away()[0].days == DayRange{monday, monday + date::days(5)});
    // Already away: no step.
    CHECK(add_away(desk.session, ana, {{monday, monday + date::days(1)}, {}, {}}).actions.empty());
    // A part of a day is another matter than the whole of it.
    REQUIRE(desk.session.submit(
        add_away(desk.session, ana, {{monday + date::days(5), monday + date::days(6)}, MinuteRange{0, 720}, {}})));
    CHECK(away().size() == 2);
    REQUIRE(desk.session.submit(clear_away(desk.session, ana, {monday + date::days(1), monday + date::days(2)})));
    REQUIRE(away().size() == 3);
    CHECK(away()[0].days == DayRange{monday, monday + date::days(1)});
    CHECK(away()[1].days == DayRange{monday + date::days(2), monday + date::days(5)});
    CHECK(clear_away(desk.session, ana, {monday + date::days(20), monday + date::days(21)}).actions.empty());
}

TEST_CASE("a new person works in the hours that were chosen") {
    Desk desk;
    const auto added = [&](HoursPreset preset) {
        const Request request = add_person_request(desk.session, {"Zoe", {Hat::cm}, preset}, id<Person>("Zoe"));
        return apply_all(desk.session.project(), request.actions).people.find(id<Person>("Zoe"))->hours;
    };
    const WeekHours& office = desk.session.project().settings.office_hours;
    CHECK(added(HoursPreset::office) == office);
    for (std::size_t i = 0; i < office.size(); ++i) {
        if (office[i].empty()) {
            CHECK(added(HoursPreset::hour_a_day)[i].empty());
            continue;
        }
        CHECK(added(HoursPreset::hour_a_day)[i].front().length() == 60);
        CHECK(added(HoursPreset::half_days)[i].front().length() < office[i].front().length());
    }
}

TEST_CASE("hours of an office that opens in the last hour of the day end with the day") {
    Desk desk;
    Settings settings = desk.session.project().settings;
    for (auto& day : settings.office_hours) day = {{23 * 60 + 30, 24 * 60}};
    REQUIRE(desk.session.submit({{"undo.edit_post", {}}, {PutSettings{settings}}, {}}));
    const Request request =
        add_person_request(desk.session, {"Zoe", {Hat::cm}, HoursPreset::hour_a_day}, id<Person>("Zoe"));
    REQUIRE(desk.session.submit(request));
    for (const auto& day : desk.session.project().people.find(id<Person>("Zoe"))->hours)
        CHECK(day == std::vector<MinuteRange>{{23 * 60 + 30, 24 * 60}});
}

TEST_CASE("the steps of the map begin above 0, 40, 65 and 85 percent") {
    CHECK(heat_step(0, 100) == HeatStep::empty);
    CHECK(heat_step(1, 100) == HeatStep::low);
    CHECK(heat_step(40, 100) == HeatStep::low);
    CHECK(heat_step(41, 100) == HeatStep::middle);
    CHECK(heat_step(66, 100) == HeatStep::high);
    CHECK(heat_step(86, 100) == HeatStep::full);
    CHECK(heat_step(10, 0) == HeatStep::full);
}

TEST_CASE("who could have a task is in the engine's order; full places come last, each person once") {
    Explanation why;
    const auto verdict = [](const char* name, PersonVerdict::Code code, std::int64_t points) {
        PersonVerdict one;
        one.person = id<Person>(name);
        one.code = code;
        one.day = day("2026-10-13");
        one.points = points;
        return one;
    };
    why.people = {verdict("Ana", PersonVerdict::Code::possible, 5), verdict("Ben", PersonVerdict::Code::role, 0)};
    const Day monday = day("2026-10-12");
    why.full = {{{id<Person>("Cleo"), monday}, {}, 100, 60, {}},
                {{id<Person>("Cleo"), monday}, {}, 100, 90, {}},
                {{id<Person>("Ana"), monday}, {}, 100, 99, {}}};
    const std::vector<TeamChoice> choices = team_choices(why);
    REQUIRE(choices.size() == 2);
    CHECK(choices[0].place.person == id<Person>("Ana"));
    CHECK(choices[0].points == 5);
    CHECK(choices[1] == TeamChoice{{id<Person>("Cleo"), monday}, false, 0, 10});
}
