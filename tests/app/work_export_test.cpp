#include "app/work_export.hpp"

#include <filesystem>

#include <doctest/doctest.h>
#include <unistd.h>

#include "app/calibrate_text.hpp"
#include "desk.hpp"
#include "edit/any_action.hpp"
#include "read_pdf.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

const DayRange week = *day_range_from_text("2026-10-05/2026-10-11");

// Two done by Ana, one of them timed, one by Ben under the other hat, one not done.
struct Week : Desk {
    Week() : Desk(maker()) {
        for (const char* name : {"a", "b", "c"})
            session.submit(tick_task(session, {tandem::testing::id<ManualTask>(name).value}, "Ana"));
        session.submit(log_task_minutes(session, {tandem::testing::id<ManualTask>("a").value}, 50, "Ana"));
    }
    static ProjectMaker maker() {
        ProjectMaker maker;
        maker.channel("A", "instagram").person("Ana", 240).person("Ben", 240, {Hat::smm});
        const auto work = [&](const char* name, const char* type, Hat role, const char* on) {
            ManualTask task;
            task.id = tandem::testing::id<ManualTask>(name);
            task.title = name, task.task_type = type, task.role = role, task.effort_minutes = 30;
            task.begin = LocalMinute(day(on)) + std::chrono::hours(9), task.end = task.begin + std::chrono::hours(9);
            maker.project.manual_tasks = maker.project.manual_tasks.with(task);
        };
        work("a", "reply", Hat::cm, "2026-10-06");
        work("b", "moderation", Hat::cm, "2026-10-07");
        work("c", "brief", Hat::smm, "2026-10-07");
        work("d", "reply", Hat::cm, "2026-10-08");
        return maker;
    }
    WorkDone done(std::optional<Id<Person>> person = {}) const {
        return work_done(session.project(), session.plan(), session.facts(), week, person);
    }
};

}  // namespace

TEST_CASE("a week's work is what was done, by hat and duty, in the time it took") {
    const Week desk;
    const WorkDone work = desk.done();
    REQUIRE(work.tasks.size() == 3);
    CHECK(work.planned_tasks == 4);
    CHECK(work.planned_minutes == 120);
    CHECK(work.minutes(Hat::smm) == 30);
    CHECK(work.minutes(Hat::cm) == 80);
    CHECK(work.tasks[0].duty == "brief");
    CHECK(work.tasks[1].duty == "replies");
    CHECK(work.tasks[1].timed);
    CHECK(work.tasks[2].duty == "moderate");
    CHECK_FALSE(work.tasks[2].timed);
    CHECK(desk.done(id<Person>("Ben")).tasks.size() == 1);
    CHECK(desk.done(id<Person>("Ana")).minutes() == 80);
}

TEST_CASE("the page of the week says it in sentences and lists; another program reads it") {
    const Week desk;
    const facts::Words words(facts::Language::english);
    const WorkText text = work_text(desk.session, words, desk.done(), std::nullopt);
    CHECK(text.who == "The team");
    REQUIRE(text.statement.size() == 3);
    CHECK(text.statement[0].starts_with("3 tasks done in 1h"));
    CHECK(text.statement[2] == "Time written down for 1 of 3; for the others the planned one.");
    REQUIRE(text.cm.size() == 2);
    CHECK(text.cm[0].name == "Reply to comments");
    const std::string pdf = work_pdf_of(desk.session, words, week, std::nullopt);
    CHECK(pdf == work_pdf_of(desk.session, words, week, std::nullopt));
    const auto file = std::filesystem::temp_directory_path() / ("tandem-work-" + std::to_string(getpid()) + ".pdf");
    CHECK(export_work(desk.session, words, week, std::nullopt, file).kind == Notice::Kind::done);
    std::filesystem::remove(file);
    const std::string page = read_pdf(pdf);
    for (const char* part : {"The team", "Reply to comments", "Moderate the exchanges", "Social media manager"})
        CHECK_MESSAGE(page.find(part) != std::string::npos, part, " in\n", page);
}

TEST_CASE("a calibration is said in one line and taken over from today on, in one step") {
    Desk desk;
    const Calibration one{id<TaskRule>("R"), id<RuleSlot>("R/R1"), 8, 30, 42, 40};
    const RuleSlot& slot = desk.session.project().rules.find(id<TaskRule>("R"))->versions[0].slots[0];
    Calibration calibration = one;
    calibration.slot = slot.id;
    const std::string said =
        calibration_text(desk.session.project(), facts::Words(facts::Language::english), calibration);
    CHECK(said.find("not 30") != std::string::npos);
    CHECK(said.ends_with("(8 tasks)"));
    REQUIRE(desk.session.submit(apply_calibration(desk.session, calibration)));
    CHECK(desk.task("R1")->effort_minutes == 40);
    const TaskRule& rule = *desk.session.project().rules.find(id<TaskRule>("R"));
    REQUIRE(rule.versions.size() == 2);
    CHECK(rule.versions[1].valid_from == day("2026-10-05"));
    desk.session.undo();
    CHECK(desk.task("R1")->effort_minutes == 30);
}
