// Work and days among the hours by keyboard, who is away, and clocks that change.
#include <cstdlib>

#include <doctest/doctest.h>
#include <imgui.h>

#include "app/clock_change.hpp"
#include "ui/sheet_stage.hpp"
#include "ui/week_stage.hpp"

using namespace tandem;
using namespace tandem::testing;
using robot::both_languages;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

void chord(WeekStage& stage, int keys) {
    stage.robot().key(keys);
    stage.robot().step(3);
}

// Open work of the afternoon of the first day that is shown, of no batch.
WeekTask some_work(WeekStage& stage) {
    for (const WeekTask& each : stage.cache().week.days[0].tasks)
        if (each.state == WeekTask::State::open && each.batch.empty() && each.minutes.begin >= 14 * 60) return each;
    FAIL("no work");
    return {};
}

}  // namespace

TEST_CASE("M picks work up among the hours, arrows move it, Enter drops it as one step") {
    WeekStage stage({}, CalendarView::day);
    const WeekTask work = some_work(stage);
    const LocalMinute from = LocalMinute(WeekStage::october(20)) + minutes(work.minutes.begin);
    stage.frame().state().selection = Selection::of(work.task);
    stage.robot().step(2);
    chord(stage, ImGuiKey_M);
    REQUIRE(stage.drag().kind == DragState::Kind::task);
    chord(stage, ImGuiKey_Enter);
    CHECK_FALSE(stage.drag().active());
    CHECK_FALSE(stage.session().can_undo());
    chord(stage, ImGuiKey_M);
    chord(stage, ImGuiKey_DownArrow);
    chord(stage, ImGuiMod_Shift | ImGuiKey_DownArrow);
    CHECK(stage.robot().find_path("task_drop"));
    chord(stage, ImGuiKey_Enter);
    CHECK(stage.session().plan().task(work.task)->begin == from + minutes(20));
    CHECK(stage.session().steps_done() == 1);
    // Sideways it goes to another day where lanes are not people's.
    chord(stage, ImGuiKey_M);
    chord(stage, ImGuiKey_RightArrow);
    CHECK(stage.frame().state().shown_day == WeekStage::october(21));
    chord(stage, ImGuiKey_Escape);
    CHECK(stage.session().steps_done() == 1);
}

