#include <string>

#include <doctest/doctest.h>
#include <imgui.h>

#include "shell/reference_picture.hpp"

using namespace tandem;
using namespace tandem::testing;

TEST_CASE("the month looks like its reference picture in both languages and themes") {
    for (const auto language : {facts::Language::french, facts::Language::english}) {
        for (const auto theme : {ThemeChoice::light, ThemeChoice::dark}) {
            Scene scene(language, theme);
            const std::string name = "month-" + look_name(language, theme) + ".png";
            CAPTURE(name);
            compare(scene.offscreen.it->picture(), name);
        }
    }
}

TEST_CASE("the month in a small window, and twice as large, looks like its reference picture") {
    Scene small(looks[0]);
    compare(small.picture(), "month-" + look_name(looks[0]) + ".png");
    Scene large(looks[3]);
    const auto first = large.robot->find(Role::cell, "Mon 28");
    REQUIRE(first);
    compare(large.picture(corner_of({first->rect.x0, first->rect.y0, large.window().x1, large.window().y1})),
            "month-" + look_name(looks[3]) + ".png");
}

TEST_CASE(
    "a post carried over another day, with its card, looks like its "
    "reference picture") {
    Scene scene(facts::Language::french, ThemeChoice::light);
    const auto post = scene.robot->find(Role::post, "Concours citrouille", true);
    const auto cell = scene.robot->find(Role::cell, "jeu. 22");
    REQUIRE(post);
    REQUIRE(cell);
    scene.robot->move_to(*post);
    scene.robot->press();
    const ImVec2 at = ImGui::GetIO().MousePos;
    scene.robot->move_to(at.x + 8, at.y + 3);
    scene.robot->move_to(*cell);
    scene.robot->step(4);
    REQUIRE(scene.robot->find_path("consequences"));
    compare(scene.offscreen.it->picture(), "month-fr-light-drag.png");
}
