#include <algorithm>

#include <doctest/doctest.h>
#include <imgui.h>

#include "app/postpone.hpp"
#include "ui/tasks_stage.hpp"

using namespace tandem;
using namespace tandem::testing;
using robot::both_languages;

namespace {

// An open task of the afternoon is selected.
struct Tasks : TasksStage {
    explicit Tasks(facts::Language language = facts::Language::english) : TasksStage(language) {
        id = pick();
        frame().state().selection = Selection::of(id);
        robot().step(2);
    }
    Id<Task> pick() {
        for (const Id<Task> one : order())
            if (task(one).is_open() && task(one).post && task(one).begin > session().now()) return one;
        FAIL("no open task");
        return {};
    }
    const Placement& place() { return *session().plan().placement(id); }
    std::vector<WidgetNode> items() { return robot().all(Role::menu_item); }

    Id<Task> id;
};

}  // namespace

TEST_CASE("S puts the selected task off to the next hour with room, as one step that is undone") {
    for (const auto language : both_languages) {
        Tasks tasks(language);
        const Task before = tasks.task(tasks.id);
        const LocalMinute soon = postpone_choices(tasks.session(), tasks.id)->soon;
        const std::size_t steps = tasks.session().steps().size();
        tasks.robot().key(ImGuiKey_S);
        CHECK(tasks.task(tasks.id).begin == soon);
        CHECK(soon > before.begin);
        CHECK(tasks.session().steps().size() == steps + 1);
        tasks.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
        CHECK(tasks.task(tasks.id) == before);
    }
}

TEST_CASE("Shift S offers moments with their times, chosen with the arrows and Enter; Escape leaves all as it was") {
    for (const auto language : both_languages) {
        Tasks tasks(language);
        const Task before = tasks.task(tasks.id);
        const auto choices = postpone_choices(tasks.session(), tasks.id);
        tasks.robot().key(ImGuiMod_Shift | ImGuiKey_S);
        tasks.robot().step(4);
        const auto rows = tasks.items();
        REQUIRE(rows.size() == 5);
        CHECK(rows[0].focused);
        CHECK(rows[1].label == tasks.word("postpone.hour"));
        CHECK(rows[2].enabled == choices->afternoon.has_value());
        tasks.robot().key(ImGuiKey_Escape);
        tasks.robot().step(2);
        CHECK(tasks.items().empty());
        CHECK(tasks.task(tasks.id) == before);
        tasks.robot().key(ImGuiMod_Shift | ImGuiKey_S);
        tasks.robot().step(4);
        tasks.robot().key(ImGuiKey_DownArrow);
        tasks.robot().key(ImGuiKey_Enter);
        tasks.robot().step(2);
        CHECK(tasks.task(tasks.id).begin == choices->in_an_hour);
        CHECK(tasks.items().empty());
    }
}

TEST_CASE("A opens the people of the selected row, from the keyboard to the choice") {
    for (const auto language : both_languages) {
        Tasks tasks(language);
        const Id<Person> before = tasks.place().person;
        tasks.robot().key(ImGuiKey_A);
        tasks.robot().step(4);
        const auto rows = tasks.items();
        REQUIRE(rows.size() > 2);
        CHECK(rows[0].focused);
        CHECK(rows[0].selected);
        tasks.robot().key(ImGuiKey_DownArrow);
        tasks.robot().key(ImGuiKey_Enter);
        tasks.robot().step(2);
        CHECK(tasks.place().person != before);
        CHECK(tasks.project().people.find(tasks.place().person)->name == rows[1].label);
        CHECK(tasks.session().undo_label().key == "undo.assign_task");
        tasks.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
        CHECK(tasks.place().person == before);
    }
}

TEST_CASE("A brings a row that is scrolled away into view and opens beside it") {
    Tasks tasks;
    const auto order = tasks.order();
    const auto last = std::find_if(order.rbegin(), order.rend(), [&](Id<Task> id) { return tasks.task(id).is_open(); });
    REQUIRE(last != order.rend());
    tasks.frame().state().selection = Selection::of(*last);
    tasks.robot().key(ImGuiKey_A);
    tasks.robot().step(4);
    const auto& nodes = tasks.frame().tree().nodes();
    const auto disc = std::find_if(nodes.begin(), nodes.end(), [&](const WidgetNode& node) {
        return node.path.find(to_text(*last)) != std::string::npos && node.path.ends_with("/who");
    });
    REQUIRE(disc != nodes.end());
    REQUIRE_FALSE(tasks.items().empty());
    // Beside it: above or below, not over it.
    for (const WidgetNode& item : tasks.items()) CHECK_FALSE(item.rect.overlaps(disc->rect));
}

