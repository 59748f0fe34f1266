#include <algorithm>
#include <set>

#include <doctest/doctest.h>
#include <imgui.h>

#include "app/task_requests.hpp"
#include "facts/date_words.hpp"
#include "ui/tasks/task_text.hpp"
#include "ui/tasks_stage.hpp"

using namespace tandem;
using namespace tandem::testing;
using robot::both_languages;

namespace {

struct Tasks : TasksStage {
    using TasksStage::TasksStage;
    Id<Task> first_open() {
        for (const Id<Task> id : order())
            if (task(id).is_open() && task(id).end > session().now()) return id;
        FAIL("no open task");
        return {};
    }
    WidgetNode part(Id<Task> id, std::string_view end) {
        for (const WidgetNode& node : frame().tree().nodes())
            if (node.path.find(to_text(id)) != std::string::npos && node.path.ends_with(end)) return node;
        FAIL("not on screen: ", end);
        return {};
    }
    TaskDay day() { return task_day(session(), frame().state(), frame().state().tasks_day, {}); }
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

TEST_CASE(
    "the right button on a task shows what can be done with it; left out, it is gone from the list and comes back with "
    "undo") {
    Tasks tasks;
    const Id<Task> id = tasks.first_open();
    WidgetNode row = tasks.part(id, "/row");
    row.rect.x1 = row.rect.x0 + 200;  // left of its source
    tasks.robot().right_click(row);
    CHECK(tasks.selection() == Selection::of(id));
    std::vector<std::string> shown;
    for (const WidgetNode& node : tasks.robot().all(Role::menu_item)) shown.push_back(node.label);
    std::vector<std::string> expected;
    for (const CommandId command_id : commands_for(Targets::open_task))
        expected.push_back(tasks.word(command(command_id).word));
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
    const auto other =
        std::find_if(people.begin(), people.end(), [](const WidgetNode& node) { return !node.selected; });
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

TEST_CASE("what is late from earlier days is on top today, the oldest first, and is counted once") {
    for (const auto language : both_languages) {
        Tasks tasks(language);
        const facts::Words words(language);
        const Day today = day_of(tasks.session().now());
        REQUIRE(tasks.day().groups.front().kind == TaskGroup::Kind::overdue);
        const TaskDay before = tasks.day();
        // Two more that were done in time: yesterday's and one of a week ago.
        std::vector<Id<Task>> reopened;
        for (const int ago : {1, 7}) {
            const Day then = today - date::days(ago);
            for (const Id<Task> id : tasks.session().plan().work(then).placed) {
                if (day_of(tasks.task(id).end) != then || tasks.task(id).is_open()) continue;
                tasks.session().submit(reopen_task(tasks.session(), id, "Ana"));
                reopened.push_back(id);
                break;
            }
        }
        REQUIRE(reopened.size() == 2);
        tasks.robot().step(2);
        const TaskDay day = tasks.day();
        const std::vector<Id<Task>>& late = day.groups.front().tasks;
        CHECK(day.overdue == before.overdue + 2);
        CHECK(late.size() == static_cast<std::size_t>(day.overdue));
        CHECK(std::is_sorted(late.begin(), late.end(),
                             [&](Id<Task> a, Id<Task> b) { return tasks.task(a).end < tasks.task(b).end; }));
        CHECK(late.front() == reopened.back());
        CHECK(day.count == before.count + 2);
        CHECK(day.minutes ==
              before.minutes + tasks.task(reopened[0]).effort_minutes + tasks.task(reopened[1]).effort_minutes);
        const auto order = tasks.order();
        CHECK(std::set(order.begin(), order.end()).size() == order.size());
        // The head, the group, how late, and the badge of the rail say it.
        CHECK(tasks.robot().shows(words.count("task.overdue", day.overdue)));
        CHECK(tasks.robot().shows(tasks.word("task.group.overdue")));
        CHECK(tasks.robot().shows(due_text(tasks.task(reopened.back()), tasks.session().now(), words)));
        CHECK(tasks.robot().shows(words.count("task.left", day.count - day.done)));
        CHECK(tasks.robot().find(Role::tab, tasks.word("rail.tasks"))->value == std::to_string(day.count - day.done));
        // Nothing of it is today's next limit, and on its own day it is where it was.
        CHECK(std::find(late.begin(), late.end(), *day.next_due) == late.end());
        tasks.robot().key(ImGuiKey_PageUp);
        CHECK(tasks.day().groups.front().kind != TaskGroup::Kind::overdue);
        const auto yesterday = tasks.order();
        CHECK(std::count(yesterday.begin(), yesterday.end(), reopened.front()) == 1);
    }
}

TEST_CASE("overdue work that is ticked stays on today's list, counted as done, until tomorrow") {
    Tasks tasks;
    const TaskDay before = tasks.day();
    const Id<Task> id = before.groups.front().tasks.front();
    tasks.robot().click(tasks.part(id, "/done"));
    REQUIRE(tasks.task(id).state == TaskState::done);
    const TaskDay after = tasks.day();
    CHECK(after.count == before.count);
    CHECK(after.done == before.done + 1);
    CHECK(after.overdue == before.overdue - 1);
    CHECK(after.groups.front().tasks.front() == id);
    tasks.robot().click(tasks.part(id, "/done"));
    CHECK(tasks.task(id).is_open());
    CHECK(tasks.day() == before);
}

TEST_CASE("an overdue task that somebody pinned to today is late, not twice on the list") {
    Tasks tasks;
    const Id<Task> id = tasks.day().groups.front().tasks.front();
    const int count = tasks.day().count;
    tasks.session().submit(pin_task_day(tasks.session(), id, day_of(tasks.session().now()), "Ana"));
    CHECK(tasks.day().count == count);
    CHECK(tasks.day().groups.front().tasks.front() == id);
    const auto order = tasks.order();
    CHECK(std::count(order.begin(), order.end(), id) == 1);
}

TEST_CASE("tasks are grouped by kind, hour of the limit or source, each task once, overdue ones first") {
    for (const auto language : both_languages) {
        Tasks tasks(language);
        const auto by_kind = tasks.order();
        const Day today = day_of(tasks.session().now());
        tasks.robot().click(Role::tab, tasks.word("task.group.time"));
        const TaskDay by_time = tasks.day();
        for (const TaskGroup& group : by_time.groups) {
            for (const Id<Task> id : group.tasks) {
                if (group.kind == TaskGroup::Kind::later)
                    CHECK(tasks.task(id).end > LocalMinute(today + date::days(1)));
                if (group.kind == TaskGroup::Kind::hour)
                    CHECK((tasks.task(id).end - LocalMinute(today)) / std::chrono::hours(1) == group.hour);
            }
        }
        CHECK(by_time.groups.front().kind == TaskGroup::Kind::overdue);
        CHECK(by_time.groups[1].hour < by_time.groups[2].hour);
        CHECK(tasks.robot().shows(facts::time_range_text(9 * 60, 10 * 60)));
        tasks.robot().click(Role::tab, tasks.word("task.group.post"));
        const TaskDay by_post = tasks.day();
        std::set<Uuid> sources;
        for (const TaskGroup& group : by_post.groups) {
            if (group.kind != TaskGroup::Kind::source) continue;
            const Task& first = tasks.task(group.tasks.front());
            CHECK(sources.insert(first.post ? first.post->value : first.key.source).second);
            for (const Id<Task> id : group.tasks) CHECK(tasks.task(id).post == first.post);
        }
        CHECK(sources.size() > 5);
        for (const TaskDay* day : {&by_time, &by_post}) {
            std::set<Id<Task>> all;
            for (const TaskGroup& group : day->groups) all.insert(group.tasks.begin(), group.tasks.end());
            CHECK(all == std::set(by_kind.begin(), by_kind.end()));
        }
        // The keys follow the order of the screen.
        const auto order = tasks.order();
        for (int i = 0; i < 5; ++i) tasks.robot().key(ImGuiKey_J);
        CHECK(tasks.selection() == Selection::of(order[4]));
    }
}

TEST_CASE("faces of the team: a click leaves one person's work, Ctrl adds another, a second click shows all again") {
    for (const auto language : both_languages) {
        Tasks tasks(language);
        const facts::Words words(language);
        const Person* camille = nullptr;
        const Person* yanis = nullptr;
        for (const Person& person : tasks.project().people) {
            if (person.name == "Camille Roux") camille = &person;
            if (person.name == "Yanis Benali") yanis = &person;
        }
        REQUIRE((camille && yanis));
        const auto only = [&](std::vector<Id<Person>> people) {
            for (const Id<Task> id : tasks.order()) {
                const Id<Person> who = tasks.session().plan().placement(id)->person;
                CHECK(std::find(people.begin(), people.end(), who) != people.end());
            }
        };
        const std::size_t all = tasks.order().size();
        tasks.robot().click(tasks.face("Camille Roux"));
        CHECK(tasks.frame().state().filters.people == std::vector{camille->id});
        only({camille->id});
        const TaskDay hers = tasks.day();
        REQUIRE(hers.count > hers.done);
        CHECK(tasks.robot().shows(words.count("task.person_left", hers.count - hers.done, {{"name", "Camille"}})));
        const ImGuiIO& io = ImGui::GetIO();
        ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, true);
        tasks.robot().step();
        REQUIRE(io.KeyCtrl);
        tasks.robot().click(tasks.face("Yanis Benali"));
        ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, false);
        tasks.robot().step();
        CHECK(tasks.frame().state().filters.people == std::vector{camille->id, yanis->id});
        only({camille->id, yanis->id});
        tasks.robot().click(tasks.face("Yanis Benali"));
        only({yanis->id});
        tasks.robot().click(tasks.face("Yanis Benali"));
        CHECK(tasks.frame().state().filters.people.empty());
        CHECK(tasks.order().size() == all);
    }
}

TEST_CASE("who is at this computer comes first among the faces and is greeted with the team's tasks and their own") {
    for (const auto language : both_languages) {
        Tasks tasks(language);
        const facts::Words words(language);
        const auto faces = [&] {
            std::vector<std::string> names;
            for (const WidgetNode& node : tasks.robot().all(Role::button))
                if (node.path.ends_with("/face")) names.push_back(node.label);
            return names;
        };
        REQUIRE(faces().size() > 2);
        CHECK(faces().front() != "Yanis Benali");
        tasks.frame().state().user_name = "Yanis Benali";
        tasks.robot().step(3);
        CHECK(faces().front() == "Yanis Benali");
        const TaskDay day =
            task_day(tasks.session(), tasks.frame().state(), tasks.frame().state().tasks_day, "Yanis Benali");
        REQUIRE(day.mine_left > 0);
        const std::string hello = words.count("task.greeting", day.count - day.done, {{"name", "Yanis"}});
        CHECK(tasks.robot().shows(
            words.format("task.with_mine", {{"text", hello}, {"n", std::to_string(day.mine_left)}})));
        tasks.robot().click(tasks.face("Yanis Benali"));
        CHECK(tasks.robot().shows(words.count("task.greeting", day.mine_left, {{"name", "Yanis"}})));
        // The SMM's faces where the SMM's work is shown.
        tasks.robot().key(ImGuiMod_Ctrl | ImGuiKey_1);
        tasks.robot().step(2);
        CHECK(tasks.robot().shows(tasks.word("task.team_smm")));
    }
}

TEST_CASE("what speaks against everybody else is said once") {
    for (const auto language : both_languages) {
        Tasks tasks(language);
        const std::string told = tasks.word("reject.frozen");
        int most = 0;
        for (const Id<Task> id : tasks.order()) {
            if (!tasks.task(id).is_open()) continue;
            tasks.selection() = Selection::of(id);
            tasks.frame().state().inspector_open = true;
            tasks.robot().step(3);
            int times = 0;
            for (const WidgetNode& node : tasks.robot().all(Role::text)) times += node.label == told ? 1 : 0;
            most = std::max(most, times);
        }
        CHECK(most == 1);
    }
}

TEST_CASE(
    "the overdue group is folded with a click or the keyboard, J passes it over, and it stays so for the window") {
    for (const facts::Language language : both_languages) {
        Tasks tasks(language);

        const auto order = tasks.order();
        const TaskGroup late = tasks.day().groups.front();
        REQUIRE(late.kind == TaskGroup::Kind::overdue);
        const auto header = [&] {
            const auto node = tasks.robot().find(Role::button, tasks.word("task.group.overdue"));
            REQUIRE(node);
            return *node;
        };
        const auto listed = [&](Id<Task> id) {
            for (const WidgetNode& node : tasks.robot().all(Role::task))
                if (node.path.find(to_text(id)) != std::string::npos) return true;
            return false;
        };
        CHECK(header().value == "open");
        CHECK(listed(late.tasks.front()));
        tasks.robot().click(header());
        CHECK(header().value == "folded");
        CHECK_FALSE(listed(late.tasks.front()));
        CHECK(tasks.order().size() == order.size() - late.tasks.size());
        tasks.selection() = {};
        tasks.robot().key(ImGuiKey_J);
        CHECK(tasks.selection() == Selection::of(order[late.tasks.size()]));

        // Another section and another project later it is still so.
        tasks.robot().key(ImGuiMod_Alt | ImGuiKey_1);
        tasks.frame().open_path(std::filesystem::path(TANDEM_SOURCE_DIR) / "projects" / "maison-oriane.tandem");
        tasks.robot().step(3);
        tasks.robot().key(ImGuiMod_Alt | ImGuiKey_4);
        tasks.robot().step(2);
        CHECK(header().value == "folded");

        for (int i = 0; i < 80 && !header().focused; ++i) tasks.robot().key(ImGuiKey_Tab);
        REQUIRE(header().focused);
        tasks.robot().key(ImGuiKey_Enter);
        tasks.robot().step(2);
        CHECK(header().value == "open");
        tasks.robot().key(ImGuiKey_Space);
        tasks.robot().step(2);
        CHECK(header().value == "folded");
        CHECK(tasks.session().undo_label().key.empty());

        // What is gone to is not left hidden.
        tasks.frame().state().reveal =
            Focus{tasks.day().groups.front().tasks.front().value, tasks.frame().state().tasks_day};
        tasks.robot().step(2);
        CHECK(header().value == "open");
    }
}

TEST_CASE("a click anywhere in a row selects its task, on the reason too") {
    TasksStage tasks;
    const Id<Task> id = tasks.order()[3];
    const auto row = tasks.robot().find_path("task:" + to_text(id) + "/row");
    REQUIRE(row);
    tasks.frame().state().selection = {};
    WidgetNode reason = *row;
    reason.rect.x0 = reason.rect.x1 - 240, reason.rect.x1 = reason.rect.x0 + 20;
    tasks.robot().click(reason);
    CHECK(tasks.frame().state().selection == Selection::of(id));
}
