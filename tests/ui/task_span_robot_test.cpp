#include <algorithm>
#include <set>

#include <doctest/doctest.h>
#include <imgui.h>

#include "tasks_stage.hpp"
#include "ui/tasks/task_day.hpp"

using namespace tandem;
using tandem::testing::TasksStage;

// A week of tasks, and a day's by who does them.
namespace {

struct Spans : TasksStage {
    using TasksStage::TasksStage;
    UiState& state() { return frame().state(); }
    TaskDay list() { return task_day(session(), state(), state().tasks_day, {}); }
    void choose(std::string_view key) { robot().click(Role::tab, word(key)); }
};

}  // namespace

TEST_CASE("a week lists each task of its days once, under its day, what is overdue before them") {
    Spans tasks;
    tasks.choose("task.span.week");
    REQUIRE(tasks.state().task_span == TaskSpan::week);
    const DayRange week = listed_days(tasks.project(), tasks.state(), tasks.state().tasks_day);
    CHECK((week.end - week.begin).count() == 7);
    std::set<Id<Task>> seen;
    Day last{};
    for (const TaskGroup& group : tasks.list().groups) {
        for (const Id<Task> id : group.tasks) CHECK(seen.insert(id).second);
        if (group.kind == TaskGroup::Kind::overdue) continue;
        REQUIRE(group.kind == TaskGroup::Kind::day);
        CHECK(group.day > last);
        CHECK(week.contains(group.day));
        last = group.day;
        for (const Id<Task> id : group.tasks) {
            const DayWork& work = tasks.session().plan().work(group.day);
            CHECK(std::count(work.placed.begin(), work.placed.end(), id) +
                      std::count(work.unplaced.begin(), work.unplaced.end(), id) ==
                  1);
        }
    }
    std::size_t expected = 0;
    for (Day day = week.begin; day < week.end; day += date::days(1))
        for (const auto* ids : {&tasks.session().plan().work(day).placed, &tasks.session().plan().work(day).unplaced})
            for (const Id<Task> id : *ids) {
                expected += tasks.task(id).counts();
                CHECK(seen.contains(id) == tasks.task(id).counts());
            }
    CHECK(expected > 20);
    for (const Id<Task> id : overdue_tasks(tasks.session().plan(), day_of(tasks.session().now())))
        CHECK(seen.contains(id));
}

TEST_CASE("a week is stepped by weeks, its keys walk through all of its days") {
    Spans tasks;
    tasks.robot().key(ImGuiKey_V);
    REQUIRE(tasks.state().task_span == TaskSpan::week);
    const Day before = tasks.state().tasks_day;
    tasks.robot().key(ImGuiKey_PageDown);
    CHECK(tasks.state().tasks_day == before + date::days(7));
    std::set<Day> days;
    for (const TaskGroup& group : tasks.list().groups) days.insert(group.day);
    REQUIRE(days.size() > 3);
    const auto order = tasks.order();
    for (std::size_t i = 0; i < order.size(); ++i) tasks.robot().key(ImGuiKey_J);
    CHECK(tasks.state().selection == Selection::of(order.back()));
}

TEST_CASE("a week opens with today at the top") {
    Spans tasks;
    tasks.choose("task.span.week");
    tasks.robot().step(3);
    const Day today = day_of(tasks.session().now());
    const TaskDay list = tasks.list();
    const auto group = std::find_if(list.groups.begin(), list.groups.end(), [&](const TaskGroup& one) {
        return one.kind == TaskGroup::Kind::day && one.day == today;
    });
    REQUIRE(group != list.groups.end());
    REQUIRE(group != list.groups.begin() + 1);  // days before it are listed
    const auto row = [&](Id<Task> id) {
        for (const WidgetNode& node : tasks.frame().tree().nodes())
            if (node.path.find(to_text(id)) != std::string::npos && node.path.ends_with("/row")) return node.rect;
        return Rect{};
    };
    const Rect first = row(group->tasks.front()), list_area = [&] {
        for (const WidgetNode& node : tasks.frame().tree().nodes())
            if (node.path.ends_with("/progress")) return node.rect;
        return Rect{};
    }();
    CHECK(first.y0 > list_area.y1);
    CHECK(first.y0 < list_area.y1 + 120);
}

TEST_CASE("by person, each task stands under whoever does it; what nobody has comes last") {
    Spans tasks;
    tasks.choose("task.span.people");
    bool nobody = false;
    std::size_t people = 0, count = 0;
    std::string last;
    for (const TaskGroup& group : tasks.list().groups) {
        if (group.kind == TaskGroup::Kind::overdue) continue;
        CHECK_FALSE(nobody);
        nobody = group.kind == TaskGroup::Kind::nobody;
        count += group.tasks.size();
        if (nobody) continue;
        REQUIRE(group.kind == TaskGroup::Kind::person);
        const std::string name = tasks.project().people.find(group.person)->name;
        CHECK(last < name);
        last = name;
        ++people;
        for (const Id<Task> id : group.tasks) CHECK(tasks.session().plan().placement(id)->person == group.person);
    }
    CHECK(people >= 3);
    const DayWork& work = tasks.session().plan().work(tasks.state().tasks_day);
    CHECK(count <= work.placed.size() + work.unplaced.size());
    CHECK(count > 10);
}

TEST_CASE("oneself comes first by person, and J and K walk in the order of the screen") {
    Spans tasks;
    tasks.state().user_name = "Yanis Benali";
    tasks.choose("task.span.people");
    tasks.robot().step(2);
    const TaskDay list = task_day(tasks.session(), tasks.state(), tasks.state().tasks_day, tasks.frame().user_name());
    std::vector<Id<Task>> shown;
    const Person* first = nullptr;
    for (const TaskGroup& group : list.groups) {
        shown.insert(shown.end(), group.tasks.begin(), group.tasks.end());
        if (!first && group.kind == TaskGroup::Kind::person) first = tasks.project().people.find(group.person);
    }
    REQUIRE(first);
    CHECK(first->name == "Yanis Benali");
    CHECK(tasks.order() == shown);
}

TEST_CASE("V goes from the day to its week, to its people, and back") {
    Spans tasks;
    for (const TaskSpan next : {TaskSpan::week, TaskSpan::people, TaskSpan::day}) {
        tasks.robot().key(ImGuiKey_V);
        CHECK(tasks.state().task_span == next);
    }
    // The day alone is grouped in other ways.
    CHECK(tasks.robot().shows(tasks.word("task.group.label")));
    tasks.robot().key(ImGuiKey_V);
    tasks.robot().step(2);
    CHECK_FALSE(tasks.robot().shows(tasks.word("task.group.label")));
}
