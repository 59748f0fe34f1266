// The clock at a task, the figures a task is about, and what is raised to the strategist.
#include <algorithm>

#include <doctest/doctest.h>
#include <imgui.h>

#include "app/task_figures.hpp"
#include "app/task_timer.hpp"
#include "ui/main_screens.hpp"

using namespace tandem;
using robot::both_languages;
using robot::Stage;

namespace {

// The day of the sample with one of its open tasks in the inspector.
struct TaskStage : Stage {
    Id<Task> id;

    TaskStage(facts::Language language, auto&& wanted) : Stage({.language = language}) {
        testing::run(*this, CommandId::show_tasks);
        std::vector<const Task*> found;
        for (const auto& [task_id, task] : session().plan().tasks)
            if (wanted(*task)) found.push_back(&task.get());
        REQUIRE_FALSE(found.empty());
        id = (*std::min_element(found.begin(), found.end(), [](const Task* a, const Task* b) {
                 return std::pair(a->begin, a->id) < std::pair(b->begin, b->id);
             }))->id;
        frame().state().selection = Selection::of(id);
        frame().state().inspector_open = true;
        robot().step(3);
    }
    const Task& task() { return *session().plan().task(id); }
};

bool is_open_reply(const Task& task) { return task.is_open() && task.type == TaskType::reply; }
bool is_result(const Task& task) { return task.is_open() && task.type == TaskType::reporting && task.post; }

// The status line tells that a clock runs.
bool says(Stage& stage) {
    const auto& nodes = stage.frame().tree().nodes();
    const std::string text = stage.word("statusline.timer"), begin = text.substr(0, text.find('{'));
    return std::any_of(nodes.begin(), nodes.end(), [&](const WidgetNode& node) {
        return node.path.starts_with("status_line") && node.label.starts_with(begin);
    });
}

}  // namespace

TEST_CASE("W starts the clock of the selected task and stops it; the sheet and the status line show that it runs") {
    for (const auto language : both_languages) {
        TaskStage stage(language, is_open_reply);
        stage.robot().key(ImGuiKey_W);
        stage.robot().step(2);
        REQUIRE(running_timer(stage.project()));
        CHECK(running_timer(stage.project())->task == stage.id);
        CHECK(says(stage));
        CHECK(stage.task().state == TaskState::in_progress);
        stage.robot().key(ImGuiKey_W);
        stage.robot().step(2);
        CHECK_FALSE(running_timer(stage.project()));
        CHECK_FALSE(says(stage));
        stage.robot().click(Role::button, stage.word("timer.start"));
        stage.robot().step(2);
        CHECK(running_timer(stage.project()));
        stage.robot().key(ImGuiKey_Space);
        stage.robot().step(2);
        CHECK(stage.task().state == TaskState::done);
        CHECK_FALSE(running_timer(stage.project()));
    }
}

TEST_CASE("ticking the results of a post asks for its figures; they are kept in one step, and not asked again") {
    for (const auto language : both_languages) {
        TaskStage stage(language, [&](const Task& task) { return is_result(task); });
        stage.robot().key(ImGuiKey_Space);
        stage.robot().step(4);
        CHECK(stage.task().state == TaskState::done);
        REQUIRE(stage.robot().find(Role::dialog, stage.word("figures.title")));
        const std::size_t readings = stage.project().readings.size();
        stage.robot().type("1 240");
        stage.robot().click(Role::field, stage.word("figure.comments"));
        stage.robot().type("14");
        stage.robot().click(Role::button, stage.word("figures.save"));
        stage.robot().step(3);
        CHECK_FALSE(stage.robot().find(Role::dialog, stage.word("figures.title")));
        CHECK(stage.project().readings.size() == readings + 2);
        const auto wanted = figures_wanted(stage.project(), stage.task());
        CHECK(wanted[0].known == Figure{1'240'000});
        CHECK(wanted[2].known == Figure{14'000});
        CHECK_FALSE(wanted[1].known);
        stage.session().undo();
        CHECK(stage.project().readings.size() == readings);
        CHECK(stage.task().state == TaskState::done);
    }
}

TEST_CASE("figures can be put off, and typed later with F; what is no number is told and nothing is kept") {
    TaskStage stage(facts::Language::english, is_result);
    stage.robot().key(ImGuiKey_Space);
    stage.robot().step(4);
    stage.robot().click(Role::button, stage.word("figures.later"));
    stage.robot().step(3);
    CHECK_FALSE(stage.robot().find(Role::dialog, stage.word("figures.title")));
    const std::size_t steps = stage.session().steps_done();
    stage.robot().key(ImGuiKey_F);
    stage.robot().step(4);
    REQUIRE(stage.robot().find(Role::dialog, stage.word("figures.title")));
    stage.robot().type("many");
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(2);
    CHECK(stage.robot().find(Role::dialog, stage.word("figures.title")));
    CHECK(stage.session().steps_done() == steps);
}

TEST_CASE("what is raised says its kind, how grave it is and how often it came up") {
    TaskStage stage(facts::Language::english, is_open_reply);
    const std::size_t before = stage.project().insights.size();
    stage.robot().key(ImGuiKey_R);
    stage.robot().step(4);
    stage.robot().type("Opening hours");
    for (const WidgetNode& node : stage.frame().tree().nodes())
        if (node.path.ends_with("signal/kind")) {
            const WidgetNode found = node;
            stage.robot().click(found);
            break;
        }
    stage.robot().click(Role::menu_item, stage.word("insight.kind.question"));
    stage.robot().click(Role::field, stage.word("insight.people"));
    stage.robot().type("12");
    stage.robot().click(*stage.robot().find_path("/insight.severity.2"));
    stage.robot().click(Role::button, stage.word("task.raise"));
    stage.robot().step(3);
    REQUIRE(stage.project().insights.size() == before + 1);
    const auto& rows = stage.project().insights;
    const auto made =
        std::find_if(rows.begin(), rows.end(), [](const Insight& one) { return one.subject == "Opening hours"; });
    REQUIRE(made != rows.end());
    CHECK((*made).kind == InsightKind::question);
    CHECK((*made).count == 12);
    CHECK((*made).severity == 2);
    // The strategist sees it.
    testing::run(stage, CommandId::show_strategy);
    stage.frame().state().selection = {};
    stage.robot().step(3);
    CHECK(stage.robot().shows("question, 12 times, serious"));
}
