#include <set>

#include <doctest/doctest.h>

#include "plan/check_duties.hpp"
#include "planned_project.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

const DayRange week = *day_range_from_text("2026-10-05/2026-10-11");

// A fast post on Tuesday with its replies (CM), one CM and one SMM.
struct World : ProjectMaker {
    World() {
        rules({"R01", "R13", "R22"});
        channel("ig", "x").person("Ana", 300).person("Sam", 300, {Hat::smm});
        post("p", "2026-10-06T10:00", {"ig"});
    }
    World& hold(const char* code, DutyHolder holder) {
        Duty row;
        row.id = id<Duty>(code);
        row.code = code;
        row.holder = holder;
        project.duties = project.duties.with(row);
        return *this;
    }
    DutyCheck check() const {
        const Planned planned(*this);
        return check_duties(planned.planner.project(), planned.plan(), shared_facts(), week);
    }
};

}  // namespace

TEST_CASE("every default rule is of exactly one duty, and of the role its duty has by default") {
    std::multiset<std::string> named;
    for (const facts::Duty& duty : shared_facts().duties)
        for (const std::string& code : duty.rules) {
            named.insert(code);
            const facts::DefaultRule* rule = shared_facts().rules.find(code);
            REQUIRE(rule);
            CAPTURE(code);
            CHECK(allows(holder_of(duty.in(facts::DutyPreset::tandem)),
                         rule->role == facts::RuleRole::smm ? Hat::smm : Hat::cm));
        }
    for (const facts::DefaultRule& rule : shared_facts().rules) CHECK(named.count(rule.id) == 1);
}

TEST_CASE("every kind of task is of exactly one duty") {
    std::multiset<std::string> named;
    for (const facts::Duty& duty : shared_facts().duties) named.insert(duty.task_types.begin(), duty.task_types.end());
    for (int type = 0; type <= static_cast<int>(facts::TaskType::prospects); ++type)
        CHECK(named.count(std::string(facts::name_of(static_cast<facts::TaskType>(type)))) == 1);
}

TEST_CASE(
    "a project without rows has the first preset; each preset is recognised, and one change is a way of its own") {
    World world;
    CHECK(preset_of(duty_matrix(world.project, shared_facts())) == facts::DutyPreset::tandem);
    for (const auto& [name, preset] : facts::duty_preset_names) {
        World other;
        for (const facts::Duty& duty : shared_facts().duties) other.hold(duty.id.c_str(), holder_of(duty.in(preset)));
        CHECK(preset_of(duty_matrix(other.project, shared_facts())) == preset);
    }
    world.hold("replies", DutyHolder::other);
    CHECK_FALSE(preset_of(duty_matrix(world.project, shared_facts())));
}

TEST_CASE("a rule that asks a role without the duty is told, with what it makes; nothing is hindered") {
    World world;
    CHECK(world.check().findings.empty());
    world.hold("replies", DutyHolder::smm);
    const DutyCheck check = world.check();
    REQUIRE(check.findings.size() == 1);
    const DutyFinding& found = check.findings.front();
    CHECK(found.kind == DutyFinding::Kind::rule);
    CHECK(found.duty == "replies");
    CHECK(found.rule == default_rule_id("R01"));
    CHECK(found.role == Hat::cm);
    CHECK(found.tasks == 1);
    CHECK(found.minutes == 15);
    const Planned planned(world);
    CHECK(planned.plan().placements.size() > 0);
}

TEST_CASE("a duty of others warns of the rule that makes work of it all the same") {
    World world;
    world.hold("watch", DutyHolder::other);
    const DutyCheck check = world.check();
    REQUIRE(check.findings.size() == 1);
    CHECK(check.findings.front().duty == "watch");
    CHECK(check.findings.front().minutes == 60);
}

TEST_CASE("somebody whose hats do not answer for the duty is told when they are given its work by hand") {
    World world;
    Planned planned(world);
    const TaskKey key{default_rule_id("R01"), default_slot_id("R01"), id<Post>("p").value, id<Channel>("ig").value, {}};
    REQUIRE(planned.task(key));
    TaskMark mark;
    mark.key = key;
    mark.person = id<Person>("Sam");
    planned.mark(mark);
    const DutyCheck check = check_duties(planned.planner.project(), planned.plan(), shared_facts(), week);
    REQUIRE(check.findings.size() == 1);
    CHECK(check.findings.front().kind == DutyFinding::Kind::assignment);
    CHECK(check.findings.front().person == id<Person>("Sam"));
    CHECK(check.findings.front().duty == "replies");
    CHECK(check.findings.front().minutes == 15);
}

TEST_CASE("what is asked of one role and is usually the other's is said, with the minutes of it") {
    World world;
    CHECK(world.check().asked.empty());
    ManualTask audit;
    audit.id = id<ManualTask>("audit");
    audit.title = "Audit";
    audit.task_type = "strategy";
    audit.begin = at("2026-10-07T09:00"), audit.end = at("2026-10-07T18:00");
    audit.effort_minutes = 50;
    world.project.manual_tasks = world.project.manual_tasks.with(audit);
    world.hold("goals", DutyHolder::cm).hold("channels", DutyHolder::cm).hold("moderate", DutyHolder::smm);
    const DutyCheck check = world.check();
    REQUIRE(check.asked.size() == 2);
    CHECK(check.asked[0].role == Hat::smm);
    CHECK(check.asked[0].duties == std::vector<std::string>{"moderate"});
    CHECK(check.asked[0].minutes == 0);
    CHECK(check.asked[1].role == Hat::cm);
    CHECK(check.asked[1].duties == std::vector<std::string>{"goals", "channels"});
    CHECK(check.asked[1].minutes == 50);
}

TEST_CASE("minutes of duties add up to all the planned work of the days") {
    World world;
    const Planned planned(world);
    const DutyCheck check = check_duties(planned.planner.project(), planned.plan(), shared_facts(), week);
    int sum = check.elsewhere.minutes(), tasks = check.elsewhere.tasks, all = 0, count = 0;
    for (const DutyTime& time : check.times) sum += time.minutes(), tasks += time.tasks;
    for (Day day = week.begin; day < week.end; day += date::days(1)) {
        const DayWork& work = planned.plan().work(day);
        all += work.smm.minutes() + work.cm.minutes();
        count += work.smm.tasks + work.cm.tasks;
    }
    CHECK(sum == all);
    CHECK(tasks == count);
    CHECK(all == 15 + 60);
}

TEST_CASE("a duty of the project's own stands after the others, by name") {
    World world;
    Duty own;
    own.id = id<Duty>("own");
    own.name_fr = "Arroser les plantes";
    own.name_en = "Water the plants";
    own.group = "organisation";
    own.holder = DutyHolder::cm;
    world.project.duties = world.project.duties.with(own);
    const auto matrix = duty_matrix(world.project, shared_facts());
    CHECK(matrix.size() == shared_facts().duties.size() + 1);
    CHECK(matrix.back().name(facts::Language::english) == "Water the plants");
    CHECK(preset_of(matrix) == facts::DutyPreset::tandem);
}
