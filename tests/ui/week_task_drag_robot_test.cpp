// Work among the hours of a week, carried by mouse to another day and by five minutes.
#include <cstdlib>
#include <optional>

#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/week_stage.hpp"

using namespace tandem;
using namespace tandem::testing;
using std::chrono::minutes;

namespace {

// An open task to come, of no batch, whose block is whole and away from the edges that scroll.
struct TaskWeek : WeekStage {
    Id<Task> task;
    LocalMinute begin{};

    TaskWeek() {
        for (const int minute : {18 * 60 + 45, 9 * 60, 13 * 60, 6 * 60})
            if (!task) show(minute), find();
        REQUIRE(task);
    }
    WidgetNode block() {
        const auto node = robot().find_path("task:" + to_text(task) + "/block");
        REQUIRE(node);
        return *node;
    }
    LocalMinute begin_now() { return session().plan().task(task)->begin; }
    void undo_to(const Project& before) {
        robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
        robot().step(3);
        CHECK(project() == before);
        CHECK_FALSE(session().can_undo());
    }

  private:
    void find() {
        const CalendarCache& now = cache();
        const Rect grid = now.week_layout.grid;
        for (const HourBlock& each : now.week_layout.blocks) {
            if (each.kind != HourBlock::Kind::task || each.rect.height() < 24) continue;
            const WeekDay& day = now.week.days[each.day];
            const WeekTask& work = day.tasks[each.index];
            // The next day is shown too.
            if (day.day >= october(25) || work.state != WeekTask::State::open || !work.batch.empty()) continue;
            const auto node = robot().find_path("task:" + to_text(work.task) + "/block");
            if (!node || node->rect != node->full || !session().plan().placement(work.task)) continue;
            if (node->rect.y0 < grid.y0 + 60 || node->rect.y1 > grid.y1 - 100) continue;
            task = work.task;
            begin = LocalMinute(day.day) + minutes(work.minutes.begin);
            return;
        }
    }
};

}  // namespace

TEST_CASE("a task is carried sideways to the next day of the week at its hour, as one step; Escape leaves it") {
    TaskWeek stage;
    const Project before = stage.project();
    for (const bool drops : {false, true}) {
        CAPTURE(drops);
        stage.robot().step(40);
        stage.carry_by(stage.block(), 0, 1);
        REQUIRE(stage.drag().kind == DragState::Kind::task);
        REQUIRE(stage.calendar().over_hour);
        const LocalMinute there = *stage.calendar().over_hour;
        CHECK(day_of(there) == day_of(stage.begin) + date::days(1));
        CHECK(std::abs((there - stage.begin - date::days(1)).count()) < 15);
        CHECK(stage.robot().find_path("task_drop"));
        CHECK(stage.project() == before);
        if (!drops) stage.robot().key(ImGuiKey_Escape);
        stage.drop();
        CHECK_FALSE(stage.drag().active());
        if (!drops) {
            CHECK(stage.project() == before);
            CHECK_FALSE(stage.session().can_undo());
            continue;
        }
        CHECK(stage.begin_now() == there);
        if (const Placement* placement = stage.session().plan().placement(stage.task))
            CHECK(placement->day == day_of(there));
        CHECK(stage.session().steps_done() == 1);
    }
    stage.undo_to(before);
}

TEST_CASE("with Shift a task is carried by five minutes, without by fifteen, read while it is carried") {
    TaskWeek stage;
    const Project before = stage.project();
    // Five minutes after a quarter.
    const auto minute = static_cast<int>(minute_of_day(stage.begin).count());
    const int wanted = (minute / 15 + 1) * 15 + 5;
    const LocalMinute day = LocalMinute(day_of(stage.begin));
    stage.carry_by(stage.block(), static_cast<float>(wanted - minute) / 60);
    REQUIRE(stage.calendar().over_hour);
    CHECK(*stage.calendar().over_hour == day + minutes(wanted - 5));
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, true);
    stage.robot().step(2);
    CHECK(*stage.calendar().over_hour == day + minutes(wanted));
    stage.drop();
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, false);
    stage.robot().step(2);
    CHECK(stage.begin_now() == day + minutes(wanted));
    CHECK(stage.session().steps_done() == 1);
    stage.undo_to(before);
}
