// What every test with a robot is held against: no id of ImGui stands for two widgets.
#include <stdexcept>

#include <doctest/doctest.h>
#include <imgui.h>

#include "robot/stage.hpp"

using namespace tandem;

TEST_CASE("two widgets with the same id under the pointer fail the test that has them") {
    robot::Stage stage;
    const auto draw_twins = [] {
        ImGui::SetNextWindowPos({600, 300});
        ImGui::SetNextWindowSize({200, 200});
        ImGui::Begin("twins", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoSavedSettings);
        ImGui::InvisibleButton("twin", {100, 40});
        ImGui::InvisibleButton("twin", {100, 40});
        ImGui::End();
    };
    robot::Robot robot(stage.frame(), [&](const std::function<void()>& draw) {
        stage.headless().step([&] {
            draw();
            draw_twins();
        });
    });
    robot.move_to(5, 5);
    CHECK_NOTHROW(robot.step(4));
    robot.move_to(650, 330);
    CHECK_THROWS_AS(robot.step(4), std::runtime_error);
}
