#include "app/what_ifs.hpp"

#include <doctest/doctest.h>

#include "desk.hpp"
#include "edit/any_action.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// Ana, an hour a day; and tasks made by hand.
struct Team : ProjectMaker {
    Team() { channel("A", "instagram").channel("B", "facebook").person("Ana", 60); }
    Team& work(const char* name, const char* on, int minutes, const char* on_channel = nullptr, Hat role = Hat::cm) {
        ManualTask task;
        task.id = id<ManualTask>(name);
        task.title = name, task.task_type = "reply", task.role = role, task.effort_minutes = minutes;
        task.begin = LocalMinute(day(on)) + std::chrono::hours(9), task.end = task.begin + std::chrono::hours(9);
        if (on_channel) task.channels = {id<Channel>(on_channel)};
        project.manual_tasks = project.manual_tasks.with(task);
        return *this;
    }
    Team& change(const char* name, auto&& how) {
        Person row = *project.people.find(id<Person>(name));
        how(row);
        project.people = project.people.with(row);
        return *this;
    }
};

Id<Task> task(const char* name) { return {id<ManualTask>(name).value}; }

// The offers for a task nobody has; each does what it says when it is taken, and undo takes it back.
std::vector<WhatIf> checked(Desk& desk, Id<Task> id) {
    REQUIRE_FALSE(desk.session.plan().placement(id));
    const Project before = desk.session.project();
    std::vector<WhatIf> offers = what_ifs(desk.session, id, "Ana");
    CHECK(desk.session.project() == before);
    for (const WhatIf& offer : offers) {
        REQUIRE(desk.session.submit(offer.request));
        REQUIRE(desk.session.plan().placement(id));
        CHECK(*desk.session.plan().placement(id) == *offer.by);
        desk.session.undo();
        CHECK(desk.session.project() == before);
    }
    return offers;
}

const WhatIf* of_kind(const std::vector<WhatIf>& offers, WhatIf::Kind kind) {
    for (const WhatIf& offer : offers)
        if (offer.kind == kind) return &offer;
    return nullptr;
}

}  // namespace

TEST_CASE("where everybody is full, half an hour more of one day is offered, and a day more for the task") {
    Desk desk(Team().work("a", "2026-10-07", 50).work("b", "2026-10-07", 30));
    const Id<Task> idle = desk.session.plan().placement(task("a")) ? task("b") : task("a");
    const std::vector<WhatIf> offers = checked(desk, idle);
    const WhatIf* later = of_kind(offers, WhatIf::Kind::later_due);
    REQUIRE(later);
    CHECK(later->by->day == day("2026-10-08"));
    const WhatIf* more = of_kind(offers, WhatIf::Kind::more_minutes);
    REQUIRE(more);
    CHECK(more->person == id<Person>("Ana"));
    CHECK(more->day == day("2026-10-07"));
    CHECK(more->placed == 1);
    CHECK(more->lost == 0);
    const facts::Words words(facts::Language::english);
    CHECK(what_if_text(desk.session, words, *more) == "30 min more of Ana on Wed 7 Oct → Ana would do it on Wed 7 Oct");
    CHECK(what_if_text(desk.session, words, *later) == "Due by Thu 8 Oct → Ana would do it on Thu 8 Oct");
}

TEST_CASE("the half hour is of that day alone") {
    Desk desk(Team().work("a", "2026-10-07", 50).work("b", "2026-10-07", 30).work("c", "2026-10-14", 80));
    const Id<Task> idle = desk.session.plan().placement(task("a")) ? task("b") : task("a");
    const std::vector<WhatIf> offers = what_ifs(desk.session, idle, "Ana");
    const WhatIf* more = of_kind(offers, WhatIf::Kind::more_minutes);
    REQUIRE(more);
    desk.session.submit(more->request);
    CHECK_FALSE(desk.session.plan().placement(task("c")));
}

TEST_CASE("who lacks a channel alone is offered to learn it; who lacks the role, to wear the hat") {
    Desk channels(
        Team().change("Ana", [](Person& ana) { ana.channels = {id<Channel>("A")}; }).work("x", "2026-10-07", 30, "B"));
    const std::vector<WhatIf> teach = checked(channels, task("x"));
    REQUIRE(teach.size() == 1);
    CHECK(teach[0].kind == WhatIf::Kind::teach);
    Desk hats(Team().work("x", "2026-10-07", 30, nullptr, Hat::smm));
    const std::vector<WhatIf> hat = checked(hats, task("x"));
    REQUIRE(hat.size() == 1);
    CHECK(hat[0].kind == WhatIf::Kind::add_hat);
    CHECK(what_if_text(hats.session, facts::Words(facts::Language::french), hat[0]).find("Ana") != std::string::npos);
}

TEST_CASE("what does not help is not offered, and a task that has somebody needs nothing") {
    Desk desk(Team().work("huge", "2026-10-07", 400).work("fine", "2026-10-08", 30));
    CHECK(what_ifs(desk.session, task("huge"), "Ana").empty());
    CHECK(what_ifs(desk.session, task("fine"), "Ana").empty());
    CHECK(what_ifs(desk.session, {uuid_from_name("nobody")}, "Ana").empty());
}

TEST_CASE("a derived task is given a day more by a mark of its own") {
    Desk desk;
    desk.submit(Put<Person>{[&] {
        Person ana = *desk.session.project().people.find(id<Person>("Ana"));
        ana.daily_cap_minutes = 10;
        return ana;
    }()});
    desk.submit(Put<Person>{[&] {
        Person ben = *desk.session.project().people.find(id<Person>("Ben"));
        ben.away = {{*day_range_from_text("2026-10-13/2026-10-13"), {}, ""}};
        return ben;
    }()});
    REQUIRE_FALSE(desk.session.plan().placement(Desk::id("R1")));
    const std::vector<WhatIf> offers = checked(desk, Desk::id("R1"));
    const WhatIf* later = of_kind(offers, WhatIf::Kind::later_due);
    REQUIRE(later);
    CHECK(later->by->person == id<Person>("Ben"));
}