TEST_CASE("Alt with up and down makes work shorter and longer, with Shift by five minutes") {
    WeekStage stage({}, CalendarView::day);
    const WeekTask work = some_work(stage);
    const int before = stage.session().plan().task(work.task)->effort_minutes;
    stage.frame().state().selection = Selection::of(work.task);
    stage.robot().step(2);
    chord(stage, ImGuiMod_Alt | ImGuiKey_DownArrow);
    CHECK(stage.session().plan().task(work.task)->effort_minutes == before + 15);
    chord(stage, ImGuiMod_Alt | ImGuiMod_Shift | ImGuiKey_DownArrow);
    CHECK(stage.session().plan().task(work.task)->effort_minutes == before + 20);
    chord(stage, ImGuiMod_Alt | ImGuiKey_UpArrow);
    CHECK(stage.session().plan().task(work.task)->effort_minutes == before + 5);
    CHECK(stage.session().undo_label().key == "undo.set_effort");
    for (int i = 0; i < 3; ++i) chord(stage, ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(stage.session().plan().task(work.task)->effort_minutes == before);
}

TEST_CASE("left and right go from a block to what stands nearest to its time on the next day") {
    WeekStage stage;
    stage.frame().state().selection = Selection::of(stage.post(pumpkin)->id);
    stage.robot().step(2);
    const WeekDay& next = stage.cache().week.days[2];
    REQUIRE(next.day == WeekStage::october(21));
    int least = 24 * 60;
    for (const WeekPost& post : next.posts) least = std::min(least, std::abs(post.chip.minute - 18 * 60));
    for (const WeekTask& task : next.tasks) least = std::min(least, std::abs(task.minutes.begin - 18 * 60));
    chord(stage, ImGuiKey_RightArrow);
    const Selection& now = stage.frame().state().selection;
    bool found = false;
    for (const WeekPost& post : stage.cache().week.days[2].posts)
        found = found || (now == Selection::of(post.chip.post) && std::abs(post.chip.minute - 18 * 60) == least);
    for (const WeekTask& task : stage.cache().week.days[2].tasks)
        found = found || (now == task.selection() && std::abs(task.minutes.begin - 18 * 60) == least);
    CHECK(found);
    chord(stage, ImGuiKey_LeftArrow);
    CHECK(stage.frame().state().selection.kind != Selection::Kind::day);
}

TEST_CASE("somebody's days away stand on their lane with the reason") {
    for (const auto language : both_languages) {
        WeekStage stage({.language = language}, CalendarView::day);
        Person person = stage.project().people[0];
        person.away = {{{WeekStage::october(20), WeekStage::october(21)}, {}, "Ski"}};
        REQUIRE(stage.session().submit({{"undo.edit_post", {}}, {Put<Person>{person}}, {}}));
        stage.calendar().lanes = Lanes::person;
        stage.show(0);
        const auto word = stage.robot().find_path("ground:2026-10-20/away:" + to_text(person.id));
        REQUIRE(word);
        CHECK(word->label.find(person.name) != std::string::npos);
        CHECK(word->value == "Ski");
        stage.calendar().lanes = Lanes::none;
        stage.robot().step(3);
        CHECK_FALSE(stage.robot().find_path("ground:2026-10-20/away:" + to_text(person.id)));
    }
}

TEST_CASE("a time that comes twice is told in the sheet, and the second hour is chosen there as one step") {
    for (const auto language : both_languages) {
        Items items(language);
        Post post = *items.post("🎃");
        post.when = LocalMinute(WeekStage::october(25)) + hours(2) + minutes(30);
        REQUIRE(items.session().submit({{"undo.edit_post", {}}, {Put<Post>{post}}, {}}));
        items.show(post.id);
        const facts::Words words(language);
        const auto note = [&] {
            const auto notes = clock_notes_of_post(words, items.project(), items.session().planner().zones(),
                                                   *items.project().posts.find(post.id));
            REQUIRE_FALSE(notes.empty());
            return notes.front().text;
        };
        CHECK(items.robot().shows(note()));
        items.robot().click(Role::tab, items.word("clock.second"));
        items.robot().step(3);
        CHECK(items.project().posts.find(post.id)->fold == Fold::later);
        CHECK(items.robot().shows(note()));
        items.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
        items.robot().step(3);
        CHECK(items.project().posts.find(post.id)->fold == Fold::earlier);
        // A channel that goes out then alone has a choice of its own.
        Post apart = *items.project().posts.find(post.id);
        apart.when = LocalMinute(WeekStage::october(25)) + hours(1);
        apart.variants.front().offset_minutes = 90;
        REQUIRE(items.session().submit({{"undo.edit_post", {}}, {Put<Post>{apart}}, {}}));
        items.frame().state().open_variant = apart.variants.front().id;
        items.robot().step(3);
        items.robot().click(Role::tab, items.word("clock.second"));
        items.robot().step(3);
        CHECK(items.project().posts.find(post.id)->variants.front().fold == Fold::later);
        CHECK(items.project().posts.find(post.id)->fold == Fold::earlier);
        REQUIRE(items.session().submit({{"undo.edit_post", {}}, {Put<Post>{post}}, {}}));
        // Another hour has no such sentence.
        post.when = LocalMinute(WeekStage::october(25)) + hours(3);
        REQUIRE(items.session().submit({{"undo.edit_post", {}}, {Put<Post>{post}}, {}}));
        items.robot().step(3);
        CHECK_FALSE(items.robot().find(Role::tab, items.word("clock.second")));
    }
}

TEST_CASE("the card of a drag says where a drop falls into a change of clocks") {
    WeekStage stage;
    stage.frame().state().selection = Selection::of(stage.post(pumpkin)->id);
    stage.robot().step(2);
    chord(stage, ImGuiKey_M);
    REQUIRE(stage.drag().by_keyboard);
    const auto told = [&] {
        const DragPreview* preview = nullptr;
        for (const DragPreview& one : stage.cache().drag.made)
            if (one.at.over == stage.drag().over && one.at.over_time == stage.drag().over_time) preview = &one;
        REQUIRE(preview);
        std::size_t lines = 0;
        for (const CardLine& line : preview->card.lines)
            lines += line.sentence().find("02:30 comes twice on 25 October") != std::string::npos ? 1 : 0;
        return lines;
    };
    stage.drag().over = WeekStage::october(25);
    stage.drag().over_time = LocalMinute(WeekStage::october(25)) + hours(2) + minutes(30);
    stage.robot().step(3);
    CHECK(told() == 1);
    stage.drag().over_time = LocalMinute(WeekStage::october(25)) + hours(4);
    stage.robot().step(3);
    CHECK(told() == 0);
    chord(stage, ImGuiKey_Escape);
}
