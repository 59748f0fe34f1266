// What is said of work on its way among the hours, what it looks like, and that it is what a drop does.
#include <algorithm>
#include <cmath>
#include <optional>

#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/tasks/tasks_cache.hpp"
#include "ui/week_stage.hpp"

using namespace tandem;
using namespace tandem::testing;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

struct DropStage : WeekStage {
    facts::Words english{facts::Language::english};
    Id<Task> task;
    Day day{};

    DropStage() : WeekStage({}, CalendarView::day) {}
    // The first open task among the hours of the days to come for which this is true; it is selected.
    template <class IsIt>
    void find(IsIt&& is_it) {
        for (int date = 14; date <= 31 && !task; ++date) {
            day = october(date);
            frame().state().shown_day = day;
            robot().step(3);
            const std::vector<WeekTask> there = cache().week.days[0].tasks;
            for (const WeekTask& each : there) {
                if (task || each.state != WeekTask::State::open || !each.batch.empty()) continue;
                const Task* row = session().plan().task(each.task);
                const Placement* place = session().plan().placement(each.task);
                if (row && place && !row->pinned_person && row->source_kind != SourceKind::manual &&
                    is_it(*row, *place))
                    task = each.task;
            }
        }
        REQUIRE(task);
        frame().state().selection = Selection::of(task);
        robot().step(2);
    }
    const Task& row() { return *session().plan().task(task); }
    // Somebody else who may have it.
    std::optional<Id<Person>> other() { return other_for(task); }
    std::optional<Id<Person>> other_for(Id<Task> id) {
        using Code = PersonVerdict::Code;
        for (const PersonVerdict& one : session().planner().explain(id).people)
            if (one.code != Code::chosen && one.code != Code::role && one.code != Code::channel &&
                one.code != Code::language && one.code != Code::left)
                return one.person;
        return std::nullopt;
    }
    // Lanes of whoever has it and of that person alone: the key that leads there.
    ImGuiKey lanes_with(Id<Person> person) {
        const Id<Person> own = session().plan().placement(task)->person;
        calendar().lanes = Lanes::person;
        filters().people = {own, person};
        robot().step(3);
        REQUIRE(cache().week.lanes.size() >= 2);
        return cache().week.lanes[0].person == own ? ImGuiKey_RightArrow : ImGuiKey_LeftArrow;
    }
    void press(int chord) {
        robot().key(chord);
        robot().step(3);
    }
    // With arrows: by days, by quarters of an hour, by five minutes. Answers where it is then: nearer than those.
    LocalMinute carry_near(LocalMinute time) {
        if (!drag().active()) press(ImGuiKey_M);
        REQUIRE(drag().by_keyboard);
        const auto step = [&](auto far, auto least, int on, int back) {
            for (int i = 0; i < 120 && (far() >= least || far() <= -least); ++i) press(far() >= least ? on : back);
            REQUIRE((far() < least && far() > -least));
        };
        step([&] { return day_of(time) - day_of(*drag().over_time); }, date::days(1), ImGuiKey_RightArrow,
             ImGuiKey_LeftArrow);
        const auto later = [&] { return time - *drag().over_time; };
        step(later, minutes(15), ImGuiKey_DownArrow, ImGuiKey_UpArrow);
        step(later, minutes(5), ImGuiMod_Shift | ImGuiKey_DownArrow, ImGuiMod_Shift | ImGuiKey_UpArrow);
        return *drag().over_time;
    }
    WidgetNode card() {
        const auto node = robot().find_path("task_drop");
        REQUIRE(node);
        return *node;
    }
};

bool says(const WidgetNode& node, std::string_view text) { return node.label.find(text) != std::string::npos; }

}  // namespace

TEST_CASE(
    "given to somebody whose day is full a task stands on that day, by arrow and by carrying, and the note warns") {
    for (const bool carried : {false, true}) {
        CAPTURE(carried);
        DropStage stage;
        stage.find([&](const Task& row, const Placement& place) {
            return row.end > LocalMinute(place.day) + date::days(2) && stage.other_for(row.id);
        });
        const Id<Person> other = *stage.other();
        ManualTask busy;
        busy.id = stage.session().ids().make<ManualTask>();
        busy.title = "Whole day", busy.task_type = "reply";
        busy.begin = LocalMinute(stage.day) + hours(7), busy.end = LocalMinute(stage.day) + hours(22);
        busy.effort_minutes = 12 * 60;
        busy.person = other;
        REQUIRE(stage.session().submit({{"undo.edit_task", {}}, {Put<ManualTask>{busy}}, {}}));
        stage.robot().step(3);
        REQUIRE(stage.session().plan().placement(stage.task));
        const Day day = stage.session().plan().placement(stage.task)->day;
        REQUIRE(day == stage.day);
        const ImGuiKey aside = stage.lanes_with(other);
        if (carried) stage.press(ImGuiKey_M);
        stage.press(ImGuiMod_Shift | aside);
        if (carried) {
            CHECK(stage.card().value == "warned");
            stage.press(ImGuiKey_Enter);
        }
        REQUIRE(stage.session().plan().placement(stage.task));
        CHECK(*stage.session().plan().placement(stage.task) == Placement{other, day});
    }
}

