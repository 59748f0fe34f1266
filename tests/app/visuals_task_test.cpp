#include "app/visuals_task.hpp"

#include <doctest/doctest.h>

#include "app/desk.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// A desk on Monday 5 October with a flight.
struct FlightDesk : Desk {
    explicit FlightDesk(const char* days) : Desk(with_flight(days)) {}
    static ProjectMaker with_flight(const char* days) {
        ProjectMaker maker;
        maker.person("Ana", 480).channel("A", "instagram").campaign("C", "2026-09-20/2026-10-31");
        maker.flight("F", "C", "A", days);
        for (std::size_t i = 0; i < 5; ++i) maker.project.settings.office_hours[i] = {{9 * 60, 18 * 60}};
        Flight flight = maker.project.flights[0];
        flight.creatives = {{"Video", false}, {"Picture", true}, {"Story", false}};
        maker.project.flights = maker.project.flights.with(flight);
        return maker;
    }
    const Task& make() {
        const Flight& flight = session.project().flights[0];
        REQUIRE(session.submit(visuals_task_request(session.project(), shared_facts(), flight, "Visuals",
                                                    day("2026-10-05"), session.ids())));
        const Task* task = visuals_task(session.plan(), flight.id);
        REQUIRE(task);
        return *task;
    }
};

}  // namespace

TEST_CASE("the visuals of a flight are due on the last working day before it begins, over five working days") {
    FlightDesk desk("2026-10-19/2026-10-25");
    CHECK_FALSE(visuals_task(desk.session.plan(), desk.session.project().flights[0].id));
    const Task& task = desk.make();
    CHECK(task.begin == at("2026-10-12T09:00"));
    CHECK(task.end == at("2026-10-16T18:00"));
    CHECK(task.effort_minutes == 120);
    CHECK(task.channels == std::vector<Id<Channel>>{id<Channel>("A")});
    CHECK(task.role == Hat::cm);
    CHECK(desk.session.undo_label().key == "undo.make_visuals_task");
}

TEST_CASE("for a flight that begins soon they are due from today on; one that runs has until tonight") {
    FlightDesk soon("2026-10-08/2026-10-25");
    CHECK(soon.make().begin == at("2026-10-05T09:00"));
    FlightDesk later("2026-10-08/2026-10-25");
    CHECK(later.make().end == at("2026-10-07T18:00"));
    FlightDesk running("2026-10-01/2026-10-25");
    const Task& task = running.make();
    CHECK(task.begin == at("2026-10-05T09:00"));
    CHECK(task.end == at("2026-10-05T18:00"));
}

TEST_CASE("a task that was deleted counts as none; one a rule makes counts") {
    FlightDesk desk("2026-10-19/2026-10-25");
    const Id<Flight> flight = desk.session.project().flights[0].id;
    const Id<Task> made = desk.make().id;
    REQUIRE(desk.session.submit(delete_task(desk.session, made, "Ana")));
    CHECK_FALSE(visuals_task(desk.session.plan(), flight));

    ProjectMaker maker = FlightDesk::with_flight("2026-10-19/2026-10-25");
    TaskRule rule = rule_of("R", "flight_planned", {{"R1", "flight_start", "-P3D", "-P1D", 30}});
    rule.versions[0].slots[0].task_type = "content";
    maker.project.rules = maker.project.rules.with(rule);
    const Desk ruled(maker);
    const Task* task = visuals_task(ruled.session.plan(), flight);
    REQUIRE(task);
    CHECK(task->source_kind == SourceKind::flight);
}
