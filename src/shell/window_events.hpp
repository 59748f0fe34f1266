#pragma once

#include <atomic>
#include <filesystem>
#include <span>
#include <vector>

#include "shell/window.hpp"

struct GLFWwindow;

namespace tandem {

// Where GLFW's callbacks leave what happened. They call nothing of the program and throw nothing: GLFW is C.
struct WindowInbox {
    WindowNews news;
    bool must_show = false;           // the window's content was lost
    bool moved = true;                // it has another place or size, or may have
    std::atomic<bool> woken = false;  // from another thread
};

// Copies the names to what was dropped before, up to Window::most_dropped of all: they are GLFW's, and gone after the
// call. Where memory ends, what was kept so far stays.
void keep_dropped(std::vector<std::filesystem::path>& dropped, std::span<const char* const> names) noexcept;

// Makes `inbox` the window's user pointer and listens to everything. Before ImGui's own callbacks, which call these.
// `inbox` outlives the window.
void listen(GLFWwindow* window, WindowInbox& inbox);

}  // namespace tandem
