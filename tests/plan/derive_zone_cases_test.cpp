#include <map>

#include <doctest/doctest.h>

#include "derive_cases.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// Rounds that never move to office hours, on nights when the clocks change.
ProjectMaker night_project(const char* when) {
    ProjectMaker maker;
    maker.person("Ana", 480).channel("A", "instagram");
    maker.rule("R1", "post_published", "any", "publish_at", "+PT0M", "+PT2H", 30, "once", "fixed", "strict");
    maker.rule("R2", "post_published", "any", "publish_at", "+P1D", "+P2D", 30, "once", "fixed", "strict");
    maker.rule("M", "channel_day", "kind=social", "day_start", "+PT0M", "+PT9H", 10, "daily", "fixed", "strict");
    maker.post("P", when, {"A"});
    return maker;
}

Settings with_zone(const Project& project, const char* zone) {
    Settings settings = project.settings;
    settings.zone = zone;
    return settings;
}

}  // namespace

TEST_CASE(
    "case 28: a round in the hour that the clocks skip begins with the first minute after it, marked, under the same "
    "key") {
    Planned planned(night_project("2027-03-27T02:30"));
    const Task before = *planned.task(key_on_a("R1"));
    CHECK_FALSE(before.clock_gap);
    const Task* next_night = planned.task(key_of("R2", id<Post>("P").value, on_a));
    CHECK(to_text(next_night->begin) == "2027-03-28T03:00");
    CHECK(next_night->clock_gap);
    planned.edit(MovePosts{{id<Post>("P")}, 1, 0});
    const Task* after = planned.task(key_on_a("R1"));
    REQUIRE(after != nullptr);
    CHECK(to_text(after->anchor) == "2027-03-28T03:00");
    check_window(after, "2027-03-28T03:00", "2027-03-28T05:00");
    CHECK(after->clock_gap);
    CHECK(after->id == before.id);
    planned.edit(MovePosts{{id<Post>("P")}, -1, 0});
    CHECK(*planned.task(key_on_a("R1")) == before);
}

TEST_CASE("case 28: a time set by hand in the skipped hour is the first minute after it") {
    Planned planned(night_project("2027-03-28T10:00"));
    TaskMark mark = mark_on(key_on_a("R1"));
    SUBCASE("absolute") { mark.time = absolute_time(*planned.task(key_on_a("R1")), at("2027-03-28T02:30"), 30); }
    SUBCASE("relative") { mark.time = relative_time(*planned.task(key_on_a("R1")), -450, 30); }
    planned.mark(mark);
    check_window(planned.task(key_on_a("R1")), "2027-03-28T03:00", "2027-03-28T03:30");
    CHECK(planned.task(key_on_a("R1"))->clock_gap);
}

TEST_CASE("case 28: of the hour that comes twice, the post says which one is meant") {
    ProjectMaker maker = night_project("2026-10-25T02:30");
    Planned planned(maker);
    CHECK(to_text(planned.task(key_on_a("R1"))->end) == "2026-10-25T03:30");
    CHECK_FALSE(planned.task(key_on_a("R1"))->clock_gap);
    Post post = *maker.project.posts.find(id<Post>("P"));
    post.fold = Fold::later;
    planned.edit(Put<Post>{post});
    CHECK(to_text(planned.task(key_on_a("R1"))->begin) == "2026-10-25T02:30");
    CHECK(to_text(planned.task(key_on_a("R1"))->end) == "2026-10-25T04:30");
}

TEST_CASE("case 28: days of 23 and 25 hours have exactly one round") {
    Planned planned(night_project("2027-03-28T10:00"));
    std::map<Day, int> rounds;
    for (const Task& task : tasks_of_rule(planned.plan(), id<TaskRule>("M"))) ++rounds[day_of(task.begin)];
    for (const char* text : {"2027-03-27", "2027-03-28", "2027-03-29", "2026-10-24", "2026-10-25", "2026-10-26"}) {
        CHECK(rounds[day(text)] == 1);
        check_window(planned.task(moderation(text)), (std::string(text) + "T09:00").c_str(),
                     (std::string(text) + "T18:00").c_str());
    }
    CHECK(rounds.size() == static_cast<std::size_t>(planned.plan().horizon.length().count()) - 1);
    for (const auto& [any_day, count] : rounds) CHECK(count == 1);
}

TEST_CASE("case 28: covering an event across the clock change counts the hours that pass") {
    struct Night {
        const char* begin;
        const char* end;
        const char* task_begin;
        const char* task_end;
        int minutes;
        bool gap;
    };
    // In the night to 25 October 2026 the hour from two to three comes twice, on 28 March 2027 it does not come.
    const std::vector<Night> nights{
        {"2026-10-24T22:00", "2026-10-24T23:30", "2026-10-24T21:30", "2026-10-25T00:00", 90 + 60, false},
        {"2026-10-25T01:00", "2026-10-25T03:30", "2026-10-25T00:30", "2026-10-25T04:00", 210 + 60, false},
        {"2026-10-25T03:15", "2026-10-25T05:00", "2026-10-25T02:45", "2026-10-25T05:30", 105 + 60, false},
        {"2027-03-28T01:00", "2027-03-28T03:30", "2027-03-28T00:30", "2027-03-28T04:00", 90 + 60, false},
        {"2027-03-28T02:30", "2027-03-28T04:00", "2027-03-28T01:30", "2027-03-28T04:30", 60 + 60, true},
        {"2027-03-28T01:00", "2027-03-28T02:30", "2027-03-28T00:30", "2027-03-28T03:30", 60 + 60, true},
        {"2027-03-28T03:15", "2027-03-28T05:00", "2027-03-28T01:45", "2027-03-28T05:30", 105 + 60, false},
    };
    for (const Night& night : nights) {
        CAPTURE(night.begin);
        CAPTURE(night.end);
        ProjectMaker maker;
        maker.person("Ana", 480).channel("A", "instagram").rules({"R27"});
        LiveEvent event;
        event.id = id<LiveEvent>("live");
        event.channels = {id<Channel>("A")};
        event.begin = at(night.begin);
        event.end = at(night.end);
        maker.project.live_events = maker.project.live_events.with(event);
        const Planned planned(maker);
        const Task* task = planned.task({default_rule_id("R27"), default_slot_id("R27"), event.id.value, {}, {}});
        check_window(task, night.task_begin, night.task_end);
        CHECK(task->effort_minutes == night.minutes);
        CHECK(task->clock_gap == night.gap);
    }
}

