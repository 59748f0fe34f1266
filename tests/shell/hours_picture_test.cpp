// The hours of a week and of a day, held against their pictures.
#include <string>

#include <doctest/doctest.h>
#include <imgui.h>

#include "shell/reference_picture.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

void show(Scene& scene, CalendarView view, Lanes lanes) {
    scene.frame->show(view);
    scene.frame->state().calendar.lanes = lanes;
    scene.frame->state().drawer_open = false;
    scene.robot->step(4);
}

}  // namespace

TEST_CASE("the hours of a week look like their reference pictures, also while a post is carried") {
    Scene french(facts::Language::french, ThemeChoice::light);
    show(french, CalendarView::week, Lanes::none);
    compare(french.offscreen.it->picture(), "hours-week-fr-light.png");
    Scene english(facts::Language::english, ThemeChoice::dark);
    show(english, CalendarView::week, Lanes::role);
    const auto post = english.robot->find(Role::post, "Blind tasting", true);
    REQUIRE(post);
    english.robot->move_to(*post);
    english.robot->press();
    const ImVec2 at = ImGui::GetIO().MousePos;
    english.robot->move_to(at.x + 8, at.y + 3);
    english.robot->move_to(at.x + 160, at.y - 114);
    english.robot->step(4);
    REQUIRE(english.robot->find_path("consequences"));
    compare(english.offscreen.it->picture(), "hours-week-en-dark-drag.png");
}

TEST_CASE("the hours of a day look like their reference pictures, small and twice as large") {
    for (const SceneLook& look : every_look) {
        Scene scene(look);
        const std::string name = "hours-day-" + look_name(look) + ".png";
        CAPTURE(name);
        // By person where it is small, by network where it is large.
        const bool large = look.scale_percent > 100;
        show(scene, CalendarView::day, large ? Lanes::network : Lanes::person);
        compare(large ? scene.picture(corner_of({0, 0, 1400, 900})) : scene.picture(), name);
    }
}
