#include <algorithm>

#include <doctest/doctest.h>
#include <imgui.h>

#include "facts/date_words.hpp"
#include "facts/number_words.hpp"
#include "ui/tasks_stage.hpp"

using namespace tandem;
using namespace tandem::testing;
using robot::both_languages;

// In the week of tasks, one is dragged onto another day.
namespace {

constexpr date::days one_day{1};

struct Week : TasksStage {
    explicit Week(facts::Language language = facts::Language::english) : TasksStage(language) {
        robot().click(Role::tab, word("task.span.week"));
        robot().step(3);
    }
    Day today() { return day_of(session().now()); }
    std::optional<WidgetNode> row_node(Id<Task> id) { return robot().find_path("task:" + to_text(id) + "/row"); }
    const std::vector<Id<Task>>& tasks_of(Day day) {
        shown = task_day(session(), frame().state(), frame().state().tasks_day, {});
        for (const TaskGroup& group : shown.groups)
            if (group.kind == TaskGroup::Kind::day && group.day == day) return group.tasks;
        FAIL("no such day");
        return shown.groups.front().tasks;
    }
    // The end of one day and the begin of the next one.
    void show_between(Day first, Day second) {
        const auto show = [&](Id<Task> id, Day day) {
            frame().state().reveal = Focus{id.value, day};
            robot().step(2);
        };
        show(tasks_of(first).front(), first);
        show(tasks_of(second)[4], second);
    }
    // An open task of that day whose window is its alone and that is on screen.
    Id<Task> task_of(Day day) {
        for (const Id<Task> id : tasks_of(day)) {
            const Task& one = task(id);
            // Inès is on call on Sunday.
            const Placement* place = session().plan().placement(id);
            if (!place || project().people.find(place->person)->name == "Inès Costa") continue;
            if (one.is_open() && !one.pinned_person && one.begin >= LocalMinute(day) &&
                one.end < LocalMinute(day + one_day) && on_screen(id))
                return id;
        }
        FAIL("no such task");
        return {};
    }
    Id<Task> first_open(Day day) {
        for (const Id<Task> id : tasks_of(day))
            if (task(id).is_open() && on_screen(id)) return id;
        FAIL("no such task");
        return {};
    }
    bool on_screen(Id<Task> id) {
        const auto node = row_node(id);
        return node && node->rect.y0 > list().y0 + 40 && node->rect.y1 < list().y1 - 60;
    }
    Rect list() {
        Rect rect;
        for (const WidgetNode& node : frame().tree().nodes())
            if (node.path == "tasks") rect = node.rect;
        rect.y0 = robot().find_path("/progress")->rect.y1 + 40;
        return rect;
    }
    Rect part_of(Day day) {
        for (const Id<Task> id : tasks_of(day))
            if (on_screen(id)) return row_node(id)->rect;
        FAIL("that day is not on screen");
        return {};
    }
    void take_up(Id<Task> id) {
        const Rect rect = row_node(id)->rect;
        robot().move_to(rect.x0 + 80, rect.y0 + 10);
        robot().press();
        robot().move_to(rect.x0 + 88, rect.y0 + 14);
    }
    void carry(Id<Task> id, Day to) {
        const Rect there = part_of(to);
        take_up(id);
        robot().move_to(there.x0 + 80, there.y0 + 10);
        robot().step(2);
    }
    void drop() {
        robot().release();
        robot().step(3);
    }
    std::optional<WidgetNode> lit() { return robot().find_path("/day_target"); }
    TaskDay shown;
    std::optional<WidgetNode> card() { return robot().find_path("task_drop"); }
};

}  // namespace

