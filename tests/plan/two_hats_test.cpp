#include "plan/two_hats.hpp"

#include <doctest/doctest.h>

#include "planned_project.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

using namespace date::literals;

// One person for everything, four hours a day on weekdays; rules of 60 and 30 minutes.
struct Solo : ProjectMaker {
    Solo() {
        channel("ig", "instagram").person("Ana", 240, {Hat::smm, Hat::cm});
        rate(Hat::smm, 5000), rate(Hat::cm, 3000);
    }
    Solo& rate(Hat hat, int cents) {
        Person row = *project.people.find(id<Person>("Ana"));
        for (HatTerms& terms : row.hats)
            if (terms.hat == hat) terms.hourly_rate = Money{cents};
        project.people = project.people.with(row);
        return *this;
    }
    Solo& work(const char* name, const char* day_text, Hat role, int minutes) {
        ManualTask task;
        task.id = id<ManualTask>(name);
        task.title = name;
        task.task_type = role == Hat::smm ? "brief" : "reply";
        task.role = role;
        task.begin = LocalMinute(day(day_text)) + std::chrono::hours(9);
        task.end = LocalMinute(day(day_text)) + std::chrono::hours(18);
        task.effort_minutes = minutes;
        project.manual_tasks = project.manual_tasks.with(task);
        return *this;
    }
    TwoHats hats(date::year_month month = 2026_y / 10) const {
        const Planned planned(*this);
        return two_hats(planned.planner, id<Person>("Ana"), month);
    }
};

}  // namespace

TEST_CASE("hours and cost per hat, week by week and for the month, at the person's own rates") {
    Solo world;
    world.work("a", "2026-10-06", Hat::smm, 60)
        .work("b", "2026-10-07", Hat::cm, 90)
        .work("c", "2026-10-20", Hat::cm, 30);
    const TwoHats hats = world.hats();
    CHECK(hats.month.smm.asked_minutes() == 60);
    CHECK(hats.month.cm.asked_minutes() == 120);
    CHECK(hats.month.smm.asked_cost == Money{5000});
    CHECK(hats.month.cm.asked_cost == Money{6000});
    CHECK(hats.month.asked_cost() == Money{11000});
    // 22 weekdays in October 2026.
    CHECK(hats.month.capacity_minutes == 22 * 240);
    REQUIRE(hats.weeks.size() == 5);
    CHECK(hats.weeks[0].days == *day_range_from_text("2026-10-01/2026-10-04"));
    CHECK(hats.weeks[1].asked_minutes() == 150);
    CHECK(hats.weeks[3].asked_minutes() == 30);
    int capacity = 0, asked = 0;
    for (const HatsSpan& span : hats.weeks) capacity += span.capacity_minutes, asked += span.asked_minutes();
    CHECK(capacity == hats.month.capacity_minutes);
    CHECK(asked == hats.month.asked_minutes());
}

TEST_CASE("more than there are hours for is said in minutes and percent, though nobody is ever planned over") {
    Solo world;
    for (const char* name : {"a", "b", "c", "d", "e", "f"}) world.work(name, "2026-10-07", Hat::cm, 45);
    const TwoHats hats = world.hats();
    // 270 minutes asked on a day of 240: one task has nobody and is asked of Ana all the same.
    CHECK(hats.month.cm.placed_minutes == 225);
    CHECK(hats.month.cm.unplaced_minutes == 45);
    const Planned planned(world);
    const PersonLoad load =
        planned.planner.person_load(planned.plan(), planned.planner.project(), day("2026-10-07"), id<Person>("Ana"));
    CHECK(load.over_minutes() == 0);
    HatsSpan span{{}, {}, {}, 2220};
    span.cm.placed_minutes = 2430;
    CHECK(span.over_minutes() == 210);
    CHECK(span.percent() == 109);
    span.capacity_minutes = 0;
    CHECK_FALSE(span.percent());
}

TEST_CASE("work nobody has is not counted where somebody else wears the hat too") {
    Solo world;
    world.person("Ben", 15);
    for (const char* name : {"a", "b", "c", "d", "e", "f"}) world.work(name, "2026-10-07", Hat::cm, 45);
    CHECK(world.hats().month.cm.unplaced_minutes == 0);
    CHECK_FALSE(is_alone_with(world.project, id<Person>("Ana"), Hat::cm, day("2026-10-07")));
    CHECK(is_alone_with(world.project, id<Person>("Ana"), Hat::smm, day("2026-10-07")));
}

TEST_CASE("without a rate there is no cost, and none of the sum; a hat without work needs no rate") {
    Solo world;
    Person ana = *world.project.people.find(id<Person>("Ana"));
    ana.hats[1].hourly_rate.reset();
    world.project.people = world.project.people.with(ana);
    world.work("a", "2026-10-06", Hat::smm, 60);
    CHECK(world.hats().month.asked_cost() == Money{5000});
    world.work("b", "2026-10-07", Hat::cm, 90);
    const TwoHats hats = world.hats();
    CHECK_FALSE(hats.month.cm.asked_cost);
    CHECK_FALSE(hats.month.asked_cost());
}

TEST_CASE("done is what it took where that was typed, else its effort") {
    Solo world;
    world.work("a", "2026-10-01", Hat::cm, 60)
        .work("b", "2026-10-02", Hat::cm, 60)
        .work("c", "2026-10-05", Hat::cm, 60);
    const auto done = [&](const char* name, TaskState state, int spent) {
        ManualTask task = *world.project.manual_tasks.find(id<ManualTask>(name));
        task.state = state;
        task.spent_minutes = spent;
        DoneRecord record;
        record.begin = task.begin, record.end = task.end, record.effort_minutes = 60;
        record.person = id<Person>("Ana"), record.day = day_of(task.begin), record.role = Hat::cm;
        task.record = record;
        world.project.manual_tasks = world.project.manual_tasks.with(task);
    };
    done("a", TaskState::done, 0);
    done("b", TaskState::done, 85);
    done("c", TaskState::in_progress, 20);
    const TwoHats hats = world.hats();
    CHECK(hats.month.cm.done_minutes == 60 + 85 + 20);
    CHECK(hats.month.cm.done_cost == Money{165 * 3000 / 60});
    CHECK(hats.month.cm.asked_minutes() == 180);
}

TEST_CASE("what each duty takes of the month adds up to the month, most first") {
    Solo world;
    world.work("a", "2026-10-06", Hat::smm, 60)
        .work("b", "2026-10-07", Hat::cm, 90)
        .work("c", "2026-10-20", Hat::cm, 30);
    const TwoHats hats = world.hats();
    REQUIRE(hats.duties.size() == 2);
    CHECK(hats.duties[0] == DutyMinutes{"replies", 0, 120});
    CHECK(hats.duties[1] == DutyMinutes{"brief", 60, 0});
}
