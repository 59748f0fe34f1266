#include "shell/window.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <utility>

#include <GLFW/glfw3.h>
#include <dlfcn.h>
#include <imgui.h>
#include <imgui_impl_glfw.h>
#include <imgui_impl_opengl3.h>

#include "shell/drawing.hpp"
#include "shell/frame_painter.hpp"
#include "shell/full_screen.hpp"
#include "shell/key_input.hpp"
#include "shell/whole_chords.hpp"
#include "shell/window_events.hpp"
#include "shell/window_place.hpp"

namespace tandem {
namespace {

struct GlfwLibrary {
    GlfwLibrary() {
#ifdef GLFW_PLATFORM
        // GLFW 3.4 on Wayland can neither place a window nor always give it a title bar; X11 is on every desktop.
        const bool has_x11 = std::getenv("DISPLAY") != nullptr && glfwPlatformSupported(GLFW_PLATFORM_X11);
        glfwInitHint(GLFW_PLATFORM, has_x11 ? GLFW_PLATFORM_X11 : GLFW_ANY_PLATFORM);
#endif
        is_running = glfwInit() == GLFW_TRUE;
    }
    ~GlfwLibrary() {
        if (is_running) glfwTerminate();
    }
    GlfwLibrary(const GlfwLibrary&) = delete;
    GlfwLibrary& operator=(const GlfwLibrary&) = delete;

    bool is_running = false;
};

struct DestroyWindow {
    void operator()(GLFWwindow* window) const { glfwDestroyWindow(window); }
};
using GlfwWindow = std::unique_ptr<GLFWwindow, DestroyWindow>;

std::string last_error() {
    const char* text = nullptr;
    glfwGetError(&text);
    return text != nullptr ? std::string(" (") + text + ")" : std::string();
}

// OpenGL 3.3 where there is one, then what 3.0 offers.
GlfwWindow make_window(const WindowOptions& options) {
    glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
    glfwWindowHint(GLFW_SCALE_TO_MONITOR, GLFW_TRUE);
    // Full screen, it stays where it is shown while somebody looks something up on another screen.
    glfwWindowHint(GLFW_AUTO_ICONIFY, GLFW_FALSE);
    glfwWindowHint(GLFW_DEPTH_BITS, 0);
    glfwWindowHint(GLFW_STENCIL_BITS, 0);
    glfwWindowHintString(GLFW_X11_CLASS_NAME, "tandem");
    glfwWindowHintString(GLFW_X11_INSTANCE_NAME, "tandem");
    constexpr std::array<std::array<int, 2>, 2> versions = {{{3, 3}, {3, 0}}};
    for (const auto& version : versions) {
        glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, version[0]);
        glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, version[1]);
        const bool has_profiles = version[1] >= 2;
        glfwWindowHint(GLFW_OPENGL_PROFILE, has_profiles ? GLFW_OPENGL_CORE_PROFILE : GLFW_OPENGL_ANY_PROFILE);
        glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, has_profiles ? GLFW_TRUE : GLFW_FALSE);
        GlfwWindow window(
            glfwCreateWindow(options.place.width, options.place.height, options.title.c_str(), nullptr, nullptr));
        if (window) return window;
    }
    return {};
}

// GLFW's window coordinates are pixels on X11 and already scaled elsewhere.
float scale_of(GLFWwindow* window) {
    float across = 1;
    float down = 1;
    glfwGetWindowContentScale(window, &across, &down);
    int width = 1;
    int height = 1;
    int width_px = 1;
    int height_px = 1;
    glfwGetWindowSize(window, &width, &height);
    glfwGetFramebufferSize(window, &width_px, &height_px);
    const float density = width > 0 ? static_cast<float>(width_px) / static_cast<float>(width) : 1.0f;
    const float scale = density > 0 ? std::max(across, down) / density : 1.0f;
    return std::clamp(scale, smallest_scale, largest_scale);
}

std::vector<DesktopArea> screen_areas() {
    int count = 0;
    GLFWmonitor** monitors = glfwGetMonitors(&count);
    std::vector<DesktopArea> areas;
    for (int i = 0; i < count; ++i) {
        DesktopArea area;
        glfwGetMonitorWorkarea(monitors[i], &area.x, &area.y, &area.width, &area.height);
        if (area.width > 0 && area.height > 0) areas.push_back(area);
    }
    return areas;
}

DesktopArea area_of(GLFWwindow* window) {
    DesktopArea area;
    glfwGetWindowPos(window, &area.x, &area.y);
    glfwGetWindowSize(window, &area.width, &area.height);
    return area;
}