TEST_CASE("a task dropped on another day of the week is that day's, whoever has it keeps it, and undo brings it back") {
    for (const auto language : both_languages) {
        Week week(language);
        const Day from = week.today() + one_day, to = from + one_day;
        week.show_between(from, to);
        const Id<Task> id = week.task_of(from);
        const Project before = week.project();
        const Task task_before = week.task(id);
        const Placement place = *week.session().plan().placement(id);
        const std::size_t steps = week.session().steps().size();
        week.carry(id, to);
        REQUIRE(week.lit());
        CHECK(week.lit()->value == to_text(to));
        REQUIRE(week.card());
        CHECK(week.card()->enabled);
        const auto load_text = [&] {
            const PersonLoad load =
                week.session().planner().person_load(week.session().plan(), week.project(), to, place.person);
            return facts::duration_text(load.minutes(), language, facts::DurationForm::hours);
        };
        const std::string load_before = load_text(), said = week.card()->value;
        CHECK(week.robot().find_path("task_ghost"));
        CHECK(week.project() == before);
        week.drop();
        CHECK(week.session().steps().size() == steps + 1);
        CHECK(week.session().undo_label().key == "undo.move_task");
        CHECK(*week.session().plan().placement(id) == Placement{place.person, to});
        CHECK(said == load_before + " → " + load_text());
        CHECK(load_before != load_text());
        CHECK(week.task(id).begin == task_before.begin + one_day);
        CHECK(week.task(id).end == task_before.end + one_day);
        CHECK_FALSE(week.lit());
        week.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
        CHECK(week.project() == before);
        CHECK(week.task(id) == task_before);
        CHECK(*week.session().plan().placement(id) == place);
    }
}

TEST_CASE("Escape gives up a drag over the week") {
    Week week;
    week.show_between(week.today() + one_day, week.today() + 2 * one_day);
    const Id<Task> id = week.task_of(week.today() + one_day);
    const Project before = week.project();
    week.carry(id, week.today() + 2 * one_day);
    REQUIRE(week.card());
    week.robot().key(ImGuiKey_Escape);
    CHECK_FALSE(week.frame().state().drag.active());
    week.drop();
    CHECK(week.project() == before);
    CHECK_FALSE(week.session().can_undo());
}

TEST_CASE("a day that is over is refused with the reason") {
    for (const auto language : both_languages) {
        Week week(language);
        const facts::Words words(language);
        const auto refused = [&](Id<Task> id, const std::string& why) {
            REQUIRE(week.card());
            CHECK(week.card()->label == why);
            CHECK_FALSE(week.card()->enabled);
            week.drop();
            CHECK_FALSE(week.session().can_undo());
            CHECK(week.robot().shows(words.format("notice.refused", {{"why", why}})));
            CHECK(week.frame().state().selection == Selection::of(id));
        };
        week.show_between(week.today() - one_day, week.today());
        const Id<Task> open = week.first_open(week.today());
        week.carry(open, week.today() - one_day);
        refused(open, week.word("team.drop.past"));
    }
}

TEST_CASE("M and the arrows bring a task of the week to another day, with the same card") {
    for (const auto language : both_languages) {
        Week week(language);
        const facts::Words words(language);
        const Day friday = week.today() + 3 * one_day;
        week.show_between(week.today() + one_day, week.today() + 2 * one_day);
        const Id<Task> id = week.task_of(week.today() + one_day);
        const Project before = week.project();
        week.frame().state().selection = Selection::of(id);
        week.robot().key(ImGuiKey_M);
        REQUIRE(week.frame().state().drag.by_keyboard);
        CHECK(week.card()->label == words("drag.task.same_day"));
        week.robot().key(ImGuiKey_DownArrow);
        week.robot().key(ImGuiKey_RightArrow);
        week.robot().step(2);
        REQUIRE(week.lit());
        CHECK(week.lit()->value == to_text(friday));
        // Sunday: nobody works then.
        week.robot().key(ImGuiKey_DownArrow);
        week.robot().key(ImGuiKey_DownArrow);
        week.robot().key(ImGuiKey_DownArrow);
        week.robot().step(2);
        CHECK(week.lit()->value == to_text(friday + 2 * one_day));
        const Person& person = *week.project().people.find(week.session().plan().placement(id)->person);
        CHECK(week.card()->label == words.format("team.drop.day_off", {{"person", person.name}}));
        week.robot().key(ImGuiKey_UpArrow);
        week.robot().key(ImGuiKey_UpArrow);
        week.robot().key(ImGuiKey_Enter);
        week.robot().step(2);
        CHECK(week.session().plan().placement(id)->day == friday);
        CHECK_FALSE(week.frame().state().drag.active());
        week.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
        CHECK(week.project() == before);
        week.robot().key(ImGuiKey_M);
        week.robot().key(ImGuiKey_DownArrow);
        week.robot().key(ImGuiKey_Escape);
        CHECK_FALSE(week.frame().state().drag.active());
        CHECK(week.project() == before);
    }
}

