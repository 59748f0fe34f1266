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
    for (const Selection& one : shown_task_order(scene.session, scene.frame->state(), scene.frame->user_name())) {
        const Task* task = scene.session.plan().task(one.task);
        if (!task || !task->is_open() || task->begin < now) continue;
        scene.frame->state().selection = one;
        break;
    }
    scene.robot->move_to(0, 0);
    scene.robot->step(4);
}

// The post that goes out then goes out once more 40 minutes later.
void repeat_post(Scene& scene, int hour) {
    const LocalMinute when = LocalMinute(day_of(scene.session.now())) + std::chrono::hours(hour);
    Post copy;
    for (const Post& post : scene.session.project().posts)
        if (post.when == when) copy = post;
    REQUIRE(!copy.variants.empty());
    copy.id = scene.session.ids().make<Post>();
    copy.when = when + std::chrono::minutes(40);
    for (Variant& variant : copy.variants) variant.id = scene.session.ids().make<Variant>();
    scene.session.submit({{"undo.add_post", {}}, {Put<Post>{copy}}, {}});
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

TEST_CASE("replies that are done in one pass look like their reference pictures, folded and unfolded") {
    for (const SceneLook& look : {looks[0], looks[3]}) {
        Scene scene(look);
        scene.robot->key(ImGuiMod_Alt | ImGuiKey_4);
        repeat_post(scene, 12);
        repeat_post(scene, 18);
        UiState& state = scene.frame->state();
        state.inspector_open = false;
        state.overdue_folded = true;
        std::vector<std::vector<Id<Task>>> batches;
        for (const TaskGroup& group : task_day(scene.session, state, state.tasks_day, {}).groups)
            for (const TaskBatch& batch : group.batches) batches.push_back(tasks_of(batch, group.tasks));
        REQUIRE(batches.size() >= 2);
        unfold(state, batches.front(), true);
        state.selection = Selection::of_batch(batches.back());
        state.reveal = Focus{batches.back().front().value, state.tasks_day};
        scene.robot->move_to(0, 0);
        scene.robot->step(4);
        const auto& nodes = scene.robot->frame().tree().nodes();
        const auto day =
            std::find_if(nodes.begin(), nodes.end(), [](const WidgetNode& node) { return node.path == "tasks"; });
        REQUIRE(day != nodes.end());
        compare(scene.picture(look.scale_percent > 100 ? corner_of(day->full) : day->full),
                "batch-" + look_name(look) + ".png");
    }
}
