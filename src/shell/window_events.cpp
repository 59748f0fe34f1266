#include "shell/window_events.hpp"

#include <algorithm>
#include <exception>

#include <GLFW/glfw3.h>

namespace tandem {
namespace {

WindowInbox& inbox_of(GLFWwindow* window) noexcept {
    return *static_cast<WindowInbox*>(glfwGetWindowUserPointer(window));
}

void note(GLFWwindow* window) noexcept { inbox_of(window).news.any_event = true; }

void note_loss(GLFWwindow* window) noexcept {
    note(window);
    inbox_of(window).must_show = true;
    inbox_of(window).moved = true;
}

void note_move(GLFWwindow* window) noexcept {
    note(window);
    inbox_of(window).moved = true;
}

void note_drop(GLFWwindow* window, int count, const char** names) noexcept {
    note(window);
    if (count > 0) keep_dropped(inbox_of(window).news.dropped, {names, static_cast<std::size_t>(count)});
}

void note_focus(GLFWwindow* window, int has_focus) noexcept {
    note(window);
    if (has_focus == GLFW_TRUE) inbox_of(window).news.gained_focus = true;
}

// The window stays until the program says so.
void keep_close(GLFWwindow* window) noexcept {
    glfwSetWindowShouldClose(window, GLFW_FALSE);
    note(window);
    inbox_of(window).news.wants_close = true;
}

}  // namespace

void keep_dropped(std::vector<std::filesystem::path>& dropped, std::span<const char* const> names) noexcept {
    try {
        for (const char* name : names) {
            if (dropped.size() >= Window::most_dropped) return;
            if (name != nullptr) dropped.emplace_back(name);
        }
    } catch (const std::exception&) {
        // Out of memory.
    }
}

void listen(GLFWwindow* window, WindowInbox& inbox) {
    glfwSetWindowUserPointer(window, &inbox);
    glfwSetKeyCallback(window, [](GLFWwindow* w, int, int, int, int) { note(w); });
    glfwSetCharCallback(window, [](GLFWwindow* w, unsigned) { note(w); });
    glfwSetMouseButtonCallback(window, [](GLFWwindow* w, int, int, int) { note(w); });
    glfwSetCursorPosCallback(window, [](GLFWwindow* w, double, double) { note(w); });
    glfwSetCursorEnterCallback(window, [](GLFWwindow* w, int) { note(w); });
    glfwSetScrollCallback(window, [](GLFWwindow* w, double, double) { note(w); });
    glfwSetWindowFocusCallback(window, note_focus);
    glfwSetWindowIconifyCallback(window, [](GLFWwindow* w, int) { note_loss(w); });
    glfwSetWindowMaximizeCallback(window, [](GLFWwindow* w, int) { note_loss(w); });
    glfwSetFramebufferSizeCallback(window, [](GLFWwindow* w, int, int) { note_loss(w); });
    glfwSetWindowContentScaleCallback(window, [](GLFWwindow* w, float, float) { note_loss(w); });
    glfwSetWindowPosCallback(window, [](GLFWwindow* w, int, int) { note_move(w); });
    glfwSetWindowSizeCallback(window, [](GLFWwindow* w, int, int) { note_move(w); });
    glfwSetWindowRefreshCallback(window, note_loss);
    glfwSetWindowCloseCallback(window, keep_close);
    glfwSetDropCallback(window, note_drop);
}

}  // namespace tandem
