#include "plan/tidy_roster.hpp"

#include <doctest/doctest.h>

#include "edit/any_action.hpp"
#include "plan/tidy_diff.hpp"
#include "planned_project.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

const DayRange weeks = *day_range_from_text("2026-10-05/2026-10-18");
const Instant now = utc("2026-10-05T06:00Z");

// A team of CMs with hand-made tasks; the accepted roster is what the test says.
struct Team : ProjectMaker {
    Team() { channel("ig", "instagram"); }
    Team& work(const std::string& name, const char* first, int minutes, const char* last = nullptr) {
        ManualTask task;
        task.id = id<ManualTask>(name);
        task.title = name;
        task.task_type = "reply";
        task.begin = LocalMinute(day(first)) + std::chrono::hours(9);
        task.end = LocalMinute(day(last ? last : first)) + std::chrono::hours(18);
        task.effort_minutes = minutes;
        project.manual_tasks = project.manual_tasks.with(task);
        return *this;
    }
    Team& given(const std::string& name, const char* person_name, const char* on, bool published = false) {
        RosterRow row;
        row.id = {id<ManualTask>(name).value};
        row.key.source = {};
        row.person = id<Person>(person_name);
        row.day = day(on);
        row.published = published;
        project.roster = project.roster.with(row);
        return *this;
    }
};

Id<Task> task(const std::string& name) { return {id<ManualTask>(name).value}; }

TidyOutcome tidied(const Planned& planned, TidyMode mode, std::int64_t moves = 20'000) {
    return tidy_roster(tidy_problem(planned.planner, weeks, now, mode), moves);
}

// What accepting it makes of the plan.
void accept(Planned& planned, const TidyDiff& diff) {
    AcceptRoster roster;
    for (const TidyDiff::Move& move : diff.moves) {
        if (!move.after) {
            roster.drop.push_back({move.task.value});
            continue;
        }
        RosterRow row;
        row.id = {move.task.value};
        row.key = planned.plan().task(move.task)->key;
        row.person = move.after->person, row.day = move.after->day;
        roster.put.push_back(row);
    }
    planned.edit(roster);
}

}  // namespace

TEST_CASE("case 44: somebody back from leave gets nothing by itself; tidying offers it, as a diff") {
    Team team;
    team.person("Ana", 300).person("Ben", 300);
    for (int i = 0; i < 8; ++i) {
        const std::string name = "t" + std::to_string(i);
        team.work(name, "2026-10-07", 30, "2026-10-07").given(name, "Ben", "2026-10-07");
    }
    Planned planned(team);
    for (int i = 0; i < 8; ++i)
        CHECK(planned.plan().placement(task("t" + std::to_string(i)))->person == id<Person>("Ben"));
    const TidyOutcome outcome = tidied(planned, TidyMode::fresh);
    const TidyDiff diff = tidy_diff(planned.planner, outcome);
    CHECK(diff.hands > 0);
    CHECK(diff.hands == static_cast<int>(diff.moves.size()));
    CHECK(roster::better(outcome.after, outcome.before));
    REQUIRE(diff.people.size() == 2);
    CHECK(diff.people[0].person == id<Person>("Ana"));
    CHECK(diff.people[0].before_minutes == 0);
    CHECK(diff.people[0].after_minutes == 30 * diff.hands);
    CHECK(diff.people[1].before_minutes == 240);
    CHECK(diff.people[1].after_minutes == 240 - 30 * diff.hands);
    CHECK(diff.people[0].capacity_minutes == 5 * 300);
    // Nothing of it is done before somebody says so.
    for (int i = 0; i < 8; ++i)
        CHECK(planned.plan().placement(task("t" + std::to_string(i)))->person == id<Person>("Ben"));
    accept(planned, diff);
    for (const TidyDiff::Move& move : diff.moves) CHECK(*planned.plan().placement(move.task) == *move.after);
}

TEST_CASE("case 55: tidying moves work only where that saves more than the change costs") {
    Team team;
    team.person("Ana", 300).person("Ben", 300);
    team.work("a", "2026-10-07", 60).given("a", "Ben", "2026-10-07");
    const auto rate = [&](int cents) {
        Person ben = *team.project.people.find(id<Person>("Ben"));
        ben.hats[0].hourly_rate = Money{cents};
        team.project.people = team.project.people.with(ben);
    };
    rate(2000);  // two points a minute: 120, less than the 150 of a change
    CHECK(tidied(Planned(team), TidyMode::tidy).moves.empty());
    rate(3000);  // 180
    const Planned planned(team);
    CHECK(planned.plan().placement(task("a"))->person == id<Person>("Ben"));
    const TidyOutcome outcome = tidied(planned, TidyMode::tidy);
    REQUIRE(outcome.moves.size() == 1);
    CHECK(outcome.moves[0].after->person == id<Person>("Ana"));
}

