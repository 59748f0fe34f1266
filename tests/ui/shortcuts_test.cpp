#include "ui/shortcuts.hpp"

#include <algorithm>

#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/sheet_stage.hpp"

using namespace tandem;
using tandem::testing::Items;

namespace {

// What Alt and 3 are read as in a frame of nothing else.
bool opens_strategy(Items& stage, const KeyboardState& state) {
    bool opens = false;
    for (const bool down : {true, false}) {
        ImGui::GetIO().AddKeyEvent(ImGuiMod_Alt, down);
        ImGui::GetIO().AddKeyEvent(ImGuiKey_3, down);
        stage.headless().step([&] {
            const std::vector<CommandId> pressed = pressed_commands(state, stage.frame());
            opens = opens || std::find(pressed.begin(), pressed.end(), CommandId::show_strategy) != pressed.end();
        });
    }
    return opens;
}

}  // namespace

TEST_CASE("Alt and a key that brings a letter are a command where nobody types, and a letter where somebody does") {
    Items stage;
    CHECK(opens_strategy(stage, {}));
    CHECK(opens_strategy(stage, {.letters = true}));
    CHECK(opens_strategy(stage, {.typing = true}));
    CHECK_FALSE(opens_strategy(stage, {.typing = true, .letters = true}));
}

TEST_CASE("a sign that is typed with Alt stands in the text, and the section stays") {
    Items stage;
    const Id<Post> post = stage.post("Pumpkin contest")->id;
    stage.show(post);
    stage.robot().click(Role::field, stage.word("post.title"));
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Alt, true);
    stage.robot().step();
    ImGui::GetIO().AddKeyEvent(ImGuiKey_3, true);
    ImGui::GetIO().AddInputCharacter('#');
    stage.robot().step();
    ImGui::GetIO().AddKeyEvent(ImGuiKey_3, false);
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Alt, false);
    stage.robot().step(2);
    CHECK(stage.frame().state().section == Section::calendar);
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(2);
    CHECK(stage.project().posts.find(post)->title == "#");
}