TEST_CASE("where nobody is there the note says so before the drop, with the load of that day, planned once a place") {
    DropStage stage;
    stage.find([](const Task& row, const Placement&) { return row.end - row.begin <= hours(4) && row.post; });
    // In the night of a Saturday.
    const LocalMinute night = stage.carry_near(LocalMinute(WeekStage::october(24)) + hours(3));
    CHECK(stage.card().value == "warned");
    CHECK(says(stage.card(), stage.english.count("drag.task.nobody", 1)));
    CHECK(says(stage.card(), "Sat 24"));
    const int asked = stage.frame().state().tasks_cache->timed.asked;
    stage.robot().step(10);
    CHECK(stage.frame().state().tasks_cache->timed.asked == asked);
    stage.press(ImGuiKey_Enter);
    CHECK_FALSE(stage.session().plan().placement(stage.task));
    CHECK(stage.row().begin == night);
}

TEST_CASE("a refused drop of work is refused in its place among the hours too") {
    DropStage stage;
    stage.find([](const Task&, const Placement&) { return true; });
    stage.carry_near(LocalMinute(stage.day) + hours(16) + minutes(20));
    REQUIRE(stage.robot().find_path("slot"));
    CHECK(stage.robot().find_path("slot")->value.empty());
    stage.carry_near(LocalMinute(WeekStage::october(12)) + hours(10));
    CHECK(stage.frame().state().shown_day == WeekStage::october(12));
    CHECK(stage.card().value == "refused");
    REQUIRE(stage.robot().find_path("slot"));
    CHECK(stage.robot().find_path("slot")->value == "refused");
    stage.press(ImGuiKey_Escape);
}

TEST_CASE("work that was announced names who gets it, when, and whom to inform") {
    DropStage stage;
    stage.find([&](const Task& row, const Placement&) {
        const RosterRow* accepted = stage.project().roster.find({row.id.value});
        return accepted && accepted->published && stage.other_for(row.id);
    });
    const Id<Person> own = stage.session().plan().placement(stage.task)->person, other = *stage.other();
    const ImGuiKey aside = stage.lanes_with(other);
    stage.press(ImGuiKey_M);
    stage.press(ImGuiMod_Shift | aside);
    stage.press(ImGuiKey_DownArrow);
    const WidgetNode card = stage.card();
    CHECK(card.value == "warned");
    CHECK(says(card, "Assign to " + stage.project().people.find(other)->name + " and begin at "));
    CHECK(says(card, "already announced"));
    CHECK(says(card, stage.project().people.find(own)->name));
    CHECK_FALSE(says(card, stage.word("reject.frozen")));
    stage.press(ImGuiKey_Escape);
}

TEST_CASE("the status line says what is carried among the hours and by which keys") {
    DropStage stage;
    stage.find([](const Task&, const Placement&) { return true; });
    const auto has_key = [&](std::string_view wanted) {
        for (const auto& [key, does] : stage.frame().state().hint_keys)
            if (does == stage.word(wanted)) return true;
        return false;
    };
    stage.press(ImGuiKey_M);
    const std::string title =
        task_title(stage.project(), stage.session().facts(), stage.row(), facts::Language::english);
    CHECK(stage.frame().state().hint == stage.english.format("statusline.dragging_task", {{"title", title}}));
    CHECK(has_key("card.drop"));
    CHECK(has_key("card.cancels"));
    CHECK(has_key("drag.task.by_five"));
    CHECK_FALSE(has_key("drag.task.other_lane"));
    stage.press(ImGuiKey_Escape);
    CHECK(stage.frame().state().hint.empty());
}

TEST_CASE("among hours the ghost is the block, held where it was grabbed, and its place is as long as the work") {
    DropStage stage;
    stage.find([](const Task& row, const Placement&) { return row.effort_minutes >= 30; });
    int begin = 0;
    for (const WeekTask& each : stage.cache().week.days[0].tasks)
        if (each.task == stage.task) begin = each.minutes.begin;
    // With free hours below it, whatever was seen before.
    stage.show(0);
    stage.show(begin);
    const auto block = stage.robot().find_path("task:" + to_text(stage.task) + "/block");
    REQUIRE(block);
    stage.pick_up(*block);
    stage.robot().step(2);
    const auto ghost = stage.robot().find_path("task_ghost");
    REQUIRE(ghost);
    CHECK(std::abs(ghost->full.height() - block->full.height()) <= 1);
    CHECK(std::abs(ghost->full.width() - std::max(block->full.width(), 64.0f)) <= 1);
    CHECK(std::abs(ghost->full.x0 - block->full.x0 - 8) <= 1);
    CHECK(std::abs(ghost->full.y0 - block->full.y0 - 3) <= 1);
    const auto slot = stage.robot().find_path("slot");
    REQUIRE(slot);
    const float long_px = stage.hour_px() * static_cast<float>(stage.row().effort_minutes) / 60;
    CHECK(std::abs(slot->full.height() - std::max(long_px, 18.0f)) <= 1);
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().release();
}