TEST_CASE("M on work of the week that is done says to reopen it") {
    for (const auto language : both_languages) {
        Week week(language);
        std::optional<Id<Task>> done;
        for (const Id<Task> id : week.tasks_of(week.today()))
            if (!done && !week.task(id).is_open()) done = id;
        REQUIRE(done);
        week.frame().state().selection = Selection::of(*done);
        week.robot().step(2);
        const facts::Words words(language);
        const std::string why = words.format("notice.refused", {{"why", words("drag.task.closed")}});
        CHECK_FALSE(week.robot().shows(why));
        week.robot().key(ImGuiKey_M);
        week.robot().step(2);
        CHECK(week.robot().shows(why));
        CHECK_FALSE(week.frame().state().drag.active());
        CHECK_FALSE(week.session().can_undo());
    }
}

TEST_CASE("near the foot of the list the pointer moves it on, and a day without tasks can be dropped on") {
    Week week;
    const Id<Task> id = week.first_open(week.today());
    const Day saturday = week.today() + 4 * one_day;
    week.take_up(id);
    const Rect list = week.list();
    week.robot().move_to(list.x0 + 90, list.y1 - 8);
    const float before = week.row_node(id) ? week.row_node(id)->rect.y0 : 0;
    week.robot().step(20);
    CHECK(week.frame().state().drag.scrolls);
    CHECK((!week.row_node(id) || week.row_node(id)->rect.y0 < before - 150));
    week.robot().step(300);
    CHECK_FALSE(week.frame().state().drag.scrolls);
    bool seen = false;
    for (float y = list.y1 - 8; y > list.y0 && !seen; y -= 10) {
        week.robot().move_to(list.x0 + 90, y);
        week.robot().step(1);
        seen = week.lit() && week.lit()->value == to_text(saturday);
    }
    CHECK(seen);
    week.robot().key(ImGuiKey_Escape);
    week.drop();
    CHECK_FALSE(week.session().can_undo());
}

TEST_CASE("a task that nobody has goes to another day as well, to whoever is free there") {
    for (const auto language : both_languages) {
        Week week(language);
        week.robot().key(ImGuiKey_PageDown);
        week.robot().step(2);
        const Day saturday = week.today() + 11 * one_day;
        REQUIRE_FALSE(week.session().plan().work(saturday).unplaced.empty());
        const Id<Task> id = week.session().plan().work(saturday).unplaced.front();
        const Project before = week.project();
        week.frame().state().selection = Selection::of(id);
        week.robot().key(ImGuiKey_M);
        week.robot().key(ImGuiKey_DownArrow);
        week.robot().step(2);
        const facts::Words words(language);
        std::string nobody(words("card.nobody"));
        REQUIRE(week.card());
        CHECK(week.card()->label == facts::capitalised(nobody));
        for (int i = 0; i < 4; ++i) week.robot().key(ImGuiKey_UpArrow);
        week.robot().step(2);
        CHECK(week.lit()->value == to_text(saturday - 3 * one_day));
        week.robot().key(ImGuiKey_Enter);
        week.robot().step(2);
        REQUIRE(week.session().plan().placement(id));
        CHECK(week.session().plan().placement(id)->day == saturday - 3 * one_day);
        CHECK_FALSE(week.task(id).pinned_person);
        week.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
        CHECK(week.project() == before);
        CHECK_FALSE(week.session().plan().placement(id));
    }
}
