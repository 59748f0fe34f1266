#include <algorithm>

#include <doctest/doctest.h>
#include <imgui.h>

#include "shell/reference_picture.hpp"
#include "ui/tasks/task_day.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// The day with a task of the afternoon selected and its sheet open, and
// somebody at this computer.
void show_day(Scene& scene) {
    scene.frame->state().user_name = "Camille Roux";
    scene.robot->key(ImGuiMod_Alt | ImGuiKey_4);
    scene.frame->state().inspector_open = true;
    const LocalMinute now = scene.session.now();
    for (const Id<Task> id : shown_task_order(scene.session, scene.frame->state(), scene.frame->user_name())) {
        const Task& task = *scene.session.plan().task(id);
        if (!task.is_open() || task.begin < now) continue;
        scene.frame->state().selection = Selection::of(id);
        break;
    }
    scene.robot->move_to(0, 0);
    scene.robot->step(4);
}

}  // namespace

TEST_CASE(
    "the day looks like its reference picture, light in French and dark "
    "in English") {
    for (const auto& [language, theme] : {std::pair(facts::Language::french, ThemeChoice::light),
                                          std::pair(facts::Language::english, ThemeChoice::dark)}) {
        Scene scene(language, theme);
        show_day(scene);
        compare(scene.offscreen.it->picture(), "day-" + look_name(language, theme) + ".png");
    }
}

TEST_CASE("the day in a small window, and twice as large, looks like its reference picture") {
    Scene small(looks[1]);
    show_day(small);
    compare(small.picture(), "day-" + look_name(looks[1]) + ".png");
    Scene large(looks[2]);
    show_day(large);
    const auto& nodes = large.robot->frame().tree().nodes();
    const auto day =
        std::find_if(nodes.begin(), nodes.end(), [](const WidgetNode& node) { return node.path == "tasks"; });
    REQUIRE(day != nodes.end());
    compare(large.picture(corner_of(day->full)), "day-" + look_name(looks[2]) + ".png");
}
