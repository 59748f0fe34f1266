#include "exchange/roster_json.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace tandem;
using Json = nlohmann::json;

namespace {

Json small_problem() {
    return Json::parse(R"({
        "format": "assignment-instance/1", "name": "two", "seed": 7, "days": 7,
        "weights": {"rate": 1, "day": 10, "fair": 1, "change_person": 150, "change_day": 50},
        "people": [
            {"id": "zoe", "roles": ["SMM", "CM"], "languages": ["fr"], "channels": ["b", "a"], "rate": 2,
             "work": [[[540, 720], [780, 1020]], [], [], [], [], [], []], "cap": [120, 0, 0, 0, 0, 0, 0], "off": [6]},
            {"id": "ada", "roles": ["CM"], "languages": ["fr", "en"], "channels": ["a"], "rate": 3,
             "work": [[[540, 1020]], [[540, 1020]], [], [], [], [], []], "cap": [60, 60, 0, 0, 0, 0, 0], "off": [1]}
        ],
        "groups": [{"id": "post:2", "weight": 200}, {"id": "camp:1", "weight": 60}],
        "tasks": [
            {"id": "t2", "kind": "reply", "role": "CM", "channel": "a", "language": "en", "effort": 30, "earliest": 540,
             "due": 900, "preferred_day": 0, "drop": 90, "groups": ["post:2", "camp:1"]},
            {"id": "t1", "kind": "reply", "role": "CM", "channel": "b", "language": "fr", "effort": 40, "earliest": 540,
             "due": 900, "preferred_day": 0, "drop": 120, "groups": [], "pin": {"person": "zoe", "day": 0},
             "prev": {"person": "ada", "day": 1, "weight": 3}},
            {"id": "t3", "kind": "report", "role": "SMM", "channel": "a", "language": "en", "effort": 20, "earliest": 0,
             "due": 1440, "preferred_day": 0, "drop": 20, "groups": []}
        ]})");
}

std::string message_of(const std::string& text, const RosterLimits& limits = {}) {
    try {
        read_roster(text, limits);
    } catch (const RosterFormatError& error) {
        return error.what();
    }
    return "";
}

// The complaint about a problem in which the value at a path was replaced.
std::string with(const char* pointer, const Json& value) {
    Json problem = small_problem();
    problem[Json::json_pointer(pointer)] = value;
    return message_of(problem.dump());
}

std::string without(const char* parent, const char* member) {
    Json problem = small_problem();
    problem[Json::json_pointer(parent)].erase(member);
    return message_of(problem.dump());
}

}  // namespace

TEST_CASE("a roster problem is read with every member in its place") {
    const RosterDocument document = read_roster(small_problem().dump());
    CHECK(document.name == "two");
    CHECK(document.person_names == std::vector<std::string>{"ada", "zoe"});
    CHECK(document.task_names == std::vector<std::string>{"t1", "t2", "t3"});
    const roster::Problem& problem = document.problem;
    CHECK(problem.staff.days == 7);
    CHECK(problem.weights.change_person == 150);
    REQUIRE(problem.staff.people.size() == 2);
    const roster::Person& zoe = problem.staff.people[0];
    CHECK(zoe.id == roster::Id{0, 2});
    CHECK(zoe.rate == 2);
    CHECK(zoe.roles == 3);
    CHECK(zoe.shifts.size() == 7);
    CHECK(zoe.shifts[0].work == std::vector<roster::Span>{{540, 720}, {780, 1020}});
    CHECK(zoe.shifts[0].cap_minutes == 120);
    CHECK(zoe.shifts[6].off == roster::Off::day_off);
    CHECK(zoe.shifts[5].off == roster::Off::no);
    const roster::Task& pinned = problem.tasks[1];
    CHECK(pinned.id == roster::Id{0, 1});
    CHECK(pinned.effort_minutes == 40);
    CHECK(pinned.window == roster::Span{540, 900});
    CHECK(pinned.drop == 120);
    CHECK(pinned.pin == roster::Pin{roster::Id{0, 2}, 0});
    CHECK(pinned.baseline == roster::Baseline{roster::Id{0, 1}, 1, 3, false});
    const roster::Task& grouped = problem.tasks[0];
    REQUIRE(grouped.groups.size() == 2);
    CHECK(problem.group_weights.at(static_cast<std::size_t>(grouped.groups[0])) == 200);
    CHECK(problem.group_weights.at(static_cast<std::size_t>(grouped.groups[1])) == 60);
}

TEST_CASE("a solved roster problem is written with the names of the file") {
    const RosterDocument document = read_roster(small_problem().dump());
    const roster::Plan plan = roster::solve(document.problem, 1000);
    const std::string text = write_roster_plan(document, plan);
    CHECK(Json::parse(text) == Json::parse(R"({"plan": {"t1": ["zoe", 0], "t2": ["ada", 0], "t3": null}})"));
    CHECK(text.back() == '\n');
    CHECK(plan.score.uncovered == 20);
}

