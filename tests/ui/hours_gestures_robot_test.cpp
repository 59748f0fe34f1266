// Gestures of the hours beside those of posts: effort that is drawn, work that is done, ideas by keyboard, menus.
#include <optional>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <imgui.h>

#include "plan/suggest_minute.hpp"
#include "ui/week_stage.hpp"

using namespace tandem;
using namespace tandem::testing;
using std::chrono::minutes;

namespace {

struct Hours : WeekStage {
    using WeekStage::WeekStage;

    void press(int chord) {
        robot().key(chord);
        robot().step(3);
    }
    // The lower edge of a task that is seen whole, and that task.
    WidgetNode foot(Id<Task>& task) {
        for (const WidgetNode& node : robot().all(Role::button)) {
            if (!node.path.ends_with("/effort") || node.rect != node.full) continue;
            const std::size_t at = node.path.find("task:") + std::string_view("task:").size();
            const auto uuid = uuid_from_text(node.path.substr(at, node.path.find('/', at) - at));
            REQUIRE(uuid);
            task = Id<Task>{*uuid};
            return node;
        }
        FAIL("no task has an edge");
        return {};
    }
    int effort(Id<Task> task) { return session().plan().task(task)->effort_minutes; }
    // So many minutes below where it was pressed.
    void draw_by(const WidgetNode& foot, int by) {
        robot().move_to((foot.rect.x0 + foot.rect.x1) / 2,
                        (foot.rect.y0 + foot.rect.y1) / 2 + hour_px() * static_cast<float>(by) / 60);
        robot().step(2);
        REQUIRE(calendar().stretched);
    }
    // Work of the first day that has a block of its own, in that state.
    std::optional<WeekTask> work(WeekTask::State state) {
        for (const HourBlock& block : cache().week_layout.blocks) {
            if (block.kind != HourBlock::Kind::task || block.day != 0) continue;
            const WeekTask& task = cache().week.days[0].tasks[block.index];
            if (task.state == state && task.batch.empty()) return task;
        }
        return std::nullopt;
    }
    std::vector<std::string> menu_rows() {
        std::vector<std::string> rows;
        for (const WidgetNode& row : robot().all(Role::menu_item)) rows.push_back(row.label);
        return rows;
    }
    WidgetNode block_of(const WeekTask& task) {
        show(task.minutes.begin);
        const auto node = robot().find_path("task:" + to_text(task.task) + "/block");
        REQUIRE(node);
        return *node;
    }
};

}  // namespace

TEST_CASE("Escape leaves the effort that is being drawn as it was, and what is selected; undo gives a drawn one back") {
    Hours stage;
    stage.show(18 * 60 + 45);
    const Selection selected = Selection::of(stage.post(pumpkin)->id);
    stage.frame().state().selection = selected;
    stage.robot().step(2);
    const Project before = stage.project();
    Id<Task> task;
    const WidgetNode foot = stage.foot(task);
    const int effort = stage.effort(task);
    stage.pick_up(foot);
    stage.draw_by(foot, 60);
    stage.robot().key(ImGuiKey_Escape);
    CHECK_FALSE(stage.calendar().stretched);
    CHECK(stage.frame().state().selection == selected);
    stage.robot().move_to(foot);
    stage.robot().step(2);
    CHECK_FALSE(stage.calendar().stretched);
    stage.drop();
    CHECK(stage.project() == before);
    stage.robot().step(40);

    stage.pick_up(foot);
    stage.draw_by(foot, 60);
    stage.drop();
    CHECK(stage.effort(task) > effort);
    CHECK(stage.session().steps_done() == 1);
    stage.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(stage.project() == before);
}

TEST_CASE("effort that is let go while its task is scrolled out of sight is given up, and keys are taken again") {
    Hours stage;
    // So tall that the afternoon and the night are never seen together.
    stage.calendar().hour_px = 120;
    stage.robot().step(3);
    stage.show(14 * 60);
    const Project before = stage.project();
    Id<Task> task;
    const WidgetNode foot = stage.foot(task);
    stage.pick_up(foot);
    stage.draw_by(foot, 60);
    stage.show(0);
    stage.drop();
    CHECK_FALSE(stage.calendar().stretched);
    stage.show(14 * 60);
    CHECK(stage.project() == before);
    stage.press(ImGuiKey_1);
    CHECK(stage.calendar().view == CalendarView::month);
}

TEST_CASE("with Shift effort is drawn by five minutes, without by fifteen") {
    Hours stage;
    stage.show(18 * 60 + 45);
    Id<Task> task;
    const WidgetNode foot = stage.foot(task);
    stage.pick_up(foot);
    const auto odd_steps = [&] {
        int count = 0;
        for (const int by : {5, 10, 20, 25, 35, 40}) {
            stage.draw_by(foot, by);
            count += stage.calendar().stretched->second % 15 != 0;
        }
        return count;
    };
    CHECK(odd_steps() == 0);
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, true);
    CHECK(odd_steps() > 0);
    const int drawn = stage.calendar().stretched->second;
    CHECK(drawn % 5 == 0);
    stage.drop();
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, false);
    stage.robot().step(2);
    CHECK(stage.effort(task) == drawn);
}

