#pragma once

#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "shell/reference_picture.hpp"

namespace tandem::testing {

// A subject in French, light and in a small window, and in English, dark and twice as large, of which the corner is
// kept, or another part. `show` brings it on and answers with the path of the widget that is drawn.
template <class Show>
void compare_two(const std::string& subject, const Show& show, Rect (*kept)(const Rect& whole) = corner_of) {
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
        compare(scene.picture(look.scale_percent > 100 ? kept(part->full) : part->full), name);
    }
}

}  // namespace tandem::testing
