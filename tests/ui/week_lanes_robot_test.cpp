// Work among the hours that goes across the lanes.
#include <optional>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/week_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// Tuesday 20 October alone, and a task of its afternoon that belongs to no batch.
struct LaneStage : WeekStage {
    Id<Task> task;

    explicit LaneStage(Lanes lanes) : WeekStage({}, CalendarView::day) {
        calendar().lanes = lanes;
        show(18 * 60 + 45);
        int minute = 0;
        // Of those that have room for a block.
        for (const HourBlock& block : cache().week_layout.blocks) {
            if (task || block.kind != HourBlock::Kind::task) continue;
            const WeekTask& each = cache().week.days[0].tasks[block.index];
            if (each.state != WeekTask::State::open || !each.batch.empty() || each.minutes.begin < 14 * 60) continue;
            if (!session().plan().placement(each.task)) continue;
            task = each.task;
            minute = each.minutes.begin;
        }
        REQUIRE(task);
        // With free hours below it, whatever was seen before.
        show(0);
        show(minute);
    }
    WidgetNode block() {
        const auto node = robot().find_path("task:" + to_text(task) + "/block");
        REQUIRE(node);
        return *node;
    }
    Id<Person> person() { return session().plan().placement(task)->person; }
    LocalMinute begin() { return session().plan().task(task)->begin; }
    std::size_t lane() {
        for (const WeekTask& each : cache().week.days[0].tasks)
            if (each.task == task) return each.lane;
        FAIL("not among the hours");
        return 0;
    }
    // Shows the lanes of whoever has it and of one who may have it, and selects it: the key that leads there.
    ImGuiKey select_beside(Id<Person>& other) {
        using Code = PersonVerdict::Code;
        for (const PersonVerdict& one : session().planner().explain(task).people) {
            const bool impossible = one.code == Code::role || one.code == Code::channel || one.code == Code::language ||
                one.code == Code::left;
            if (!impossible && one.person != person() && !other) other = one.person;
        }
        REQUIRE(other);
        filters().people = {person(), other};
        frame().state().selection = Selection::of(task);
        robot().step(3);
        REQUIRE(cache().week.lanes.size() >= 2);
        return cache().week.lanes[0].person == person() ? ImGuiKey_RightArrow : ImGuiKey_LeftArrow;
    }
    void press(int chord) {
        robot().key(chord);
        robot().step(3);
    }
    // With the mouse, to the middle of that person's lane and so many minutes down; the button stays down.
    void carry_to(Id<Person> wanted, float minutes_down) {
        const WidgetNode from = block();
        Rect at;
        for (std::size_t i = 0; i < cache().week.lanes.size(); ++i)
            if (cache().week.lanes[i].person == wanted) at = cache().week_layout.days[0].lanes[i];
        REQUIRE(at.width() > 0);
        pick_up(from);
        robot().move_to((at.x0 + at.x1) / 2, (from.rect.y0 + from.rect.y1) / 2 + minutes_down * hour_px() / 60);
        robot().step(2);
    }
    // On the card beside what is carried.
    bool says_time(LocalMinute time) {
        const auto card = robot().find_path("task_drop");
        REQUIRE(card);
        const facts::Words words(facts::Language::english);
        const std::string clock = words.time_text(static_cast<int>(minute_of_day(time).count()));
        return card->enabled && card->label.find(clock) != std::string::npos;
    }
};

}  // namespace

TEST_CASE("Shift with an arrow gives a task to whoever has the next lane, as one step") {
    LaneStage stage(Lanes::person);
    const Id<Person> before = stage.person();
    const LocalMinute begin = stage.begin();
    Id<Person> other;
    const ImGuiKey aside = stage.select_beside(other);
    stage.press(ImGuiMod_Shift | aside);
    CHECK(stage.person() == other);
    CHECK(stage.begin() == begin);
    CHECK(stage.session().steps_done() == 1);
    stage.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(stage.person() == before);
}

TEST_CASE("M, then Shift with an arrow carries a task to the next lane, Escape leaves it, Enter gives it away") {
    LaneStage stage(Lanes::person);
    const Id<Person> before = stage.person();
    const LocalMinute begin = stage.begin();
    Id<Person> other;
    const ImGuiKey aside = stage.select_beside(other);
    stage.press(ImGuiKey_M);
    REQUIRE(stage.drag().by_keyboard);
    stage.press(ImGuiMod_Shift | aside);
    CHECK(stage.drag().over_person == other);
    CHECK(stage.robot().find_path("task_drop"));
    stage.press(ImGuiKey_Escape);
    CHECK(stage.person() == before);
    CHECK_FALSE(stage.session().can_undo());
    stage.press(ImGuiKey_M);
    stage.press(ImGuiMod_Shift | aside);
    stage.press(ImGuiKey_Enter);
    CHECK(stage.person() == other);
    CHECK(stage.begin() == begin);
    CHECK(stage.session().steps_done() == 1);
}