// Before it is shown. Without a place of its own only its size is looked at: the desktop finds the place.
void put_in_place(GLFWwindow* window, const WindowPlace& place) {
    DesktopArea wish = area_of(window);
    const bool placed = place.x && place.y;
    if (placed) wish.x = *place.x, wish.y = *place.y;
    const DesktopArea fitting = on_a_screen(wish, screen_areas());
    if (fitting.width != wish.width || fitting.height != wish.height)
        glfwSetWindowSize(window, fitting.width, fitting.height);
    if (placed) glfwSetWindowPos(window, fitting.x, fitting.y);
    if (place.maximised) glfwMaximizeWindow(window);
}

// A small screen with large type must still show the whole window.
void set_smallest_size(GLFWwindow* window) {
    const float scale = scale_of(window);
    int width = static_cast<int>(Window::smallest_width * scale);
    int height = static_cast<int>(Window::smallest_height * scale);
    if (GLFWmonitor* monitor = glfwGetPrimaryMonitor()) {
        int x = 0;
        int y = 0;
        int area_width = 0;
        int area_height = 0;
        glfwGetMonitorWorkarea(monitor, &x, &y, &area_width, &area_height);
        if (area_width > 0) width = std::min(width, area_width);
        if (area_height > 0) height = std::min(height, area_height);
    }
    glfwSetWindowSizeLimits(window, width, height, GLFW_DONT_CARE, GLFW_DONT_CARE);
}

// Why there is no window, and what to try: keys of words.csv.
Opened<Window> no_window(const char* cause, const char* next, std::string detail) {
    return refused<Window>({Notice::Kind::error,
                            {"window.refused.what", {}},
                            {{cause, {{"detail", std::move(detail)}}}, {"window.refused.kept", {}}, {next, {}}},
                            {},
                            {}});
}

}  // namespace

struct Window::Parts {
    explicit Parts(EmojiMap& emoji)
        : clipboard(emoji,
                    {[this] { return read_clipboard(); },
                     [this](const std::string& text) { glfwSetClipboardString(window.get(), text.c_str()); },
                     [this](ClipboardNotice notice) { inbox.news.notices.push_back(notice); }}) {}
    ~Parts() {
        if (has_renderer) ImGui_ImplOpenGL3_Shutdown();
        if (has_platform) ImGui_ImplGlfw_Shutdown();
    }
    std::string read_clipboard() const {
        const char* text = glfwGetClipboardString(window.get());
        return text != nullptr ? text : "";
    }

    GlfwLibrary library;
    WindowInbox inbox;
    GlfwWindow window;
    GlFunctions gl;
    Clipboard clipboard;
    std::unique_ptr<Drawing> drawing;
    std::unique_ptr<FramePainter> painter;
    WindowPlace place;
    WholeChords chords;
    FullScreen full_screen;
    bool has_platform = false;
    bool has_renderer = false;
};

Opened<Window> Window::open(const WindowOptions& options, const FontFiles& files, EmojiMap& emoji) {
    auto parts = std::make_unique<Parts>(emoji);
    if (!parts->library.is_running) return no_window("window.no_display.cause", "window.no_display.next", last_error());
    parts->window = make_window(options);
    GLFWwindow* window = parts->window.get();
    const auto no_opengl = [error = last_error()] {
        return no_window("window.no_opengl.cause", "window.no_opengl.next", error);
    };
    if (window == nullptr) return no_opengl();
    glfwMakeContextCurrent(window);
    const auto find_function = [](const char* name) { return reinterpret_cast<void*>(glfwGetProcAddress(name)); };
    if (!parts->gl.load(find_function)) return no_opengl();
    glfwSwapInterval(options.vsync ? 1 : 0);
    set_smallest_size(window);
    put_in_place(window, options.place);
    parts->place = options.place;
    listen(window, parts->inbox);

    parts->drawing = std::make_unique<Drawing>(files, emoji, SystemFonts::used);
    parts->has_platform = ImGui_ImplGlfw_InitForOpenGL(window, true);
    if (parts->has_platform) read_keys(window);
    parts->has_renderer = parts->has_platform && ImGui_ImplOpenGL3_Init(parts->gl.shader_version());
    if (!parts->has_renderer) return no_opengl();
    parts->clipboard.connect();
    parts->painter = std::make_unique<FramePainter>(parts->gl);
    return {std::unique_ptr<Window>(new Window(std::move(parts))), {}};
}

