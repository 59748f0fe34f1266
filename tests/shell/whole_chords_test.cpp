#include "shell/whole_chords.hpp"

#include <doctest/doctest.h>
#include <imgui.h>
#include <imgui_internal.h>

#include "robot/headless.hpp"

using namespace tandem;

namespace {

// A window whose frames begin as the real one's do.
class Keyboard {
  public:
    Keyboard() { frame(); }

    void set(ImGuiKey key, bool down) { ImGui::GetIO().AddKeyEvent(key, down); }

    void frame() {
        ImGui::GetIO().DeltaTime = 1.0f / 60;
        begin_frame_with_whole_chords();
        wheel_ = ImGui::GetIO().MouseWheel;
        ImGui::EndFrame();
    }

    // The modifiers with which Z was pressed in this frame; -1 where it was not.
    int held_with_z() const { return ImGui::IsKeyPressed(ImGuiKey_Z, false) ? int(ImGui::GetIO().KeyMods) : -1; }

    // Turned in this frame; Dear ImGui forgets it with the end of one.
    float wheel() const { return wheel_; }

  private:
    robot::Headless window_;
    float wheel_ = 0;
};

}  // namespace

TEST_CASE("Ctrl+Z whose Ctrl is let go before a slow frame begins is Ctrl+Z, and is let go in the next one") {
    Keyboard keyboard;
    keyboard.set(ImGuiMod_Ctrl, true);
    keyboard.set(ImGuiKey_LeftCtrl, true);
    keyboard.frame();
    keyboard.set(ImGuiKey_Z, true);
    keyboard.set(ImGuiMod_Ctrl, false);
    keyboard.set(ImGuiKey_LeftCtrl, false);
    keyboard.set(ImGuiKey_Z, false);
    keyboard.frame();
    CHECK(keyboard.held_with_z() == ImGuiMod_Ctrl);
    CHECK_FALSE(ImGui::GetCurrentContext()->InputEventsQueue.empty());
    keyboard.frame();
    CHECK(ImGui::GetIO().KeyMods == ImGuiMod_None);
    CHECK_FALSE(ImGui::IsKeyDown(ImGuiKey_Z));
    CHECK(ImGui::GetCurrentContext()->InputEventsQueue.empty());
}

TEST_CASE("a key pressed just before Ctrl is not pressed with it") {
    Keyboard keyboard;
    keyboard.set(ImGuiKey_Z, true);
    keyboard.set(ImGuiMod_Ctrl, true);
    keyboard.frame();
    CHECK(keyboard.held_with_z() == ImGuiMod_None);
    keyboard.frame();
    CHECK(ImGui::GetIO().KeyMods == ImGuiMod_Ctrl);
}

TEST_CASE("a key pressed just before the window loses the keyboard is pressed") {
    Keyboard keyboard;
    keyboard.set(ImGuiKey_Z, true);
    ImGui::GetIO().AddFocusEvent(false);
    keyboard.frame();
    CHECK(keyboard.held_with_z() == ImGuiMod_None);
    keyboard.frame();
    CHECK_FALSE(ImGui::IsKeyDown(ImGuiKey_Z));
}

TEST_CASE("the wheel turned with Ctrl is turned with it") {
    Keyboard keyboard;
    keyboard.set(ImGuiMod_Ctrl, true);
    ImGui::GetIO().AddMouseWheelEvent(0, 1);
    keyboard.set(ImGuiMod_Ctrl, false);
    keyboard.frame();
    CHECK(keyboard.wheel() == 1);
    CHECK(ImGui::GetIO().KeyMods == ImGuiMod_Ctrl);
    keyboard.frame();
    CHECK(ImGui::GetIO().KeyMods == ImGuiMod_None);
}
