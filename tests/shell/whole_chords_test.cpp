#include "shell/whole_chords.hpp"

#include <array>
#include <string>
#include <string_view>
#include <utility>

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
        chords_.begin_frame();
        wheel_ = ImGui::GetIO().MouseWheel;
        ImGui::EndFrame();
    }

    // The modifiers with which Z was pressed in this frame; -1 where it was not.
    int held_with_z() const { return ImGui::IsKeyPressed(ImGuiKey_Z, false) ? int(ImGui::GetIO().KeyMods) : -1; }

    // Turned in this frame; Dear ImGui forgets it with the end of one.
    float wheel() const { return wheel_; }

  private:
    robot::Headless window_;
    WholeChords chords_;
    float wheel_ = 0;
};

// A window in which a key opens a field one frame later: Ctrl+K or N.
class OpensField {
  public:
    OpensField() { frame(); }

    void press(ImGuiKey key) { ImGui::GetIO().AddKeyEvent(key, true), ImGui::GetIO().AddKeyEvent(key, false); }
    void type(std::string_view letters) {
        for (const char letter : letters) {
            const auto key = static_cast<ImGuiKey>(ImGuiKey_A + (letter - 'a'));
            ImGui::GetIO().AddKeyEvent(key, true);
            ImGui::GetIO().AddInputCharacter(static_cast<unsigned>(letter));
            ImGui::GetIO().AddKeyEvent(key, false);
        }
    }
    // Frames until all that was typed is read.
    std::string read() {
        int frames = 0;
        while ((!ImGui::GetCurrentContext()->InputEventsQueue.empty() || frames < 3) && frames < 60) frame(), ++frames;
        return text_.data();
    }
    int read_as_commands = 0;  // D: another command

  private:
    void frame() {
        window_.step([this] { draw(); }, [this] { chords_.begin_frame(); });
    }
    void draw() {
        ImGui::Begin("window");
        if (std::exchange(opens_, false)) {
            ImGui::SetKeyboardFocusHere();
            is_open_ = true;
        }
        if (is_open_) ImGui::InputText("field", text_.data(), text_.size());
        const bool opens =
            ImGui::IsKeyPressed(ImGuiKey_N, false) || ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_K);
        if (!ImGui::GetIO().WantTextInput && opens && !is_open_) opens_ = true;
        if (!ImGui::GetIO().WantTextInput && ImGui::IsKeyPressed(ImGuiKey_D, false)) ++read_as_commands;
        ImGui::End();
    }

    robot::Headless window_;
    WholeChords chords_;
    std::array<char, 64> text_{};
    bool opens_ = false, is_open_ = false;
};

}  // namespace

TEST_CASE("letters typed at once after the key that opens a field stand in it, and none of them is a command") {
    for (const bool chord : {true, false}) {
        CAPTURE(chord);
        OpensField window;
        if (chord) {
            ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, true);
            window.press(ImGuiKey_K);
            ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, false);
        } else {
            window.type("n");
        }
        window.type("daysd");
        CHECK(window.read() == "daysd");
        CHECK(window.read_as_commands == 0);
    }
}

TEST_CASE("keys pressed before the last is let go are still one after the other") {
    OpensField window;
    ImGuiIO& io = ImGui::GetIO();
    io.AddKeyEvent(ImGuiKey_N, true), io.AddInputCharacter('n');
    io.AddKeyEvent(ImGuiKey_D, true), io.AddInputCharacter('d');
    io.AddKeyEvent(ImGuiKey_N, false), io.AddKeyEvent(ImGuiKey_D, false);
    CHECK(window.read() == "d");
    CHECK(window.read_as_commands == 0);
}

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
