#include <algorithm>

#include <doctest/doctest.h>
#include <imgui.h>

#include "shell/reference_picture.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

void show_strategy(Scene& scene) {
    scene.frame->state().user_name = "Léa Marchand";
    scene.robot->key(ImGuiMod_Alt | ImGuiKey_3);
    scene.robot->move_to(0, 0);
    scene.robot->step(4);
}

Rect page_of(Scene& scene) {
    const auto& nodes = scene.robot->frame().tree().nodes();
    const auto page =
        std::find_if(nodes.begin(), nodes.end(), [](const WidgetNode& node) { return node.path == "strategy"; });
    REQUIRE(page != nodes.end());
    return page->full;
}

}  // namespace

TEST_CASE("the strategy looks like its reference pictures") {
    for (const SceneLook& look : looks) {
        Scene scene(look);
        show_strategy(scene);
        const bool large = look.scale_percent > 100;
        compare(large ? scene.picture(corner_of(page_of(scene))) : scene.picture(),
                "strategy-" + look_name(look) + ".png");
    }
}

TEST_CASE("the details of the strategy look like their reference pictures, light and dark") {
    for (const auto& [language, theme] : {std::pair(facts::Language::french, ThemeChoice::light),
                                          std::pair(facts::Language::english, ThemeChoice::dark)}) {
        Scene scene(language, theme);
        show_strategy(scene);
        const Project& project = scene.session.project();
        scene.frame->state().strategy.unfolded = {project.objectives[0].id.value, project.pillars[0].id.value,
                                                  project.audiences[0].id.value, project.channels[0].id.value};
        scene.robot->step(4);
        compare(scene.picture(), "strategy-details-" + look_name(language, theme) + ".png");
    }
}