TEST_CASE("case 28: across the clock change hours are counted exactly, days keep the time of day") {
    const auto window = [](const char* when, const char* begin, const char* end) {
        ProjectMaker maker;
        maker.channel("A", "instagram").post("P", when, {"A"});
        maker.rule("R", "post_published", "any", "publish_at", begin, end, 10, "once", "fixed", "strict");
        const Planned planned(maker);
        const Task* task = planned.task(key_of("R", id<Post>("P").value, on_a));
        return to_text(task->begin) + " " + to_text(task->end);
    };
    CHECK(window("2026-10-24T18:00", "+PT20H", "+PT28H") == "2026-10-25T13:00 2026-10-25T21:00");
    CHECK(window("2026-10-24T18:00", "+P1D", "+P2D") == "2026-10-25T18:00 2026-10-26T18:00");
    CHECK(window("2026-10-24T18:00", "+P1DT2H", "+P1DT4H") == "2026-10-25T20:00 2026-10-25T22:00");
    CHECK(window("2026-10-25T12:00", "-PT12H", "-PT9H") == "2026-10-25T01:00 2026-10-25T03:00");
    CHECK(window("2026-10-26T12:00", "-P1D", "-PT12H") == "2026-10-25T12:00 2026-10-26T00:00");
    CHECK(window("2027-03-27T18:00", "+PT20H", "+PT28H") == "2027-03-28T15:00 2027-03-28T23:00");
    CHECK(window("2027-03-27T18:00", "+P1D", "+P2D") == "2027-03-28T18:00 2027-03-29T18:00");
}

TEST_CASE("case 29: another zone keeps every key and label; what was planned ahead is shown by a preview first") {
    ProjectMaker maker = night_project("2026-10-13T10:00");
    maker.channel("B", "facebook");
    Channel in_tokyo = *maker.project.channels.find(id<Channel>("B"));
    in_tokyo.zone = "Asia/Tokyo";
    maker.project.channels = maker.project.channels.with(in_tokyo);
    maker.post("Q", "2026-10-14T18:00", {"B"});
    maker.project.settings.zone = "Europe/Berlin";
    Planned planned(maker, utc("2026-10-05T10:00Z"));
    const Project berlin = planned.planner.project();
    const Plan before = planned.plan();
    const TaskKey of_q = key_of("R1", id<Post>("Q").value, id<Channel>("B").value);
    check_window(planned.task(of_q), "2026-10-14T11:00", "2026-10-14T13:00");

    const Project lisbon = apply(berlin, PutSettings{with_zone(berlin, "Europe/Lisbon")});
    const Plan preview = planned.planner.preview(lisbon);
    CHECK(same_plan(planned.plan(), before));
    planned.planner.take(lisbon);
    CHECK(same_plan(planned.plan(), preview));
    CHECK(task_ids(planned.plan()) == task_ids(before));
    check_window(planned.task(key_on_a("R1")), "2026-10-13T10:00", "2026-10-13T12:00");
    check_window(planned.task(moderation("2026-10-13")), "2026-10-13T09:00", "2026-10-13T18:00");
    // What goes out by another clock is an hour earlier by this one.
    check_window(planned.task(of_q), "2026-10-14T10:00", "2026-10-14T12:00");
    planned.planner.restore(berlin, before);
    CHECK(same_plan(planned.plan(), before));
}

TEST_CASE("case 29: where it is another day, another zone plans for that day, and going back plans for this one") {
    Planned planned(night_project("2026-10-13T10:00"), utc("2026-10-05T10:00Z"));
    const Project paris = planned.planner.project();
    const Plan before = planned.plan();
    const Project kiritimati = apply(paris, PutSettings{with_zone(paris, "Pacific/Kiritimati")});
    const Plan preview = planned.planner.preview(kiritimati);
    CHECK(preview.today == day("2026-10-06"));
    CHECK(planned.plan().today == day("2026-10-05"));
    planned.planner.take(kiritimati);
    CHECK(same_plan(planned.plan(), preview));
    CHECK(planned.plan().today == day("2026-10-06"));
    CHECK(planned.task(key_on_a("R1"))->id == task_id(key_on_a("R1")));
    planned.planner.restore(paris, before);
    CHECK(same_plan(planned.plan(), before));
    CHECK(planned.plan().today == day("2026-10-05"));
}

TEST_CASE("a zone nobody knows plans in UTC") {
    ProjectMaker maker = night_project("2026-10-13T10:00");
    maker.project.settings.zone = "Atlantis/Poseidonis";
    Planned planned(maker);
    check_window(planned.task(key_on_a("R1")), "2026-10-13T10:00", "2026-10-13T12:00");
}
