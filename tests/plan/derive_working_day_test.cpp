#include <doctest/doctest.h>

#include "plan/working_day.hpp"
#include "planned_project.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

using Off = WorkingDay::Off;

OfficeCalendar office() {
    return OfficeCalendar(shared_facts(), ProjectMaker().project.settings,
                          *day_range_from_text("2026-09-01/2027-08-31"));
}

// Nine to twelve and two to six from Monday to Friday, seven hours a day, both hats.
Person both_hats() {
    Person person;
    person.id = id<Person>("Ana");
    person.hats = {{Hat::cm, std::nullopt, std::nullopt}, {Hat::smm, std::nullopt, std::nullopt}};
    for (std::size_t i = 0; i < 5; ++i) person.hours[i] = {{540, 720}, {840, 1080}};
    return person;
}

WorkingDay on(const Person& person, const char* text) { return working_day_of(person, office(), day(text)); }

}  // namespace

TEST_CASE("an ordinary day has the working hours and their length as cap, for each hat worn") {
    Person person = both_hats();
    const WorkingDay tuesday = on(person, "2026-10-13");
    CHECK(tuesday.hours == std::vector<MinuteRange>{{540, 720}, {840, 1080}});
    CHECK(tuesday.cap_minutes == 420);
    CHECK(tuesday.cap(Hat::cm) == 420);
    CHECK(tuesday.cap(Hat::smm) == 420);
    CHECK(tuesday.off == Off::no);
    CHECK_FALSE(tuesday.on_call);
    person.daily_cap_minutes = 300;
    CHECK(on(person, "2026-10-13").cap_minutes == 300);
    CHECK(on(person, "2026-10-13").cap(Hat::cm) == 300);
    person.daily_cap_minutes = 900;
    CHECK(on(person, "2026-10-13").cap_minutes == 420);
}

TEST_CASE("a hat has its own cap within the person's, and none when it is not worn") {
    Person person = both_hats();
    person.daily_cap_minutes = 300;
    person.hats = {{Hat::cm, std::nullopt, 120}, {Hat::smm, std::nullopt, 400}};
    CHECK(on(person, "2026-10-13").cap(Hat::cm) == 120);
    CHECK(on(person, "2026-10-13").cap(Hat::smm) == 300);
    person.hats = {{Hat::cm, std::nullopt, std::nullopt}};
    CHECK(on(person, "2026-10-13").cap(Hat::smm) == 0);
}

TEST_CASE("weekends, public holidays and the days after leaving have no hours, each for its reason") {
    Person person = both_hats();
    CHECK(on(person, "2026-10-17").off == Off::day_off);
    CHECK(on(person, "2026-10-17").cap_minutes == 0);
    CHECK(on(person, "2026-11-11").off == Off::day_off);
    CHECK(on(person, "2026-11-11").hours.empty());
    person.left_on = day("2026-10-14");
    CHECK(on(person, "2026-10-13").off == Off::no);
    CHECK(on(person, "2026-10-14").off == Off::left);
    CHECK(on(person, "2026-10-14").cap_minutes == 0);
}

TEST_CASE("a day away has no hours; a part of it leaves the rest") {
    Person person = both_hats();
    person.away = {{*day_range_from_text("2026-10-13/2026-10-14"), std::nullopt, "leave"}};
    CHECK(on(person, "2026-10-13").off == Off::away);
    CHECK(on(person, "2026-10-14").off == Off::away);
    CHECK(on(person, "2026-10-15").off == Off::no);
    person.away = {{*day_range_from_text("2026-10-13/2026-10-14"), MinuteRange{0, 720}, "morning"}};
    CHECK(on(person, "2026-10-13").hours == std::vector<MinuteRange>{{840, 1080}});
    CHECK(on(person, "2026-10-13").cap_minutes == 240);
    CHECK(on(person, "2026-10-13").off == Off::no);
    person.away = {{*day_range_from_text("2026-10-13/2026-10-13"), MinuteRange{600, 900}, "doctor"}};
    CHECK(on(person, "2026-10-13").hours == std::vector<MinuteRange>{{540, 600}, {900, 1080}});
    CHECK(on(person, "2026-10-13").cap_minutes == 240);
    person.daily_cap_minutes = 200;
    CHECK(on(person, "2026-10-13").cap_minutes == 200);
}

TEST_CASE("a turn on call adds its hours and its cap, also on a day off, and for each hat") {
    Person person = both_hats();
    person.hats = {{Hat::cm, std::nullopt, 120}};
    person.on_call = {{*day_range_from_text("2026-10-16/2026-10-18"), {600, 1200}, 60}};
    const WorkingDay saturday = on(person, "2026-10-17");
    CHECK(saturday.hours == std::vector<MinuteRange>{{600, 1200}});
    CHECK(saturday.cap_minutes == 60);
    CHECK(saturday.cap(Hat::cm) == 60);
    CHECK(saturday.cap(Hat::smm) == 0);
    CHECK(saturday.on_call);
    CHECK(saturday.off == Off::no);
    const WorkingDay friday = on(person, "2026-10-16");
    CHECK(friday.hours == std::vector<MinuteRange>{{540, 1200}});
    CHECK(friday.cap_minutes == 480);
    CHECK(friday.cap(Hat::cm) == 180);
    person.on_call[0].days = *day_range_from_text("2026-11-11/2026-11-11");
    CHECK(on(person, "2026-11-11").cap_minutes == 60);
}

