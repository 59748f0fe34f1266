#include "shell/full_screen.hpp"

#include <vector>

#include <GLFW/glfw3.h>

namespace tandem {
namespace {

struct Screen {
    GLFWmonitor* monitor = nullptr;
    DesktopArea area;  // all of it, with the desktop's bars
    int refresh_rate = 0;
};

std::vector<Screen> screens_there() {
    int count = 0;
    GLFWmonitor** monitors = glfwGetMonitors(&count);
    std::vector<Screen> screens;
    for (int i = 0; i < count; ++i) {
        const GLFWvidmode* mode = glfwGetVideoMode(monitors[i]);
        if (mode == nullptr) continue;
        Screen screen{monitors[i], {0, 0, mode->width, mode->height}, mode->refreshRate};
        glfwGetMonitorPos(monitors[i], &screen.area.x, &screen.area.y);
        screens.push_back(screen);
    }
    return screens;
}

}  // namespace

void FullScreen::set(GLFWwindow* window, bool on) {
    if (on != is_on()) on ? enter(window) : leave(window);
}

void FullScreen::enter(GLFWwindow* window) {
    Before before;
    glfwGetWindowPos(window, &before.area.x, &before.area.y);
    glfwGetWindowSize(window, &before.area.width, &before.area.height);
    before.maximised = glfwGetWindowAttrib(window, GLFW_MAXIMIZED) == GLFW_TRUE;
    const std::vector<Screen> screens = screens_there();
    std::vector<DesktopArea> areas;
    for (const Screen& each : screens) areas.push_back(each.area);
    const std::optional<std::size_t> most = screen_with_most(before.area, areas);
    if (!most) return;
    const Screen& screen = screens[*most];
    glfwSetWindowMonitor(window, screen.monitor, 0, 0, screen.area.width, screen.area.height, screen.refresh_rate);
    before_ = before;
}

void FullScreen::leave(GLFWwindow* window) {
    const Before before = *before_;
    before_.reset();
    const DesktopArea& area = before.area;
    glfwSetWindowMonitor(window, nullptr, area.x, area.y, area.width, area.height, GLFW_DONT_CARE);
    // Desktops differ in whether they remember it.
    if (before.maximised) glfwMaximizeWindow(window);
}

}  // namespace tandem
