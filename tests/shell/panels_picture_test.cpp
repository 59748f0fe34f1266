// Views of the calendar between the drawer and the inspector, and a drag in a small window.
#include <algorithm>

#include <doctest/doctest.h>
#include <imgui.h>

#include "shell/reference_picture.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// With a post of the days to come in the inspector.
void compare_with_panels(CalendarView view, const std::string& subject) {
    for (const SceneLook& look : {looks[0], looks[3]}) {
        Scene scene(look);
        const std::string name = subject + "-panels-" + look_name(look) + ".png";
        CAPTURE(name);
        const auto& posts = scene.session.project().posts;
        const auto post = std::find_if(posts.begin(), posts.end(), [](const Post& each) {
            return each.when && each.title.find("🎃") != std::string::npos;
        });
        REQUIRE(post != posts.end());
        UiState& state = scene.frame->state();
        scene.frame->show(view);
        state.user_name = "Camille Roux";
        state.selection = Selection::of(post->id);
        state.reveal = Focus{post->id.value, {}};
        state.inspector_open = true;
        state.drawer_open = true;
        scene.robot->move_to(0, 0);
        scene.robot->step(6);
        compare(scene.picture(), name);
    }
}

}  // namespace

TEST_CASE("the hours of a week between both panels look like their reference pictures") {
    compare_with_panels(CalendarView::week, "week");
}
TEST_CASE("the list between both panels looks like its reference pictures") {
    compare_with_panels(CalendarView::list, "list");
}
TEST_CASE("the board between both panels looks like its reference pictures") {
    compare_with_panels(CalendarView::board, "board");
}

TEST_CASE("a post carried over another day of a small month, with its card, looks like its reference picture") {
    Scene scene(looks[0]);
    const auto from = scene.robot->find(Role::cell, "mar. 20");
    const auto to = scene.robot->find(Role::cell, "jeu. 22");
    REQUIRE(from);
    REQUIRE(to);
    const std::vector<WidgetNode> posts = scene.robot->all(Role::post);
    const auto post = std::find_if(posts.begin(), posts.end(),
                                   [&](const WidgetNode& node) { return from->rect.contains(node.rect); });
    REQUIRE(post != posts.end());
    scene.robot->move_to(*post);
    scene.robot->press();
    const ImVec2 at = ImGui::GetIO().MousePos;
    scene.robot->move_to(at.x + 8, at.y + 3);
    scene.robot->move_to(*to);
    scene.robot->step(4);
    REQUIRE(scene.robot->find_path("consequences"));
    compare(scene.picture(), "month-" + look_name(looks[0]) + "-drag.png");
}
