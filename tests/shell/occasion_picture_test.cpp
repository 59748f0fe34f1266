#include <doctest/doctest.h>
#include <imgui.h>

#include "app/command.hpp"
#include "shell/two_pictures.hpp"

using namespace tandem;
using namespace tandem::testing;

// What happens beside posts, a roster that is tidied and a wish.
namespace {

std::string show_item(Scene& scene, Uuid item) {
    scene.frame->state().selection = Selection::of_occasion(item);
    scene.frame->state().inspector_open = true;
    scene.robot->step(3);
    return "inspector";
}

}  // namespace

TEST_CASE("a contest looks like its reference pictures") {
    compare_two("contest", [](Scene& scene) { return show_item(scene, scene.session.project().contests[0].id.value); });
}

TEST_CASE("an influencer's post looks like its reference pictures") {
    compare_two("influencer",
                [](Scene& scene) { return show_item(scene, scene.session.project().influencer_posts[0].id.value); });
}

TEST_CASE("an incident that is an alert looks like its reference pictures") {
    compare_two("incident", [](Scene& scene) {
        Incident incident = scene.session.project().incidents[0];
        incident.level = 2;
        incident.closed_at.reset();
        scene.session.submit({{"undo.edit_incident", {}}, {Put<Incident>{incident}}, {}});
        show_item(scene, incident.id.value);
        return std::string("inspector");
    });
}

TEST_CASE("a tidied roster looks like its reference pictures") {
    compare_two("tidy", [](Scene& scene) {
        command(CommandId::tidy_roster).run(*scene.frame);
        scene.robot->step(3);
        if (const auto way = scene.robot->find_path("/tidy.way.fresh")) scene.robot->click(*way);
        scene.robot->wait([&] { return !scene.robot->find(Role::button, scene.word("tidy.stop")); });
        for (const WidgetNode& node : scene.robot->all(Role::dialog)) return node.path;
        return std::string();
    });
}

TEST_CASE("a wish looks like its reference pictures") {
    compare_two("wish", [](Scene& scene) {
        command(CommandId::try_wish).run(*scene.frame);
        scene.robot->step(3);
        scene.robot->key(ImGuiKey_N);
        scene.robot->step(3);
        scene.robot->key(ImGuiKey_Escape);
        scene.robot->step(3);
        for (const WidgetNode& node : scene.robot->all(Role::group))
            if (node.label == scene.word("wish.title")) return node.path;
        return std::string();
    });
}
