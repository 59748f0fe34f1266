#include "plan/time_cost.hpp"

#include <doctest/doctest.h>

#include "planned_project.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

const DayRange october = *day_range_from_text("2026-10-01/2026-10-31");

ManualTask manual(const char* name, Hat role, const char* begin, int minutes, const char* person) {
    ManualTask task;
    task.id = id<ManualTask>(name);
    task.task_type = "reply";
    task.role = role;
    task.begin = at(begin);
    task.end = task.begin + std::chrono::hours(6);
    task.effort_minutes = minutes;
    task.person = id<Person>(person);
    return task;
}

// Ana wears both hats, Ben has no rate.
ProjectMaker both_hats() {
    ProjectMaker maker;
    maker.person("Ana", 480, {Hat::smm, Hat::cm}).person("Ben", 480);
    Person ana = *maker.project.people.find(id<Person>("Ana"));
    ana.hats[0].hourly_rate = Money{4805};
    ana.hats[1].hourly_rate = Money{3333};
    maker.project.people = maker.project.people.with(ana);
    for (const ManualTask& task :
         {manual("a", Hat::smm, "2026-10-13T09:00", 50, "Ana"), manual("b", Hat::smm, "2026-10-14T09:00", 25, "Ana"),
          manual("c", Hat::cm, "2026-10-13T10:00", 20, "Ana"), manual("d", Hat::cm, "2026-10-30T10:00", 21, "Ana"),
          manual("e", Hat::cm, "2026-11-02T10:00", 100, "Ana"), manual("f", Hat::cm, "2026-10-13T10:00", 40, "Ben")})
        maker.project.manual_tasks = maker.project.manual_tasks.with(task);
    return maker;
}

}  // namespace

TEST_CASE("minutes at an hourly rate are rounded to the nearest minor unit, half of one up") {
    CHECK(cost_of(60, Money{4805}) == Money{4805});
    CHECK(cost_of(1, Money{3030}) == Money{51});  // 50.5
    CHECK(cost_of(1, Money{3029}) == Money{50});  // 50.48
    CHECK(cost_of(0, Money{4805}) == Money{0});
    CHECK(cost_of(600'000, Money{100'000'00}) == Money{10'000LL * 100'000'00});
}

TEST_CASE("whoever wears both hats costs each hour at the rate of its hat, to the cent") {
    Planned planned(both_hats());
    const auto people = people_costs(planned.planner.project(), planned.plan(), october);
    REQUIRE(people.size() == 2);
    CHECK(people[0].person == id<Person>("Ana"));
    // 75 minutes at 48.05 are 60.0625; 41 at 33.33 are 22.7755: rounded once, not task by task.
    CHECK(people[0].smm == TimeCost{75, 0, Money{6006}});
    CHECK(people[0].cm == TimeCost{41, 0, Money{2278}});
    CHECK(people[1].cm == TimeCost{40, 40, Money{0}});
    CHECK(people[1].smm == TimeCost{});
    CHECK(total_cost(people, Hat::smm) == TimeCost{75, 0, Money{6006}});
    CHECK(total_cost(people, Hat::cm) == TimeCost{81, 40, Money{2278}});
    const auto november =
        people_costs(planned.planner.project(), planned.plan(), *day_range_from_text("2026-11-01/2026-11-30"));
    REQUIRE(november.size() == 1);
    CHECK(november[0].cm == TimeCost{100, 0, Money{5555}});
}

TEST_CASE("work nobody has costs nothing, finished work costs its effort") {
    ProjectMaker maker = both_hats();
    ManualTask nobody = manual("g", Hat::smm, "2026-10-17T10:00", 60, "Ana");
    nobody.person.reset();
    ManualTask done = manual("h", Hat::smm, "2026-10-15T10:00", 60, "Ana");
    done.state = TaskState::done;
    maker.project.manual_tasks = maker.project.manual_tasks.with(nobody).with(done);
    Planned planned(maker);
    const auto people = people_costs(planned.planner.project(), planned.plan(), october);
    CHECK(total_cost(people, Hat::smm) == TimeCost{135, 0, Money{10811}});  // 108.1125
}

TEST_CASE("work goes to whoever costs less in its hat") {
    ProjectMaker maker;
    maker.person("Ana", 480, {Hat::smm, Hat::cm}).person("Ben", 480, {Hat::smm, Hat::cm});
    for (const auto& [name, smm, cm] : {std::tuple("Ana", 9000, 2000), std::tuple("Ben", 5000, 5000)}) {
        Person person = *maker.project.people.find(id<Person>(name));
        person.hats[0].hourly_rate = Money{smm};
        person.hats[1].hourly_rate = Money{cm};
        maker.project.people = maker.project.people.with(person);
    }
    for (ManualTask task :
         {manual("a", Hat::smm, "2026-10-13T09:00", 50, "Ana"), manual("c", Hat::cm, "2026-10-14T09:00", 50, "Ana")}) {
        task.person.reset();
        maker.project.manual_tasks = maker.project.manual_tasks.with(task);
    }
    Planned planned(maker);
    const auto who = [&](const char* name) { return planned.plan().placement({id<ManualTask>(name).value})->person; };
    CHECK(who("a") == id<Person>("Ben"));
    CHECK(who("c") == id<Person>("Ana"));
}
