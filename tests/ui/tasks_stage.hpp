#pragma once

#include <doctest/doctest.h>
#include <imgui.h>

#include "robot/stage.hpp"
#include "ui/tasks/task_day.hpp"

namespace tandem::testing {

// The Tasks screen of the sample, on its today, 14:20.
struct TasksStage : robot::Stage {
    explicit TasksStage(facts::Language language = facts::Language::english) : Stage({.language = language}) {
        robot().key(ImGuiMod_Alt | ImGuiKey_4);
        robot().step(2);
    }
    // What J and K walk through, tasks alone.
    std::vector<Id<Task>> order() {
        std::vector<Id<Task>> tasks;
        for (const Selection& one : shown_task_order(session(), frame().state(), frame().user_name()))
            if (one.kind == Selection::Kind::task) tasks.push_back(one.task);
        return tasks;
    }
    // Of the team, in the toolbar.
    WidgetNode face(std::string_view name) {
        for (const WidgetNode& node : frame().tree().nodes())
            if (node.label == name && node.path.ends_with("/face")) return node;
        FAIL("no face of ", name);
        return {};
    }
    const Task& task(Id<Task> id) { return *session().plan().task(id); }
};

}  // namespace tandem::testing
