#include "app/tidy_job.hpp"

#include <filesystem>

#include <doctest/doctest.h>

#include "app/tidy_requests.hpp"
#include "desk.hpp"
#include "edit/any_action.hpp"
#include "read_pdf.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

const DayRange weeks = *day_range_from_text("2026-10-05/2026-10-18");

// Ben has everything; Ana has time and costs the same.
struct Lopsided : Desk {
    Lopsided() : Desk(maker()) {}

    static ProjectMaker maker(bool told = false) {
        ProjectMaker maker;
        maker.person("Ana", 240).person("Ben", 240).channel("A", "instagram");
        for (int i = 0; i < 6; ++i) {
            ManualTask task;
            task.id = tandem::testing::id<ManualTask>(std::to_string(i));
            task.title = "T" + std::to_string(i), task.task_type = "reply", task.effort_minutes = 40;
            task.begin = at("2026-10-07T09:00"), task.end = at("2026-10-07T18:00");
            maker.project.manual_tasks = maker.project.manual_tasks.with(task);
            RosterRow row;
            row.id = {task.id.value}, row.person = tandem::testing::id<Person>("Ben"), row.day = day("2026-10-07");
            row.published = told;
            maker.project.roster = maker.project.roster.with(row);
        }
        return maker;
    }
    TidyProblem problem() const {
        return tidy_problem(session.planner(), weeks, session.now_instant(), TidyMode::fresh);
    }
    int minutes(const char* name) const {
        return session.planner()
            .person_load(session.plan(), session.project(), day("2026-10-07"), tandem::testing::id<Person>(name))
            .minutes();
    }
};

const TidyOutcome& finished(const TidyJob& job) {
    while (!job.done()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    return job.outcome();
}

}  // namespace

TEST_CASE("the job finds in its thread what the search finds here, and wakes the program") {
    const Lopsided desk;
    std::atomic<int> woken = 0;
    const TidyJob job(desk.problem(), 20'000, [&] { ++woken; });
    const TidyOutcome& outcome = finished(job);
    CHECK(outcome == tidy_roster(desk.problem(), 20'000));
    CHECK(job.percent() == 100);
    CHECK(woken > 1);
}

TEST_CASE("case 54: a job that is stopped ends soon, with the best so far; one that is dropped ends too") {
    const Lopsided desk;
    TidyJob job(desk.problem(), 1'000'000'000'000, {});
    job.stop();
    CHECK(finished(job).stopped);
    const TidyJob dropped(desk.problem(), 1'000'000'000'000, {});
    CHECK(dropped.percent() < 100);
}

TEST_CASE("a tidied roster is accepted as one step, stands exactly so, and undo brings the old one back") {
    Lopsided desk;
    const Project before = desk.session.project();
    const TidyDiff diff = tidy_diff(desk.session.planner(), tidy_roster(desk.problem(), 20'000));
    REQUIRE(diff.hands == 3);
    CHECK(desk.minutes("Ben") == 240);
    CHECK(desk.session.submit(accept_tidy(desk.session, diff)));
    CHECK(desk.session.steps_done() == 1);
    CHECK(desk.minutes("Ben") == 120);
    CHECK(desk.minutes("Ana") == 120);
    for (const TidyDiff::Move& move : diff.moves) CHECK(*desk.session.plan().placement(move.task) == *move.after);
    // Nothing is left to tidy.
    CHECK(tidy_roster(desk.problem(), 20'000).moves.empty());
    desk.session.undo();
    CHECK(desk.session.project() == before);
    CHECK(desk.minutes("Ben") == 240);
}

TEST_CASE("a diff that is out of date offers only what is still so") {
    Lopsided desk;
    const TidyOutcome outcome = tidy_roster(desk.problem(), 20'000);
    REQUIRE(outcome.moves.size() == 3);
    const Id<Task> moved = outcome.moves.front().task;
    desk.session.submit(tick_task(desk.session, moved, "Ben"));
    const TidyDiff diff = tidy_diff(desk.session.planner(), outcome);
    CHECK(diff.hands == 2);
    for (const TidyDiff::Move& move : diff.moves) CHECK(move.task != moved);
}

TEST_CASE("the diff is said in a sentence, and told person by person, in both languages") {
    Lopsided desk;
    const TidyDiff diff = tidy_diff(desk.session.planner(), tidy_roster(desk.problem(), 20'000));
    const facts::Words english(facts::Language::english), french(facts::Language::french);
    // Four hours of twenty, and none, become two and two.
    const std::vector<std::string> summary = tidy_summary(desk.session.project(), english, diff);
    REQUIRE(summary.size() == 3);
    CHECK(summary[0] == "3 tasks change hands");
    CHECK(plain(summary[1]) == "Ana 0 → 10%");
    CHECK(plain(summary[2]) == "Ben 20 → 10%");
    CHECK(tidy_summary(desk.session.project(), french, diff).front() == "3 tâches changent de mains");
    CHECK(tidy_summary(desk.session.project(), english, TidyDiff{}).empty());
    const std::string list = change_list(desk.session, english, diff);
    CHECK(list.starts_with("Ana\n  gets, Wed 7 Oct: T"));
    CHECK(list.find("Ben\n  gives away, Wed 7 Oct: T") != std::string::npos);
    CHECK(std::count(list.begin(), list.end(), '\n') == 2 + 6 + 1);
    const std::string move = tidy_move_text(desk.session, english, diff.moves.front());
    CHECK(move.ends_with(", Wed 7 Oct: Ben → Ana"));
}

TEST_CASE("who was told of work that moves is named, and the work counts as untold again") {
    Desk desk(Lopsided::maker(true));
    TidyProblem problem = tidy_problem(desk.session.planner(), weeks, desk.session.now_instant(), TidyMode::fresh);
    const TidyDiff diff = tidy_diff(desk.session.planner(), tidy_roster(problem, 20'000));
    REQUIRE(diff.hands > 0);
    desk.session.submit(accept_tidy(desk.session, diff));
    const std::vector<Notice> notices = desk.session.take_notices();
    REQUIRE(notices.size() == 1);
    CHECK(notices[0].title.key == "notice.inform.title");
    for (const TidyDiff::Move& move : diff.moves)
        CHECK_FALSE(desk.session.project().roster.find({move.task.value})->published);
}
