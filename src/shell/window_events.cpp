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

// The names are GLFW's and gone after the call.
void keep_dropped(GLFWwindow* window, int count, const char** names) noexcept {
    note(window);
    try {
        std::vector<std::filesystem::path>& dropped = inbox_of(window).news.dropped;
        for (int i = 0; i < count && dropped.size() < Window::most_dropped; ++i) dropped.emplace_back(names[i]);
    } catch (const std::exception&) {
        // Out of memory: what was kept so far stays.
    }
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
    glfwSetDropCallback(window, keep_dropped);
}

}  // namespace tandem
