// Tasks of the hours on the small month at the foot of the ideas.
#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/drawer_month_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// The week of today, and an open task of one of its days to come that has a block of its own.
struct TaskTargets : DrawerMonthStage {
    Id<Task> task;

    TaskTargets() {
        look_at(CalendarView::week);
        state().calendar.minute_wanted = 17 * 60;
        robot().step(4);
        const CalendarCache& cache = *state().calendar.cache;
        for (const HourBlock& block : cache.week_layout.blocks) {
            if (task || block.kind != HourBlock::Kind::task || block.rect.height() < 18) continue;
            const WeekDay& day = cache.week.days[block.day];
            const WeekTask& each = day.tasks[block.index];
            if (day.day <= october(13) || each.state != WeekTask::State::open || !each.batch.empty()) continue;
            const auto node = robot().find_path("task:" + to_text(each.task) + "/block");
            if (!node || node->rect != node->full || !session().plan().placement(each.task)) continue;
            task = each.task;
        }
        REQUIRE(task);
    }
    WidgetNode block() { return *robot().find_path("task:" + to_text(task) + "/block"); }
};

}  // namespace

TEST_CASE("a task of the hours dropped on a day of the small month moves to that day, as one step") {
    TaskTargets stage;
    const Project before = stage.project();
    const Id<Person> person = stage.session().plan().placement(stage.task)->person;
    stage.carry(stage.block(), stage.mini("2026-10-29"));
    CHECK(stage.drag().beside_px);
    CHECK(stage.mini("2026-10-29").value == "target");
    const auto card = stage.robot().find_path("task_drop");
    REQUIRE(card);
    REQUIRE(card->enabled);
    // The ghost hides no day.
    const auto ghost = stage.robot().find_path("task_ghost");
    REQUIRE(ghost);
    CHECK(ghost->rect.x0 >= stage.mini("days").rect.x1);
    CHECK(stage.project() == before);
    stage.drop();
    const Placement* placement = stage.session().plan().placement(stage.task);
    REQUIRE(placement);
    CHECK(placement->day == TaskTargets::october(29));
    CHECK(placement->person == person);
    CHECK(stage.session().steps_done() == 1);
    stage.key(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(stage.project() == before);
}

TEST_CASE("beside the days of the small month a task goes nowhere") {
    TaskTargets stage;
    stage.carry(stage.block(), stage.mini("2026-10-29"));
    const auto drawer = stage.robot().find_path("drawer");
    REQUIRE(drawer);
    stage.robot().move_to((drawer->rect.x0 + drawer->rect.x1) / 2, drawer->rect.y0 + 60);
    stage.robot().step(2);
    CHECK_FALSE(stage.robot().find_path("task_drop"));
    stage.drop();
    CHECK_FALSE(stage.session().can_undo());
    CHECK_FALSE(stage.drag().active());
}