Window::Window(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Window::~Window() = default;

const FontSet& Window::fonts() const { return parts_->drawing->fonts(); }
std::string Window::portal_name() const {
    // Of GLFW's builds only those for X11 have it.
    using WindowNumber = unsigned long (*)(GLFWwindow*);
    const auto number = reinterpret_cast<WindowNumber>(dlsym(RTLD_DEFAULT, "glfwGetX11Window"));
    if (!number) return {};
    std::array<char, 32> text{};
    const unsigned long window = number(parts_->window.get());
    if (window != 0) std::snprintf(text.data(), text.size(), "x11:%lx", window);
    return text.data();
}

float Window::desktop_scale() const { return scale_of(parts_->window.get()); }

WindowPlace Window::place() {
    GLFWwindow* window = parts_->window.get();
    WindowPlace& place = parts_->place;
    if (parts_->full_screen.is_on()) return place;
    if (!std::exchange(parts_->inbox.moved, false) || glfwGetWindowAttrib(window, GLFW_ICONIFIED) == GLFW_TRUE)
        return place;
    place.maximised = glfwGetWindowAttrib(window, GLFW_MAXIMIZED) == GLFW_TRUE;
    if (place.maximised) return place;
    const DesktopArea area = area_of(window);
    const float scale = scale_of(window);
    place.width = static_cast<int>(std::lround(static_cast<float>(area.width) / scale));
    place.height = static_cast<int>(std::lround(static_cast<float>(area.height) / scale));
    place.x = area.x;
    place.y = area.y;
    return place;
}

void Window::set_full_screen(bool on) {
    if (on == parts_->full_screen.is_on()) return;
    place();  // of now, to be kept
    parts_->full_screen.set(parts_->window.get(), on);
    // What moved meanwhile was the screen's; what the desktop makes of the earlier place it tells by itself.
    if (!on) parts_->inbox.moved = false;
}

bool Window::is_minimised() const {
    int width_px = 0;
    int height_px = 0;
    glfwGetFramebufferSize(parts_->window.get(), &width_px, &height_px);
    return width_px <= 0 || height_px <= 0 || glfwGetWindowAttrib(parts_->window.get(), GLFW_ICONIFIED) == GLFW_TRUE;
}

void Window::set_title(const std::string& title) { glfwSetWindowTitle(parts_->window.get(), title.c_str()); }

void Window::set_icon(const std::vector<Icon>& icons) {
    std::vector<std::vector<std::uint8_t>> pixels;
    std::vector<GLFWimage> images;
    for (const Icon& icon : icons) pixels.push_back(icon.rgba);
    for (std::size_t i = 0; i < icons.size(); ++i)
        images.push_back({icons[i].side_px, icons[i].side_px, pixels[i].data()});
    glfwSetWindowIcon(parts_->window.get(), static_cast<int>(images.size()), images.data());
}

bool Window::copy(const std::string& text) { return parts_->clipboard.copy(text); }

void Window::collect_events(double seconds) {
    if (seconds == 0) {
        glfwPollEvents();
    } else if (seconds < 0) {
        glfwWaitEvents();
    } else {
        glfwWaitEventsTimeout(seconds);
    }
}

WindowNews Window::take_news() {
    if (parts_->inbox.woken.exchange(false)) parts_->inbox.news.any_event = true;
    return std::exchange(parts_->inbox.news, {});
}

void Window::wake() noexcept {
    parts_->inbox.woken = true;
    glfwPostEmptyEvent();
}

void Window::begin_frame() {
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplGlfw_NewFrame();
    parts_->chords.begin_frame();
}

bool Window::end_frame() {
    ImGui::Render();
    GLFWwindow* window = parts_->window.get();
    int width_px = 0;
    int height_px = 0;
    glfwGetFramebufferSize(window, &width_px, &height_px);
    if (width_px <= 0 || height_px <= 0) return false;
    const bool changed = parts_->painter->paint(*ImGui::GetDrawData(), width_px, height_px);
    if (!changed && !parts_->inbox.must_show) return false;
    parts_->inbox.must_show = false;
    parts_->painter->target().copy_to_screen();
    glfwSwapBuffers(window);
    // Shown with its first picture in it, not empty.
    if (glfwGetWindowAttrib(window, GLFW_VISIBLE) == GLFW_FALSE) glfwShowWindow(window);
    return true;
}

void Window::draw_all_again() { parts_->painter->forget(); }

}  // namespace tandem