TEST_CASE(
    "by keyboard a task keeps the chosen lane while arrows change its time and its day, and takes both as one step") {
    LaneStage stage(Lanes::person);
    const Project before = stage.project();
    Id<Person> other;
    const ImGuiKey aside = stage.select_beside(other);
    stage.press(ImGuiKey_M);
    REQUIRE(stage.drag().from_time);
    const LocalMinute from = *stage.drag().from_time;
    stage.press(ImGuiMod_Shift | aside);
    stage.press(ImGuiKey_RightArrow);
    CHECK(stage.drag().over_time == from + date::days(1));
    CHECK(stage.drag().over_person == other);
    CHECK(stage.frame().state().shown_day == WeekStage::october(21));
    stage.press(ImGuiKey_LeftArrow);
    stage.press(ImGuiKey_DownArrow);
    CHECK(stage.drag().over_time == from + std::chrono::minutes(15));
    CHECK(stage.drag().over_person == other);
    CHECK(stage.says_time(from + std::chrono::minutes(15)));
    stage.press(ImGuiKey_Enter);
    CHECK(stage.person() == other);
    CHECK(stage.begin() == from + std::chrono::minutes(15));
    CHECK(stage.session().steps_done() == 1);
    CHECK(stage.session().undo_label().key == "undo.give_task_at");
    stage.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(stage.project() == before);
}

TEST_CASE("a task dropped lower in another person's lane takes that time and that person, as one step") {
    LaneStage stage(Lanes::person);
    const Project before = stage.project();
    const Id<Person> own = stage.person();
    Id<Person> other;
    stage.select_beside(other);
    const LocalMinute from = stage.begin();
    stage.carry_to(other, 60);
    const auto card = stage.robot().find_path("task_drop");
    REQUIRE(card);
    CHECK(stage.project() == before);
    stage.drop();
    CHECK(stage.person() == other);
    CHECK(stage.begin() >= from + std::chrono::minutes(45));
    const facts::Words words(facts::Language::english);
    CHECK(card->label.find(words.time_text(static_cast<int>(minute_of_day(stage.begin()).count()))) !=
          std::string::npos);
    CHECK(stage.session().steps_done() == 1);
    stage.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(stage.project() == before);
    CHECK(stage.person() == own);
}

TEST_CASE("carried level to another person's lane a task changes its person alone") {
    for (const float minutes : {-5.0f, 0.0f, 5.0f}) {
        CAPTURE(minutes);
        LaneStage stage(Lanes::person);
        const LocalMinute begin = stage.begin();
        Id<Person> other;
        stage.select_beside(other);
        stage.carry_to(other, minutes);
        stage.drop();
        CHECK(stage.person() == other);
        CHECK(stage.begin() == begin);
        CHECK(stage.session().undo_label().key == "undo.assign_task");
        CHECK(stage.session().steps_done() == 1);
    }
}

TEST_CASE("over a lane of another role or network a task keeps both: the card says why, and its time alone changes") {
    for (const Lanes lanes : {Lanes::role, Lanes::network}) {
        CAPTURE(static_cast<int>(lanes));
        const std::string_view why = lanes == Lanes::role ? "drag.task.lane_role" : "drag.task.lane_network";
        std::vector<std::pair<LocalMinute, std::optional<Id<Person>>>> outcomes;
        for (const bool aside : {false, true}) {
            LaneStage stage(lanes);
            const Task before = *stage.session().plan().task(stage.task);
            const HourDay& day = stage.cache().week_layout.days[0];
            REQUIRE(day.parted());
            const std::size_t own = stage.lane(), lane = !aside ? own : own == 0 ? 1 : own - 1;
            const WidgetNode block = stage.block();
            const Rect at = day.lanes[lane];
            stage.pick_up(block);
            stage.robot().move_to((at.x0 + at.x1) / 2, (block.rect.y0 + block.rect.y1) / 2 + stage.hour_px() / 2);
            stage.robot().step(2);
            const auto card = stage.robot().find_path("task_drop");
            REQUIRE(card);
            CHECK((card->label.find(stage.word(why)) != std::string::npos) == aside);
            CHECK(card->enabled);
            CHECK_FALSE(stage.drag().over_person);
            stage.drop();
            const Placement* placement = stage.session().plan().placement(stage.task);
            outcomes.emplace_back(stage.begin(), placement ? std::optional(placement->person) : std::nullopt);
            CHECK(stage.begin() != before.begin);
            const Task& after = *stage.session().plan().task(stage.task);
            CHECK(after.role == before.role);
            CHECK(after.channels == before.channels);
            CHECK(stage.session().steps_done() == 1);
        }
        // Who has it, and when it begins, are as after the same drop in its own lane.
        CHECK(outcomes.at(0) == outcomes.at(1));
    }
}