TEST_CASE("the order of people and tasks in a problem file changes nothing in the plan") {
    Json turned = small_problem();
    std::swap(turned["people"][0], turned["people"][1]);
    std::swap(turned["tasks"][0], turned["tasks"][2]);
    const RosterDocument one = read_roster(small_problem().dump());
    const RosterDocument other = read_roster(turned.dump());
    CHECK(write_roster_plan(one, roster::solve(one.problem, 1000)) ==
          write_roster_plan(other, roster::solve(other.problem, 1000)));
}

TEST_CASE("what is wrong in a problem file is named with its place") {
    CHECK(message_of(small_problem().dump()) == "");
    CHECK(with("/format", "assignment-instance/2") == "format: “assignment-instance/1” is expected");
    CHECK(without("", "days") == "days: it is missing");
    CHECK(without("/tasks/2", "drop") == "tasks[2].drop: it is missing");
    CHECK(with("/days", 7.5) == "days: a whole number from 0 to 1830 is expected");
    CHECK(with("/days", 7.0) == "days: a whole number from 0 to 1830 is expected");
    CHECK(with("/tasks/1/effort", "40") == "tasks[1].effort: a whole number from 0 to 14400 is expected");
    CHECK(with("/tasks/1/effort", -1) == "tasks[1].effort: a whole number from 0 to 14400 is expected");
    CHECK(with("/tasks/1/drop", 18446744073709551615U) ==
          "tasks[1].drop: a whole number from 0 to 1000000000000 is expected");
    CHECK(with("/tasks/0/due", 100) == "tasks[0].due: a whole number from 540 to 14400000 is expected");
    CHECK(with("/tasks/0/pin", Json{{"person", "eva"}, {"day", 0}}) ==
          "tasks[0].pin.person: there is no “eva” in the file");
    CHECK(with("/tasks/0/pin", Json{{"person", "ada"}, {"day", 7}}) ==
          "tasks[0].pin.day: a whole number from 0 to 6 is expected");
    CHECK(with("/tasks/0/pin", Json{{"person", "ada"}}) == "tasks[0].pin.day: it is missing");
    CHECK(with("/tasks/0/groups/1", "camp:9") == "tasks[0].groups[1]: there is no “camp:9” in the file");
    CHECK(with("/tasks/0/id", "t1") == "tasks[1].id: “t1” is there twice");
    CHECK(with("/people/1/id", "zoe") == "people[1].id: “zoe” is there twice");
    CHECK(with("/people/0/cap", Json{1, 2}) == "people[0].cap: seven days are expected");
    CHECK(with("/people/0/work/0", Json::parse("[[540, 500]]")) ==
          "people[0].work[0][0]: the end is not after the start");
    CHECK(with("/people/0/work/0", Json::parse("[[540, 700], [600, 800]]")) ==
          "people[0].work[0][1]: it starts before the hours before it end");
    CHECK(with("/people/0/work/0", Json::parse("[[540]]")) == "people[0].work[0][0]: a start and an end are expected");
    CHECK(with("/people/0/work/0", Json::parse("[[0, 1441]]")) ==
          "people[0].work[0][0][1]: a whole number from 0 to 1440 is expected");
    CHECK(with("/people", Json::object()) == "people: a list is expected");
    CHECK(with("/weights", 3) == "weights: an object is expected");
    CHECK(with("/tasks/0/id", "") == "tasks[0].id: a text of 1 to 200 bytes is expected");
    CHECK(with("/tasks/0/id", 4) == "tasks[0].id: a text is expected");
}

TEST_CASE("what is not JSON, nested too deeply or says one thing twice is refused") {
    CHECK(message_of("[]") == "an object is expected");
    CHECK(message_of("{\"format\":").find("this is not JSON") == 0);
    CHECK(message_of("").find("this is not JSON") == 0);
    CHECK(message_of(std::string(100000, '[')) == "the file is nested too deeply");
    CHECK(message_of("{\"days\": 1, \"days\": 2}") == "the member “days” is there twice in one object");
}

TEST_CASE("a problem file beyond the limits is refused before anything is built from it") {
    const std::string text = small_problem().dump();
    RosterLimits limits;
    limits.bytes = 10;
    CHECK(message_of(text, limits) == "the file is larger than 10 bytes");
    limits = {};
    limits.tasks = 2;
    CHECK(message_of(text, limits) == "tasks: the list is longer than 2");
    limits = {};
    limits.people = 1;
    CHECK(message_of(text, limits) == "people: the list is longer than 1");
    limits = {};
    limits.person_days = 13;
    CHECK(message_of(text, limits) == "people: more than 13 days of people");
    limits = {};
    limits.groups = 1;
    CHECK(message_of(text, limits) == "groups: the list is longer than 1");
    Json many = small_problem();
    for (int i = 0; i < 65; ++i) many["people"][0]["roles"].push_back("r" + std::to_string(i));
    CHECK(message_of(many.dump()) == "people and tasks name more than 64 roles");
}