TEST_CASE("case 56: published work that begins within a day stays, in tidying and in a fresh plan") {
    Team team;
    team.person("Ana", 300).person("Ben", 300);
    Person ben = *team.project.people.find(id<Person>("Ben"));
    ben.hats[0].hourly_rate = Money{90'000};
    team.project.people = team.project.people.with(ben);
    team.work("soon", "2026-10-05", 60).given("soon", "Ben", "2026-10-05", true);
    team.work("later", "2026-10-08", 60).given("later", "Ben", "2026-10-08", true);
    for (const TidyMode mode : {TidyMode::tidy, TidyMode::fresh}) {
        const Planned planned(team);
        const TidyOutcome outcome = tidied(planned, mode);
        REQUIRE(outcome.moves.size() == 1);
        CHECK(outcome.moves[0].task == task("later"));
    }
}

TEST_CASE("case 54: a search that is stopped offers the best it met; the accepted plan is as it was") {
    Team team;
    team.person("Ana", 300).person("Ben", 300).person("Eva", 300);
    for (int i = 0; i < 12; ++i) {
        const std::string name = "t" + std::to_string(i);
        team.work(name, "2026-10-07", 20, "2026-10-09").given(name, "Ben", "2026-10-07");
    }
    const Planned planned(team);
    const Plan before = planned.plan();
    const TidyProblem problem = tidy_problem(planned.planner, weeks, now, TidyMode::fresh);
    std::int64_t asked = 0;
    const TidyOutcome stopped = tidy_roster(problem, 1'000'000, [&](std::int64_t done, std::int64_t total) {
        CHECK(total == 1'000'000);
        CHECK(done > 0);
        return ++asked < 2;
    });
    CHECK(stopped.stopped);
    CHECK(asked == 2);
    CHECK_FALSE(stopped.moves.empty());
    CHECK(roster::better(stopped.after, stopped.before));
    CHECK(same_plan(before, planned.plan()));
}

TEST_CASE("work that nobody has is taken in when others make room, and the parts of a diff stand alone") {
    Team team;
    team.person("Ana", 120).person("Ben", 120);
    // Ana's day is full of work that could wait; the urgent task fits nobody until it does.
    Person ben = *team.project.people.find(id<Person>("Ben"));
    ben.languages = {"de"};
    team.project.people = team.project.people.with(ben);
    team.work("wait", "2026-10-07", 120, "2026-10-09").given("wait", "Ana", "2026-10-07");
    team.work("other", "2026-10-14", 60, "2026-10-16").given("other", "Ana", "2026-10-14");
    const Planned planned(team);
    const TidyOutcome outcome = tidied(planned, TidyMode::tidy);
    CHECK(outcome.moves.empty());
    CHECK(tidy_diff(planned.planner, outcome).parts == 0);
}

TEST_CASE("moves that share somebody's day are one part; the chosen parts alone are told and accepted") {
    Team team;
    team.person("Ana", 60).person("Ben", 60).person("Eva", 60).person("Kim", 60);
    const auto dear = [&](const char* name, int cents) {
        Person row = *team.project.people.find(id<Person>(name));
        row.hats[0].hourly_rate = Money{cents};
        team.project.people = team.project.people.with(row);
    };
    dear("Ana", 90'000), dear("Eva", 90'000);
    team.work("a", "2026-10-07", 60).given("a", "Ana", "2026-10-07");
    team.work("b", "2026-10-14", 60).given("b", "Eva", "2026-10-14");
    Planned planned(team);
    const TidyDiff diff = tidy_diff(planned.planner, tidied(planned, TidyMode::tidy));
    REQUIRE(diff.moves.size() == 2);
    REQUIRE(diff.parts == 2);
    CHECK(diff.moves[0].task == task("a"));
    const TidyDiff second = parts_of(planned.planner, diff, {false, true});
    REQUIRE(second.moves.size() == 1);
    CHECK(second.moves[0].task == task("b"));
    CHECK(second.hands == 1);
    accept(planned, second);
    CHECK(planned.plan().placement(task("a"))->person == id<Person>("Ana"));
    CHECK(planned.plan().placement(task("b"))->person != id<Person>("Eva"));
}

TEST_CASE("case 49: a tidied roster is the same on every run and for every order of people") {
    Team team;
    for (const char* name : {"Ana", "Ben", "Eva", "Kim"}) team.person(name, 120);
    for (int i = 0; i < 20; ++i) team.work("t" + std::to_string(i), "2026-10-06", 25 + 5 * (i % 4), "2026-10-09");
    for (int i = 0; i < 10; ++i) team.given("t" + std::to_string(i), "Ana", "2026-10-07");
    const Planned planned(team);
    TidyProblem problem = tidy_problem(planned.planner, weeks, now, TidyMode::fresh);
    const TidyOutcome first = tidy_roster(problem, 50'000);
    CHECK(first == tidy_roster(problem, 50'000, [](std::int64_t, std::int64_t) { return true; }));
    std::reverse(problem.problem.staff.people.begin(), problem.problem.staff.people.end());
    std::reverse(problem.problem.tasks.begin(), problem.problem.tasks.end());
    CHECK(first == tidy_roster(problem, 50'000));
}
