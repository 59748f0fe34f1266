#pragma once

#include <filesystem>
#include <string_view>

#include <doctest/doctest.h>
#include <imgui.h>

#include "robot/stage.hpp"

namespace tandem::testing {

// Types this name over the one that the dialog proposes for a page. A page is there afterwards, and nothing of the
// project has changed.
inline void give_place(robot::Stage& stage, std::string_view name) {
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
    const std::filesystem::path file = stage.folder() / name;
    stage.robot().type(file.string());
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(4);
    REQUIRE(std::filesystem::exists(file));
    CHECK(std::filesystem::file_size(file) > 2000);
    CHECK(stage.session().steps_done() == 0);
}

// The same after a press of the button that prints the page.
inline void print_to(robot::Stage& stage, std::string_view button_key, std::string_view name) {
    stage.robot().click(Role::button, stage.word(button_key));
    stage.robot().step(3);
    give_place(stage, name);
}

// Presses the button of the export's dialog and types this name over the one that is proposed.
inline void write_export_as(robot::Stage& stage, std::string_view name) {
    stage.robot().click(Role::button, stage.word("export.write"));
    stage.robot().step(3);
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
    stage.robot().type((stage.folder() / name).string());
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(4);
}

}  // namespace tandem::testing
