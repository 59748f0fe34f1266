#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>

#include "app/task_requests.hpp"
#include "robot/stage.hpp"
#include "ui/tasks/task_list.hpp"

using namespace tandem;
using robot::Stage;

namespace {

// The Tasks screen of the English sample, on its today.
struct Tasks : Stage {
    Tasks() {
        robot().key(ImGuiMod_Alt | ImGuiKey_2);
        robot().step(2);
    }
    std::vector<Id<Task>> order() { return shown_task_order(session(), frame().state()); }
    const Task& task(Id<Task> id) { return *session().plan().task(id); }
    Id<Task> first_open() {
        for (const Id<Task> id : order())
            if (task(id).is_open()) return id;
        FAIL("no open task");
        return {};
    }
    WidgetNode part(Id<Task> id, std::string_view end) {
        for (const WidgetNode& node : frame().tree().nodes())
            if (node.path.find(to_text(id)) != std::string::npos && node.path.ends_with(end)) return node;
        FAIL("not on screen: ", end);
        return {};
    }
    Selection& selection() { return frame().state().selection; }
};

}  // namespace

TEST_CASE("a box ticks its task, and ticked again opens it; each is a step") {
    Tasks tasks;
    const Id<Task> id = tasks.first_open();
    tasks.selection() = {};
    tasks.robot().click(tasks.part(id, "/done"));
    CHECK(tasks.task(id).state == TaskState::done);
    CHECK(tasks.session().undo_label().key == "undo.check_task");
    tasks.robot().click(tasks.part(id, "/done"));
    CHECK(tasks.task(id).is_open());
    CHECK(tasks.session().undo_label().key == "undo.reopen_task");
    tasks.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(tasks.task(id).state == TaskState::done);
}

TEST_CASE("J and K walk through the list in its order and stop at its ends, Space ticks") {
    Tasks tasks;
    const auto order = tasks.order();
    REQUIRE(order.size() > 3);
    tasks.robot().key(ImGuiKey_J);
    CHECK(tasks.selection() == Selection::of(order[0]));
    tasks.robot().key(ImGuiKey_K);
    CHECK(tasks.selection() == Selection::of(order[0]));
    tasks.robot().key(ImGuiKey_J);
    tasks.robot().key(ImGuiKey_J);
    CHECK(tasks.selection() == Selection::of(order[2]));
    tasks.robot().key(ImGuiKey_K);
    CHECK(tasks.selection() == Selection::of(order[1]));
    const bool open = tasks.task(order[1]).is_open();
    tasks.robot().key(ImGuiKey_Space);
    CHECK(tasks.task(order[1]).is_open() == !open);
    for (std::size_t i = 0; i < order.size() + 2; ++i) tasks.robot().key(ImGuiKey_J);
    CHECK(tasks.selection() == Selection::of(order.back()));
}

TEST_CASE("the right button on a task shows what can be done with it; left out, it is gone from the list and comes back with undo") {
    Tasks tasks;
    const Id<Task> id = tasks.first_open();
    WidgetNode row = tasks.part(id, "/row");
    row.rect.x1 = row.rect.x0 + 200;  // left of its source
    tasks.robot().right_click(row);
    CHECK(tasks.selection() == Selection::of(id));
    std::vector<std::string> shown;
    for (const WidgetNode& node : tasks.robot().all(Role::menu_item)) shown.push_back(node.label);
    std::vector<std::string> expected;
    for (const CommandId command_id : commands_for(Targets::open_task)) expected.push_back(tasks.word(command(command_id).word));
    CHECK(shown == expected);
    tasks.robot().click(Role::menu_item, tasks.word("task.delete"));
    CHECK(tasks.task(id).state == TaskState::deleted);
    const auto order = tasks.order();
    CHECK(std::find(order.begin(), order.end(), id) == order.end());
    tasks.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(tasks.task(id).is_open());
}

TEST_CASE("done tasks are hidden by their switch") {
    Tasks tasks;
    const auto all = tasks.order();
    const auto done = std::count_if(all.begin(), all.end(), [&](Id<Task> id) { return !tasks.task(id).is_open(); });
    REQUIRE(done > 0);
    tasks.robot().click(Role::switch_, tasks.word("task.show_done"));
    CHECK(tasks.order().size() == all.size() - static_cast<std::size_t>(done));
}

TEST_CASE("the keys the status line names are those of the command table") {
    Tasks tasks;
    CHECK(tasks.robot().shows(tasks.word("statusline.hint.browse")));
    CHECK(tasks.robot().shows(tasks.word("key.space")));
    const auto order = tasks.order();
    const auto done = std::find_if(order.begin(), order.end(), [&](Id<Task> id) { return !tasks.task(id).is_open(); });
    REQUIRE(done != order.end());
    tasks.selection() = Selection::of(*done);
    tasks.robot().step(2);
    CHECK(tasks.robot().shows(tasks.word("command.reopen")));
}

TEST_CASE("the disc of a row hands the task to somebody else") {
    Tasks tasks;
    const Id<Task> id = tasks.first_open();
    const Id<Person> before = tasks.session().plan().placement(id)->person;
    tasks.robot().click(tasks.part(id, "/who"));
    const auto people = tasks.robot().all(Role::menu_item);
    const auto other = std::find_if(people.begin(), people.end(), [](const WidgetNode& node) { return !node.selected; });
    REQUIRE(other != people.end());
    tasks.robot().click(*other);
    REQUIRE(tasks.session().plan().placement(id));
    CHECK(tasks.session().plan().placement(id)->person != before);
    CHECK(tasks.task(id).pinned_person == tasks.session().plan().placement(id)->person);
}

TEST_CASE("case 38: finished work taken over by hand leaves no twin, and taking it over again is no step") {
    Tasks tasks;
    const Id<Task> id = tasks.first_open();
    tasks.selection() = {};
    tasks.robot().click(tasks.part(id, "/done"));
    REQUIRE(tasks.task(id).state == TaskState::done);
    const std::size_t rows = tasks.order().size();
    const DoneRecord record = *tasks.project().marks.find({id.value})->record;
    const std::size_t steps = tasks.session().steps().size();
    tasks.session().submit(make_task_manual(tasks.session(), id, "Ana"));
    tasks.robot().step(2);
    CHECK(tasks.session().steps().size() == steps + 1);
    // The rule's own is replaced, the manual one stands in its place, done as it was.
    CHECK(tasks.task(id).state == TaskState::replaced);
    const Id<ManualTask> manual = *tasks.project().marks.find({id.value})->replaced_by;
    REQUIRE(tasks.session().plan().task({manual.value}));
    CHECK(tasks.task({manual.value}).state == TaskState::done);
    CHECK(tasks.project().manual_tasks.find(manual)->record == record);
    CHECK(tasks.order().size() == rows);
    const auto order = tasks.order();
    CHECK(std::find(order.begin(), order.end(), id) == order.end());
    CHECK(std::count(order.begin(), order.end(), Id<Task>{manual.value}) == 1);
    // It is manual now, and the one it replaced is not to be taken over twice.
    CHECK_FALSE(tasks.session().submit(make_task_manual(tasks.session(), {manual.value}, "Ana")));
    CHECK_FALSE(tasks.session().submit(make_task_manual(tasks.session(), id, "Ana")));
    CHECK(tasks.session().steps().size() == steps + 1);
    tasks.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(tasks.task(id).state == TaskState::done);
    CHECK(tasks.project().manual_tasks.find(manual) == nullptr);
    CHECK(tasks.order().size() == rows);
}