TEST_CASE("R asks for a subject and a sentence, and they become an insight of the task") {
    for (const auto language : both_languages) {
        Tasks tasks(language);
        const std::size_t before = tasks.project().insights.size();
        tasks.robot().key(ImGuiKey_R);
        tasks.robot().step(3);
        REQUIRE(tasks.robot().find(Role::dialog, tasks.word("task.raise.title")));
        CHECK_FALSE(tasks.robot().find(Role::button, tasks.word("task.raise"))->enabled);
        // Escape takes nothing over.
        tasks.robot().type("nothing");
        tasks.robot().key(ImGuiKey_Escape);
        tasks.robot().step(2);
        tasks.robot().key(ImGuiKey_Escape);
        tasks.robot().step(2);
        CHECK_FALSE(tasks.robot().find(Role::dialog, tasks.word("task.raise.title")));
        CHECK(tasks.project().insights.size() == before);
        tasks.frame().state().selection = Selection::of(tasks.id);
        tasks.robot().key(ImGuiKey_R);
        tasks.robot().step(3);
        tasks.robot().type("Horaires du live");
        tasks.robot().key(ImGuiKey_Tab);
        tasks.robot().step(2);
        tasks.robot().type("Douze questions.");
        tasks.robot().click(Role::button, tasks.word("task.raise"));
        tasks.robot().step(2);
        CHECK_FALSE(tasks.robot().find(Role::dialog, tasks.word("task.raise.title")));
        REQUIRE(tasks.project().insights.size() == before + 1);
        const Insight* made = nullptr;
        for (const Insight& insight : tasks.project().insights)
            if (insight.task == tasks.id.value) made = &insight;
        REQUIRE(made);
        CHECK(made->subject == "Horaires du live");
        CHECK(made->text == "Douze questions.");
        CHECK(made->source == tasks.task(tasks.id).post->value);
        // The task's sheet shows it, at its end.
        tasks.frame().state().inspector_open = true;
        tasks.robot().step(2);
        tasks.robot().move_to(*tasks.robot().find_path("inspector"));
        for (int i = 0; i < 10; ++i) tasks.robot().wheel(-5);
        CHECK(tasks.robot().shows("Horaires du live"));
        tasks.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
        CHECK(tasks.project().insights.size() == before);
    }
}

TEST_CASE("Home and End go to the ends of the week, PageUp and PageDown by a day") {
    Tasks tasks;
    const Day today = day_of(tasks.session().now());
    Day& shown = tasks.frame().state().tasks_day;
    tasks.robot().key(ImGuiKey_Home);
    CHECK(shown == week_begin(today));
    tasks.robot().key(ImGuiKey_End);
    CHECK(shown == week_begin(today) + date::days(6));
    tasks.robot().key(ImGuiKey_PageUp);
    CHECK(shown == week_begin(today) + date::days(5));
    tasks.robot().key(ImGuiKey_PageDown);
    tasks.robot().key(ImGuiKey_PageDown);
    CHECK(shown == week_begin(today) + date::days(7));
}

TEST_CASE("a task selected in the calendar's inspector has the same commands") {
    Tasks tasks;
    tasks.robot().key(ImGuiMod_Alt | ImGuiKey_1);
    tasks.robot().step(2);
    tasks.frame().state().inspector_open = true;
    tasks.robot().step(2);
    tasks.robot().click(*tasks.robot().find(Role::button, tasks.word("inspector.actions")));
    tasks.robot().click(Role::menu_item, tasks.word("task.assign"));
    tasks.robot().step(5);
    CHECK(tasks.items().size() > 2);
}

TEST_CASE("a field that was only to be read takes letters after it is clicked again, not where the cursor stood") {
    Tasks tasks;
    tasks.frame().state().inspector_open = true;
    run_command(CommandId::mark_done, tasks.frame());
    tasks.frame().state().selection = Selection::of(tasks.id);
    tasks.robot().step(3);
    REQUIRE(tasks.task(tasks.id).state == TaskState::done);
    const auto time = [&] { return tasks.robot().find(Role::field, tasks.word("task.group.time")); };
    REQUIRE(time());
    tasks.robot().click(*time());
    tasks.robot().step(2);
    run_command(CommandId::reopen_task, tasks.frame());
    tasks.robot().step(3);
    REQUIRE(tasks.task(tasks.id).is_open());
    CHECK_FALSE(ImGui::GetIO().WantTextInput);
    tasks.robot().click(*time());
    tasks.robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
    tasks.robot().type("17:45");
    tasks.robot().key(ImGuiKey_Enter);
    tasks.robot().step(3);
    CHECK(to_text(tasks.task(tasks.id).begin).ends_with("T17:45"));
}
