#include <string>

#include <doctest/doctest.h>
#include <imgui.h>

#include "app/command.hpp"
#include "shell/two_pictures.hpp"
#include "ui/team/team_state.hpp"

using namespace tandem;
using namespace tandem::testing;

// The pages of who does what in how many hours, the week of tasks and days off: French, light and in a small window;
// English, dark and twice as large, of which the corner is kept.
namespace {

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
