#include <doctest/doctest.h>
#include <imgui.h>

#include "app/command.hpp"
#include "ui/main_screens.hpp"
#include "ui/tasks_stage.hpp"

using namespace tandem;
using namespace tandem::testing;
using robot::both_languages;

// Replies to posts that go out close to each other, on the screen of the day.
namespace {

struct Batch : TasksStage {
    std::vector<Id<Task>> tasks;  // of the batch

    explicit Batch(facts::Language language = facts::Language::english) : TasksStage(language) {
        tasks = add_batch(*this);
        REQUIRE(tasks.size() == 2);
        show();
    }
    void show() {
        frame().state().selection = Selection::of_batch(tasks);
        frame().state().reveal = Focus{tasks.front().value, frame().state().tasks_day};
        robot().step(3);
    }
    std::optional<WidgetNode> part(std::string_view name) {
        return robot().find_path("batch:" + to_text(tasks.front()) + "/" + std::string(name));
    }
    std::optional<WidgetNode> row_of(Id<Task> id) { return robot().find_path("task:" + to_text(id) + "/row"); }
    bool all_done() {
        for (const Id<Task> id : tasks)
            if (task(id).state != TaskState::done) return false;
        return true;
    }
};

}  // namespace

TEST_CASE("a batch is one line with its posts and minutes, whose box ticks all of it in one step") {
    for (const auto language : both_languages) {
        Batch list(language);
        REQUIRE(list.part("row"));
        const bool french = language == facts::Language::french;
        const std::string text = list.part("row")->label;
        CHECK(text.find(french ? "2 publications · 40\u00a0min" : "2 posts · 40\u00a0min") != std::string::npos);
        CHECK(list.robot().shows(french ? "2 publications" : "2 posts"));
        for (const Id<Task> id : list.tasks) CHECK_FALSE(list.row_of(id));
        const Project before = list.project();
        const std::size_t steps = list.session().steps().size();
        list.robot().click(*list.part("row/done"));
        list.robot().step(2);
        CHECK(list.all_done());
        CHECK(list.session().steps().size() == steps + 1);
        CHECK(list.session().undo_label().key == "undo.check_tasks");
        CHECK(list.part("row")->value == "done");
        list.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
        CHECK(list.project() == before);
        CHECK(list.part("row")->value == "open");
    }
}

TEST_CASE("Space ticks the batch that J came to, and opens it again") {
    Batch list;
    list.frame().state().selection = {};
    const auto order = shown_task_order(list.session(), list.frame().state(), list.frame().user_name());
    for (std::size_t i = 0; i < order.size() && list.frame().state().selection.kind != Selection::Kind::batch; ++i)
        list.robot().key(ImGuiKey_J);
    REQUIRE(list.frame().state().selection == Selection::of_batch(list.tasks));
    CHECK(list.part("row")->selected);
    list.robot().key(ImGuiKey_Space);
    CHECK(list.all_done());
    list.robot().key(ImGuiKey_Space);
    for (const Id<Task> id : list.tasks) CHECK(list.task(id).state == TaskState::open);
    // On, and back again.
    list.robot().key(ImGuiKey_J);
    CHECK(list.frame().state().selection.kind == Selection::Kind::task);
    list.robot().key(ImGuiKey_K);
    CHECK(list.frame().state().selection == Selection::of_batch(list.tasks));
}

TEST_CASE("unfolded, a batch shows its tasks, which are walked through and ticked one by one") {
    Batch list;
    list.robot().click(*list.part("row/fold"));
    list.robot().step(2);
    for (const Id<Task> id : list.tasks) REQUIRE(list.row_of(id));
    CHECK(list.part("row"));
    list.robot().click(*list.row_of(list.tasks[0]));
    list.robot().key(ImGuiKey_J);
    CHECK(list.frame().state().selection == Selection::of(list.tasks[1]));
    list.robot().key(ImGuiKey_Space);
    CHECK(list.task(list.tasks[0]).state == TaskState::open);
    CHECK(list.task(list.tasks[1]).state == TaskState::done);
    CHECK(list.robot().shows("1 / 2"));
    // The box takes what is left.
    list.robot().click(*list.part("row/done"));
    list.robot().step(2);
    CHECK(list.all_done());
    list.robot().click(*list.part("row/fold"));
    list.robot().step(2);
    CHECK_FALSE(list.row_of(list.tasks[0]));
}

TEST_CASE("the sheet of a batch lists its tasks, and finishes all of them; a click there shows one alone") {
    for (const auto language : both_languages) {
        Batch list(language);
        list.robot().click(*list.part("row"));
        list.robot().step(3);
        REQUIRE(list.robot().shows(list.word("task.batch.what")));
        CHECK(list.robot().shows(list.word("task.batch.explained")));
        list.robot().click(Role::button, list.word("task.finish_all"));
        list.robot().step(2);
        CHECK(list.all_done());
        list.robot().click(Role::button, list.word("task.reopen_all"));
        list.robot().step(2);
        CHECK(list.task(list.tasks[0]).state == TaskState::open);
        list.robot().click(Role::row, "Once more");
        list.robot().step(3);
        CHECK(list.frame().state().selection.kind == Selection::Kind::task);
        CHECK(list.row_of(list.tasks[1]));
    }
}

TEST_CASE("the menu of a batch has what is done to all of it and nothing else") {
    Batch list;
    CHECK(commands_for(Targets::open_batch) == std::vector{CommandId::mark_done});
    CHECK(commands_for(Targets::closed_batch) == std::vector{CommandId::reopen_task});
    CHECK(list.frame().selected() == Targets::open_batch);
    CHECK_FALSE(list.frame().selected_task());
}
