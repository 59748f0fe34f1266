#include "shell/key_input.hpp"

#include <GLFW/glfw3.h>
#include <imgui.h>
#include <imgui_impl_glfw.h>
#include <imgui_internal.h>

namespace tandem {
namespace {

// The right Alt key is AltGr where keys have a third sign, and the desktop does not count it as Alt then. Seen when it
// is let go, and at the keys that are pressed with it.
bool right_alt_is_alt = false;

bool is_down(GLFWwindow* window, int key) { return glfwGetKey(window, key) == GLFW_PRESS; }

void learn_right_alt(GLFWwindow* window, int key, int held) {
    if (is_down(window, GLFW_KEY_LEFT_ALT)) return;
    const bool counted = (held & GLFW_MOD_ALT) != 0;
    // When it goes down, or the window is left while it is, nothing is said of it yet.
    if (key == GLFW_KEY_RIGHT_ALT ? counted : is_down(window, GLFW_KEY_RIGHT_ALT)) right_alt_is_alt = counted;
}

bool holds_alt_gr(GLFWwindow* window) {
    return is_down(window, GLFW_KEY_RIGHT_ALT) && !right_alt_is_alt && !is_down(window, GLFW_KEY_LEFT_ALT);
}

bool is_in_upper_row(int key) { return key >= GLFW_KEY_0 && key <= GLFW_KEY_9; }

// By its place, some sign: not a key that moves or erases, nor one of the keypad.
bool prints_sign(int key) { return key >= GLFW_KEY_APOSTROPHE && key <= GLFW_KEY_WORLD_2; }

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

// ImGui's own reading of a key calls AltGr Alt: what it says of that is taken back.
void tell_key_with_alt_gr(GLFWwindow* window, int key, int scancode, int action, int held) {
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Alt, false);
    ImVector<ImGuiInputEvent>& queue = ImGui::GetCurrentContext()->InputEventsQueue;
    const int told_before = queue.Size;
    ImGui_ImplGlfw_KeyCallback(window, key, scancode, action, held);
    for (int i = queue.Size; i-- > told_before;)
        if (queue[i].Type == ImGuiInputEventType_Key && queue[i].Key.Key == ImGuiMod_Alt) queue.erase(&queue[i]);
}

void on_key(GLFWwindow* window, int key, int scancode, int action, int held) {
    learn_right_alt(window, key, held);
    const bool alt_gr = holds_alt_gr(window);
    // Pressed alone and let go, Alt leads out of a text: AltGr is no key at all.
    if (alt_gr && action == GLFW_PRESS && (prints_sign(key) || key == GLFW_KEY_RIGHT_ALT)) return;
    const bool by_place = is_in_upper_row(key) && !prints_digit(key, scancode);
    const bool down = action == GLFW_PRESS && (held & GLFW_MOD_CONTROL) == 0;
    if (by_place && (down || action == GLFW_RELEASE)) {
        ImGuiIO& io = ImGui::GetIO();
        tell_modifiers(io, held);
        io.AddKeyEvent(static_cast<ImGuiKey>(ImGuiKey_0 + (key - GLFW_KEY_0)), down);
    }
    // What went down with Ctrl may go up without it.
    if (by_place && down) return;
    alt_gr ? tell_key_with_alt_gr(window, key, scancode, action, held)
           : ImGui_ImplGlfw_KeyCallback(window, key, scancode, action, held);
}

}  // namespace

void read_keys(GLFWwindow* window) { glfwSetKeyCallback(window, on_key); }

}  // namespace tandem