TEST_CASE("work that is done is not carried to another hour, by mouse or keyboard: it says to reopen it") {
    Hours stage({}, CalendarView::day);
    stage.frame().state().shown_day = WeekStage::october(13);
    stage.robot().step(4);
    const auto done = stage.work(WeekTask::State::done);
    REQUIRE(done);
    const Project before = stage.project();
    const std::size_t steps = stage.session().steps_done();
    const auto says_why = [&] {
        const auto card = stage.robot().find_path("task_drop");
        return card && card->value == "refused" && card->label == stage.word("drag.task.closed");
    };
    const WidgetNode block = stage.block_of(*done);
    stage.pick_up(block);
    stage.robot().move_to((block.rect.x0 + block.rect.x1) / 2, (block.rect.y0 + block.rect.y1) / 2 + stage.hour_px());
    stage.robot().step(2);
    CHECK(says_why());
    stage.drop();
    CHECK(stage.project() == before);

    stage.frame().state().selection = Selection::of(done->task);
    stage.robot().step(2);
    stage.press(ImGuiKey_M);
    REQUIRE(stage.drag().by_keyboard);
    stage.press(ImGuiKey_DownArrow);
    CHECK(says_why());
    stage.press(ImGuiKey_Enter);
    CHECK_FALSE(stage.drag().active());
    CHECK(stage.project() == before);
    CHECK(stage.session().steps_done() == steps);
}

TEST_CASE("by keyboard an idea comes to the days that are shown at its suggested time, and moves by quarters from it") {
    for (const CalendarView view : {CalendarView::week, CalendarView::day}) {
        CAPTURE(static_cast<int>(view));
        Hours stage({}, view);
        const Project before = stage.project();
        const Id<Post> id = stage.post(stage.robot().all(Role::idea).front().label)->id;
        const Post idea = *stage.project().posts.find(id);
        REQUIRE_FALSE(idea.when);
        const auto suggested = [&](Day day) { return LocalMinute(day) + minutes(suggest_minute(before, idea, day)); };
        const Day first = view == CalendarView::week ? WeekStage::october(19) : WeekStage::october(20);
        stage.frame().state().selection = Selection::of(id);
        stage.robot().step(2);
        stage.press(ImGuiKey_M);
        REQUIRE(stage.drag().kind == DragState::Kind::idea);
        CHECK(stage.drag().over == first);
        stage.press(ImGuiKey_Enter);
        CHECK(stage.project().posts.find(id)->when == suggested(first));
        stage.press(ImGuiMod_Ctrl | ImGuiKey_Z);
        REQUIRE(stage.project() == before);

        stage.frame().state().selection = Selection::of(id);
        stage.robot().step(2);
        stage.press(ImGuiKey_M);
        stage.press(ImGuiKey_RightArrow);
        const LocalMinute there = suggested(first + date::days(1));
        REQUIRE(minute_of_day(there) < minutes(23 * 60));
        stage.press(ImGuiKey_DownArrow);
        stage.press(ImGuiMod_Shift | ImGuiKey_DownArrow);
        CHECK(stage.drag().over_time == there + minutes(20));
        CHECK(stage.calendar().over_hour == there + minutes(20));
        stage.press(ImGuiKey_Enter);
        CHECK(stage.project().posts.find(id)->when == there + minutes(20));
        CHECK(stage.session().steps_done() == 1);
        stage.press(ImGuiMod_Ctrl | ImGuiKey_Z);
        CHECK(stage.project() == before);
    }
}

TEST_CASE("the right button shows the menu of a free hour's day, and of work that of the menu key") {
    Hours stage({}, CalendarView::day);
    const auto work = stage.work(WeekTask::State::open);
    REQUIRE(work);
    stage.frame().state().selection = Selection::of(work->task);
    stage.robot().step(2);
    const WidgetNode block = stage.block_of(*work);
    stage.press(ImGuiKey_Menu);
    const std::vector<std::string> rows = stage.menu_rows();
    REQUIRE_FALSE(rows.empty());
    stage.press(ImGuiKey_Escape);
    stage.frame().state().selection = {};
    stage.robot().step(2);
    stage.robot().right_click(block);
    stage.robot().step(2);
    CHECK(stage.frame().state().selection == Selection::of(work->task));
    CHECK(stage.menu_rows() == rows);
    stage.press(ImGuiKey_Escape);

    stage.show(2 * 60);
    WidgetNode free = stage.hours(WeekStage::october(20));
    free.rect = Rect::at((free.rect.x0 + free.rect.x1) / 2, free.rect.y0 + stage.hour_px(), 2, 2);
    stage.robot().right_click(free);
    stage.robot().step(2);
    CHECK(stage.frame().state().selection == Selection::of(WeekStage::october(20)));
    CHECK(stage.robot().find(Role::menu_item, stage.word("command.add_campaign")));
}
