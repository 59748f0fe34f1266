#include "app/task_timer.hpp"

#include <filesystem>

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "app/recovery.hpp"
#include "desk.hpp"
#include "edit/any_action.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// A session whose clock the test moves.
struct Clocked {
    Session session{shared_facts(), {}};
    explicit Clocked(ProjectMaker maker = Desk::one_post()) {
        maker.project.settings.fixed_clock = at("2026-10-13T12:00");
        session.start_new(maker.project);
    }
    void at_time(const char* now) {
        Settings settings = session.project().settings;
        settings.fixed_clock = at(now);
        session.submit({{"undo.edit_task", {}}, {PutSettings{settings}}, {}});
    }
    const Task* task(const char* slot) const { return session.plan().task(Desk::id(slot)); }
    bool start(const char* slot) { return session.submit(start_timer(session, Desk::id(slot), desk_user)); }
    bool stop(const char* slot) { return session.submit(stop_timer(session, Desk::id(slot), desk_user)); }
};

}  // namespace

TEST_CASE("a started timer puts the task in progress, and its minutes are written down when it stops") {
    Clocked desk;
    REQUIRE(desk.start("R1"));
    CHECK(desk.task("R1")->state == TaskState::in_progress);
    REQUIRE(running_timer(desk.session.project()));
    CHECK(running_timer(desk.session.project())->task == Desk::id("R1"));
    CHECK_FALSE(desk.start("R1"));
    desk.at_time("2026-10-13T12:22");
    REQUIRE(desk.stop("R1"));
    CHECK(desk.task("R1")->spent_minutes == 22);
    CHECK(desk.task("R1")->state == TaskState::in_progress);
    CHECK_FALSE(running_timer(desk.session.project()));
    CHECK_FALSE(desk.stop("R1"));
    // Started again, it goes on from there.
    desk.start("R1");
    desk.at_time("2026-10-13T12:30");
    desk.stop("R1");
    CHECK(desk.task("R1")->spent_minutes == 30);
}

TEST_CASE("one timer runs at a time: starting another stops the first, in one step") {
    Clocked desk;
    desk.start("R1");
    desk.at_time("2026-10-13T12:10");
    const std::size_t steps = desk.session.steps_done();
    REQUIRE(desk.start("R2"));
    CHECK(desk.session.steps_done() == steps + 1);
    CHECK(desk.task("R1")->spent_minutes == 10);
    CHECK(running_timer(desk.session.project())->task == Desk::id("R2"));
    desk.session.undo();
    CHECK(running_timer(desk.session.project())->task == Desk::id("R1"));
    CHECK(desk.task("R1")->spent_minutes == 0);
}

TEST_CASE("ticking, skipping and leaving out stop the timer and keep its minutes") {
    for (const auto finish : {tick_task, skip_task, delete_task}) {
        Clocked desk;
        desk.start("R1");
        desk.at_time("2026-10-13T12:40");
        desk.session.submit(finish(desk.session, Desk::id("R1"), desk_user));
        CHECK_FALSE(running_timer(desk.session.project()));
        CHECK(desk.session.project().marks.find({Desk::id("R1").value})->spent_minutes == 40);
    }
}

TEST_CASE("stopped in the same minute it is as if it had never been begun; a forgotten clock counts a day at most") {
    Clocked desk;
    desk.start("R1");
    desk.stop("R1");
    CHECK(desk.task("R1")->state == TaskState::open);
    CHECK(desk.task("R1")->spent_minutes == 0);
    const Instant noon = utc("2026-10-13T12:00Z");
    CHECK(timed_minutes(noon, noon + std::chrono::minutes(7)) == 7);
    CHECK(timed_minutes(noon, noon + std::chrono::hours(90)) == 24 * 60);
    CHECK(timed_minutes(noon, noon - std::chrono::hours(1)) == 0);
}

TEST_CASE("nothing is timed that is done or not there") {
    Clocked desk;
    desk.session.submit(tick_task(desk.session, Desk::id("R1"), desk_user));
    CHECK_FALSE(desk.start("R1"));
    CHECK_FALSE(desk.session.submit(start_timer(desk.session, {uuid_from_name("nobody")}, desk_user)));
}

TEST_CASE("a timer goes on over a crash and over a restart: it is in the journal and in the file") {
    const std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("tandem-timer-" + std::to_string(getpid()));
    std::filesystem::create_directories(folder);
    SessionOptions options;
    options.state_folder = folder / "state";
    options.keeps_journal = true;
    const std::filesystem::path file = folder / "plan.tandem";
    // In another process, which ends without a word.
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        Session session(shared_facts(), options);
        ProjectMaker maker = Desk::one_post();
        maker.project.settings.fixed_clock = at("2026-10-13T12:00");
        session.start_new(maker.project);
        session.save_as(file);
        session.finish_saving();
        session.submit(start_timer(session, Desk::id("R1"), desk_user));
        ::_exit(0);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    Session after(shared_facts(), options);
    const std::vector<RecoverableWork> work = after.recoverable();
    REQUIRE(work.size() == 1);
    REQUIRE(after.recover(work.front().journal));
    REQUIRE(running_timer(after.project()));
    CHECK(running_timer(after.project())->task == Desk::id("R1"));
    after.save_as(file, {.replace = true});
    REQUIRE(after.finish_saving());
    Session again(shared_facts(), options);
    REQUIRE(again.open(file));
    CHECK(running_timer(again.project()) == running_timer(after.project()));
    std::filesystem::remove_all(folder);
}
