#include <doctest/doctest.h>

#include "derive_cases.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// German spoken on the channel; Ana knows German, Ben English, Eva both.
ProjectMaker language_project() {
    ProjectMaker maker;
    maker.person("Ana", 480).person("Ben", 480).person("Eva", 480).channel("A", "instagram");
    const auto knows = [&](const char* name, std::vector<std::string> languages) {
        Person person = *maker.project.people.find(id<Person>(name));
        person.languages = std::move(languages);
        maker.project.people = maker.project.people.with(person);
    };
    knows("Ana", {"de"});
    knows("Ben", {"en"});
    knows("Eva", {"de", "en"});
    Channel channel = *maker.project.channels.find(id<Channel>("A"));
    channel.languages = {"de"};
    maker.project.channels = maker.project.channels.with(channel);
    maker.rule("R1", "post_published", "any", "publish_at", "+PT0M", "+PT2H", 30);
    maker.post("P", "2026-10-13T10:00", {"A"}).post("Q", "2026-10-14T10:00", {"A"});
    return maker;
}

}  // namespace

TEST_CASE(
    "case 30: another language of the channel changes who may do its work, and turns a pin into a conflict, not into "
    "nothing") {
    Planned planned(language_project());
    pin_to(planned, key_on_a("R1", "P"), "Ana");
    const auto keys = task_ids(planned.plan());
    CHECK(planned.plan().conflicts.size() == 0);
    CHECK(planned.plan().placement(task_id(key_on_a("R1", "Q")))->person != id<Person>("Ben"));
    Channel channel = *planned.planner.project().channels.find(id<Channel>("A"));
    channel.languages = {"en"};
    planned.edit(Put<Channel>{channel});
    CHECK(task_ids(planned.plan()) == keys);
    CHECK(planned.task(key_on_a("R1", "P"))->languages == std::vector<std::string>{"en"});
    CHECK(planned.plan().placement(task_id(key_on_a("R1", "Q")))->person != id<Person>("Ana"));
    CHECK(planned.plan().placement(task_id(key_on_a("R1", "P")))->person == id<Person>("Ana"));
    const RosterConflict* conflict = planned.plan().conflicts.find(task_id(key_on_a("R1", "P")));
    REQUIRE(conflict != nullptr);
    CHECK(conflict->kind == RosterConflict::Kind::language);
}

TEST_CASE(
    "case 32: when a person is gone, finished work keeps the name, pins are conflicts, the rest is done by others") {
    ProjectMaker maker = language_project();
    maker.post("S", "2026-10-15T10:00", {"A"});
    Planned planned(maker);
    pin_to(planned, key_on_a("R1", "P"), "Ana");
    pin_to(planned, key_on_a("R1", "Q"), "Ana");
    planned.mark(done_mark(planned, key_on_a("R1", "P")));
    REQUIRE(planned.plan().placement(task_id(key_on_a("R1", "P")))->person == id<Person>("Ana"));
    planned.edit(Remove<Person>{id<Person>("Ana")});
    const Task* done = planned.task(key_on_a("R1", "P"));
    CHECK(done->state == TaskState::done);
    CHECK(done->fixed_person == id<Person>("Ana"));
    CHECK(planned.planner.project().marks.find({done->id.value})->record->person_name == "Ana");
    CHECK(planned.plan().work(day("2026-10-13")).cm.done_tasks == 1);
    CHECK(planned.plan().placement(done->id) == nullptr);
    const RosterConflict* conflict = planned.plan().conflicts.find(task_id(key_on_a("R1", "Q")));
    REQUIRE(conflict != nullptr);
    CHECK(conflict->kind == RosterConflict::Kind::person_left);
    CHECK(planned.task(key_on_a("R1", "Q"))->pinned_person == id<Person>("Ana"));
    CHECK(planned.plan().placement(task_id(key_on_a("R1", "S")))->person == id<Person>("Eva"));
}

TEST_CASE("case 55: a person who costs more keeps the work that was accepted") {
    Planned planned(language_project());
    const auto places = planned.plan().placements;
    REQUIRE(places.size() > 0);
    for (const char* name : {"Ana", "Eva"}) {
        Person person = *planned.planner.project().people.find(id<Person>(name));
        for (HatTerms& terms : person.hats) terms.hourly_rate = Money{20000};
        planned.edit(Put<Person>{person});
        CHECK(planned.plan().placements == places);
    }
}

TEST_CASE("work done by hand without a name stands on its day and takes nobody's time") {
    Planned planned(language_project());
    ManualTask manual;
    manual.id = id<ManualTask>("M1");
    manual.begin = at("2026-10-13T10:00");
    manual.end = at("2026-10-13T12:00");
    manual.effort_minutes = 45;
    manual.state = TaskState::done;
    planned.edit(Put<ManualTask>{manual});
    const Id<Task> task{manual.id.value};
    CHECK(planned.plan().placement(task) == nullptr);
    const DayWork& work = planned.plan().work(day("2026-10-13"));
    CHECK(std::count(work.placed.begin(), work.placed.end(), task) == 1);
    CHECK(std::count(work.unplaced.begin(), work.unplaced.end(), task) == 0);
    CHECK(work.cm.done_minutes == 45);
}

TEST_CASE("a mark that says done without a record keeps the work on its day") {
    Planned planned(language_project());
    TaskMark mark = mark_on(key_on_a("R1", "P"));
    mark.state = TaskState::done;
    mark.person = id<Person>("Eva");
    planned.mark(mark);
    CHECK(planned.task(key_on_a("R1", "P"))->fixed_day == day("2026-10-13"));
    CHECK(planned.plan().placement(task_id(key_on_a("R1", "P")))->person == id<Person>("Eva"));
}

TEST_CASE("minutes below nothing in a damaged file count as nothing") {
    ProjectMaker maker = language_project();
    TaskRule rule = *maker.project.rules.find(id<TaskRule>("R1"));
    rule.versions[0].slots[0].effort_minutes = -20;
    maker.project.rules = maker.project.rules.with(rule);
    ManualTask manual;
    manual.id = id<ManualTask>("M1");
    manual.begin = at("2026-10-13T10:00");
    manual.end = at("2026-10-13T12:00");
    manual.effort_minutes = -45;
    maker.project.manual_tasks = maker.project.manual_tasks.with(manual);
    Planned planned(maker);
    CHECK(planned.task(key_on_a("R1", "P"))->effort_minutes == 0);
    CHECK(planned.plan().task({manual.id.value})->effort_minutes == 0);
    TaskMark mark = mark_on(key_on_a("R1", "Q"));
    mark.effort = EffortOverride{-5, -20};
    planned.mark(mark);
    CHECK(planned.task(key_on_a("R1", "Q"))->effort_minutes == 0);
}

TEST_CASE("another owner of a channel draws its work to that person") {
    ProjectMaker maker = language_project();
    Planned planned(maker);
    for (const char* owner : {"Eva", "Ana", "Eva"}) {
        Channel channel = *planned.planner.project().channels.find(id<Channel>("A"));
        channel.owner = id<Person>(owner);
        planned.edit(Put<Channel>{channel});
        planned.edit(CopyPost{id<Post>("P"),
                              id<Post>(std::string("copy for ") + owner),
                              {id<Variant>(std::string("v") + owner)},
                              14,
                              false});
        CHECK(planned.plan().placement(task_id(key_on_a("R1", (std::string("copy for ") + owner).c_str())))->person ==
              id<Person>(owner));
        planned.edit(RemovePosts{{id<Post>(std::string("copy for ") + owner)}});
    }
}
