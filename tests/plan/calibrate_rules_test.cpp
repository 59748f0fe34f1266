#include "plan/calibrate_rules.hpp"

#include <doctest/doctest.h>

#include "planned_project.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// Replies of 15 minutes after each post; so many of them done, each in its own time.
struct World : ProjectMaker {
    World() {
        channel("A", "instagram").person("Ana", 480);
        rule("R", "post_published", "any", "publish_at", "+PT0M", "+PT4H", 15);
    }
    World& done(std::vector<int> minutes) {
        for (std::size_t i = 0; i < minutes.size(); ++i) {
            const std::string name = "p" + std::to_string(i);
            post(name, ("2026-09-" + std::string(i < 9 ? "0" : "") + std::to_string(i + 1) + "T10:00").c_str(), {"A"});
            TaskMark mark;
            mark.key = key_of("R", id<Post>(name).value, id<Channel>("A").value);
            mark.id = {task_id(mark.key).value};
            mark.state = TaskState::done;
            mark.spent_minutes = minutes[i];
            DoneRecord record;
            record.begin = at("2026-09-01T10:00"), record.end = at("2026-09-01T14:00"), record.effort_minutes = 15;
            record.person = id<Person>("Ana"), record.day = day("2026-09-01");
            mark.record = record;
            project.marks = project.marks.with(mark);
        }
        return *this;
    }
    std::vector<Calibration> found(const CalibrationLimits& limits = {}) const {
        const Planned planned(*this);
        return calibrations(planned.planner.project(), planned.plan(), limits);
    }
};

}  // namespace

TEST_CASE("five tasks that took longer than their rule says are told, with the middle of what they took") {
    const auto found = World().done({20, 22, 22, 30, 60}).found();
    REQUIRE(found.size() == 1);
    CHECK(found[0].rule == id<TaskRule>("R"));
    CHECK(found[0].slot == id<RuleSlot>("R/1"));
    CHECK(found[0].tasks == 5);
    CHECK(found[0].rule_minutes == 15);
    CHECK(found[0].median_minutes == 22);
    CHECK(found[0].proposed_minutes == 20);
}

TEST_CASE("shorter work is told too; of two middle ones the mean counts") {
    const auto found = World().done({4, 6, 8, 9, 10, 12}).found();
    REQUIRE(found.size() == 1);
    CHECK(found[0].median_minutes == 9);
    CHECK(found[0].proposed_minutes == 9);
}

TEST_CASE("four tasks say nothing, nor does work without its time, nor what is near enough") {
    CHECK(World().done({40, 40, 40, 40}).found().empty());
    CHECK(World().done({0, 0, 0, 0, 0, 40}).found().empty());
    CHECK(World().done({16, 17, 17, 17, 17}).found().empty());
    CHECK(World().done({17, 17, 17, 17, 17}).found({5, 5, 1}).size() == 0);  // to five minutes it is the same
}

TEST_CASE("a rule that is off, or whose effort follows something else, is not calibrated") {
    World off;
    off.done({40, 40, 40, 40, 40});
    TaskRule rule = *off.project.rules.find(id<TaskRule>("R"));
    rule.versions[0].enabled = false;
    off.project.rules = off.project.rules.with(rule);
    CHECK(off.found().empty());
    rule.versions[0].enabled = true;
    rule.versions[0].slots[0].effort_mode = "per_post";
    off.project.rules = off.project.rules.with(rule);
    CHECK(off.found().empty());
}