TEST_CASE("beside working hours a turn's minutes are for its own hours, and what these cannot hold is for the day") {
    Person person = both_hats();
    person.daily_cap_minutes = 180;
    person.on_call = {{*day_range_from_text("2026-10-13/2026-10-17"), {1080, 1320}, 60}};
    CHECK(on(person, "2026-10-13").limits ==
          std::vector<WorkingDay::Limit>{{{{540, 720}, {840, 1080}}, 180}, {{{1080, 1320}}, 60}});
    CHECK(on(person, "2026-10-13").cap_minutes == 240);
    // A day off has nothing but the turn: its cap is the day's.
    CHECK(on(person, "2026-10-17").limits.empty());
    CHECK(on(person, "2026-10-17").cap_minutes == 60);
    person.on_call[0].hours = {600, 740};
    CHECK(on(person, "2026-10-13").limits ==
          std::vector<WorkingDay::Limit>{{{{540, 720}, {840, 1080}}, 220}, {{{720, 740}}, 20}});
    CHECK(on(person, "2026-10-13").cap_minutes == 240);
    person.on_call.push_back({*day_range_from_text("2026-10-13/2026-10-13"), {1080, 1200}, 30});
    CHECK(on(person, "2026-10-13").limits.size() == 3);
    CHECK(on(person, "2026-10-13").limits.back() == WorkingDay::Limit{{{1080, 1200}}, 30});
}

TEST_CASE("no task stands on a day off but with who is on call, and no more of them than the turn takes") {
    ProjectMaker maker;
    maker.person("Ana", 480).person("Ben", 480).channel("A", "instagram");
    maker.rule("R1", "post_published", "any", "publish_at", "+PT0M", "+PT6H", 25, "once", "fixed", "oncall");
    // A Saturday and a Sunday.
    for (const char* name : {"P", "Q", "S"}) maker.post(name, "2026-10-17T10:00", {"A"});
    maker.post("T", "2026-10-18T10:00", {"A"});
    Person ben = *maker.project.people.find(id<Person>("Ben"));
    ben.on_call = {{*day_range_from_text("2026-10-17/2026-10-17"), {540, 1080}, 60}};
    maker.project.people = maker.project.people.with(ben);
    Planned planned(maker);
    int placed = 0;
    for (const auto& [task, placement] : planned.plan().placements) {
        CHECK(placement == Placement{id<Person>("Ben"), day("2026-10-17")});
        ++placed;
    }
    CHECK(placed == 2);
    CHECK(planned.planner.role_load(planned.plan(), planned.planner.project(), day("2026-10-17"), Hat::cm)
              .unplaced_minutes == 25);
    CHECK(planned.planner.role_load(planned.plan(), planned.planner.project(), day("2026-10-18"), Hat::cm)
              .unplaced_minutes == 25);
}

TEST_CASE("work of an evening on call goes up to the turn's minutes though the day has room") {
    ProjectMaker maker;
    maker.person("Ana", 480).channel("A", "instagram");
    maker.rule("R1", "post_published", "any", "publish_at", "+PT0M", "+PT3H", 25, "once", "fixed", "oncall");
    for (const char* name : {"P", "Q", "S"}) maker.post(name, "2026-10-13T19:00", {"A"});
    Person ana = *maker.project.people.find(id<Person>("Ana"));
    ana.on_call = {{*day_range_from_text("2026-10-13/2026-10-13"), {1080, 1320}, 60}};
    maker.project.people = maker.project.people.with(ana);
    Planned planned(maker);
    CHECK(planned.plan().placements.size() == 2);
    CHECK(planned.planner.role_load(planned.plan(), planned.planner.project(), day("2026-10-13"), Hat::cm)
              .unplaced_minutes == 25);
}

TEST_CASE("caps never exceed the hours there are") {
    Person person = both_hats();
    person.on_call = {{*day_range_from_text("2026-10-17/2026-10-17"), {600, 630}, 60}};
    CHECK(on(person, "2026-10-17").cap_minutes == 30);
    CHECK(on(person, "2026-10-17").cap(Hat::cm) == 30);
}

TEST_CASE("the capacity of a role is that of everybody who wears its hat") {
    Table<Person> people;
    Person ana = both_hats();
    Person ben = both_hats();
    ben.id = id<Person>("Ben");
    ben.hats = {{Hat::cm, std::nullopt, 100}};
    people = people.with(ana).with(ben);
    CHECK(capacity_of(people, office(), day("2026-10-13"), Hat::cm) == 520);
    CHECK(capacity_of(people, office(), day("2026-10-13"), Hat::smm) == 420);
    CHECK(capacity_of(people, office(), day("2026-10-17"), Hat::cm) == 0);
    CHECK(capacity_of({}, office(), day("2026-10-13"), Hat::cm) == 0);
}
