#include <algorithm>
#include <string>

#include <doctest/doctest.h>
#include <imgui.h>

#include "app/command.hpp"
#include "shell/reference_picture.hpp"
#include "ui/team/team_state.hpp"

using namespace tandem;
using namespace tandem::testing;

// The pages of who does what in how many hours, the week of tasks and days off: French, light and in a small window;
// English, dark and twice as large, of which the corner is kept.
namespace {

template <class Show>
void compare_two(const std::string& subject, const Show& show) {
    for (const SceneLook& look : {looks[0], looks[3]}) {
        Scene scene(look);
        const std::string name = subject + "-" + look_name(look) + ".png";
        CAPTURE(name);
        scene.frame->state().user_name = "Camille Roux";
        scene.frame->state().inspector_open = false;
        const std::string path = show(scene);
        scene.robot->move_to(0, 0);
        scene.robot->step(4);
        const auto& nodes = scene.frame->tree().nodes();
        const auto part = std::find_if(nodes.begin(), nodes.end(), [&](const WidgetNode& n) { return n.path == path; });
        REQUIRE(part != nodes.end());
        compare(scene.picture(look.scale_percent > 100 ? corner_of(part->full) : part->full), name);
    }
}

void show_page(Scene& scene, TeamView view) {
    scene.robot->key(ImGuiMod_Alt | ImGuiKey_5);
    team_state(scene.frame->state()).view = view;
}

}  // namespace

TEST_CASE("the duties look like their reference pictures") {
    compare_two("duties", [](Scene& scene) {
        show_page(scene, TeamView::duties);
        return std::string("team");
    });
}

TEST_CASE("the two hats look like their reference pictures") {
    compare_two("hats", [](Scene& scene) {
        show_page(scene, TeamView::hats);
        return std::string("team");
    });
}

TEST_CASE("a week of tasks looks like its reference pictures") {
    compare_two("week", [](Scene& scene) {
        scene.robot->key(ImGuiMod_Alt | ImGuiKey_4);
        scene.robot->key(ImGuiKey_V);
        scene.robot->step(3);
        return std::string("tasks");
    });
}

TEST_CASE("days off that are looked at look like their reference pictures") {
    compare_two("away", [](Scene& scene) {
        command(CommandId::plan_away).run(*scene.frame);
        scene.robot->step(3);
        const bool french = scene.words.language() == facts::Language::french;
        scene.robot->click(Role::field, scene.word("away.first"));
        scene.robot->type(french ? "19/10/2026" : "2026-10-19");
        scene.robot->click(Role::field, scene.word("away.last"));
        scene.robot->type(french ? "21/10/2026" : "2026-10-21");
        scene.robot->key(ImGuiKey_Tab);
        scene.robot->step(3);
        for (const WidgetNode& node : scene.robot->all(Role::dialog)) return node.path;
        return std::string();
    });
}
