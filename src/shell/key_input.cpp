#include "shell/key_input.hpp"

#include <GLFW/glfw3.h>
#include <imgui.h>
#include <imgui_impl_glfw.h>

namespace tandem {
namespace {

bool is_in_upper_row(int key) { return key >= GLFW_KEY_0 && key <= GLFW_KEY_9; }

bool prints_digit(int key, int scancode) {
    const char* printed = glfwGetKeyName(key, scancode);
    return printed == nullptr || (printed[0] >= '0' && printed[0] <= '9');
}

void tell_modifiers(ImGuiIO& io, int held) {
    io.AddKeyEvent(ImGuiMod_Ctrl, (held & GLFW_MOD_CONTROL) != 0);
    io.AddKeyEvent(ImGuiMod_Shift, (held & GLFW_MOD_SHIFT) != 0);
    io.AddKeyEvent(ImGuiMod_Alt, (held & GLFW_MOD_ALT) != 0);
    io.AddKeyEvent(ImGuiMod_Super, (held & GLFW_MOD_SUPER) != 0);
}

void on_key(GLFWwindow* window, int key, int scancode, int action, int held) {
    const bool by_place = is_in_upper_row(key) && !prints_digit(key, scancode);
    const bool down = action == GLFW_PRESS && (held & GLFW_MOD_CONTROL) == 0;
    if (by_place && (down || action == GLFW_RELEASE)) {
        ImGuiIO& io = ImGui::GetIO();
        tell_modifiers(io, held);
        io.AddKeyEvent(static_cast<ImGuiKey>(ImGuiKey_0 + (key - GLFW_KEY_0)), down);
    }
    // What went down with Ctrl may go up without it.
    if (!by_place || !down) ImGui_ImplGlfw_KeyCallback(window, key, scancode, action, held);
}

}  // namespace

void read_digits_by_place(GLFWwindow* window) { glfwSetKeyCallback(window, on_key); }

}  // namespace tandem
