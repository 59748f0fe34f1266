#include "shell/egl_context.hpp"

#include <array>
#include <cstdlib>
#include <vector>

#include <EGL/egl.h>
#include <EGL/eglext.h>

namespace tandem {

struct EglContext::Handles {
    EGLDisplay display = EGL_NO_DISPLAY;
    EGLContext context = EGL_NO_CONTEXT;
    EGLSurface surface = EGL_NO_SURFACE;
};

namespace {

// The attribute that asks for a version of OpenGL.
constexpr std::array<std::array<EGLint, 2>, 3> versions = {{{3, 3}, {3, 2}, {3, 0}}};

// Displays to try, best first.
std::vector<EGLDisplay> displays() {
    std::vector<EGLDisplay> found;
    const auto get_platform_display =
        reinterpret_cast<PFNEGLGETPLATFORMDISPLAYEXTPROC>(eglGetProcAddress("eglGetPlatformDisplayEXT"));
    const auto query_devices = reinterpret_cast<PFNEGLQUERYDEVICESEXTPROC>(eglGetProcAddress("eglQueryDevicesEXT"));
    if (get_platform_display != nullptr) {
        found.push_back(get_platform_display(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr));
        std::array<EGLDeviceEXT, 8> devices{};
        EGLint count = 0;
        if (query_devices != nullptr &&
            query_devices(static_cast<EGLint>(devices.size()), devices.data(), &count) == EGL_TRUE) {
            for (EGLint i = 0; i < count; ++i) {
                found.push_back(
                    get_platform_display(EGL_PLATFORM_DEVICE_EXT, devices[static_cast<std::size_t>(i)], nullptr));
            }
        }
    }
    found.push_back(eglGetDisplay(EGL_DEFAULT_DISPLAY));
    return found;
}

EGLContext make_context(EGLDisplay display, EGLConfig config) {
    for (const auto& version : versions) {
        const EGLint wanted[] = {EGL_CONTEXT_MAJOR_VERSION, version[0], EGL_CONTEXT_MINOR_VERSION, version[1],
                                 EGL_NONE};
        const EGLContext context = eglCreateContext(display, config, EGL_NO_CONTEXT, wanted);
        if (context != EGL_NO_CONTEXT) return context;
    }
    return EGL_NO_CONTEXT;
}

bool find_config(EGLDisplay display, EGLint surface_type, EGLConfig& config) {
    const EGLint wanted[] = {EGL_SURFACE_TYPE,
                             surface_type,
                             EGL_RENDERABLE_TYPE,
                             EGL_OPENGL_BIT,
                             EGL_RED_SIZE,
                             8,
                             EGL_GREEN_SIZE,
                             8,
                             EGL_BLUE_SIZE,
                             8,
                             EGL_NONE};
    EGLint count = 0;
    return eglChooseConfig(display, wanted, &config, 1, &count) == EGL_TRUE && count > 0;
}

// True with a current context in `context`; `surface` only where the display insists on one.
bool start(EGLDisplay display, EGLContext& context, EGLSurface& surface) {
    if (display == EGL_NO_DISPLAY || eglInitialize(display, nullptr, nullptr) != EGL_TRUE) return false;
    EGLConfig config = nullptr;
    const bool has_buffers = find_config(display, EGL_PBUFFER_BIT, config);
    if (!has_buffers && !find_config(display, 0, config)) return false;
    if (eglBindAPI(EGL_OPENGL_API) != EGL_TRUE) return false;
    context = make_context(display, config);
    if (context == EGL_NO_CONTEXT) return false;
    if (eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, context) == EGL_TRUE) return true;
    if (has_buffers) {
        const EGLint tiny[] = {EGL_WIDTH, 1, EGL_HEIGHT, 1, EGL_NONE};
        surface = eglCreatePbufferSurface(display, config, tiny);
        if (surface != EGL_NO_SURFACE && eglMakeCurrent(display, surface, surface, context) == EGL_TRUE) return true;
    }
    eglDestroyContext(display, context);
    context = EGL_NO_CONTEXT;
    return false;
}

}  // namespace

Notice no_drawing(const char* cause) {
    return {Notice::Kind::error,
            {"render.no_drawing.what", {}},
            {{cause, {}}, {"render.no_drawing.kept", {}}, {"render.no_drawing.next", {}}},
            {},
            {}};
}

Opened<EglContext> EglContext::open() {
    // The software renderer gives the same picture on every machine; who sets the variable decides otherwise.
    setenv("LIBGL_ALWAYS_SOFTWARE", "1", 0);
    for (const EGLDisplay display : displays()) {
        Handles handles{display, EGL_NO_CONTEXT, EGL_NO_SURFACE};
        if (start(display, handles.context, handles.surface)) {
            return {std::unique_ptr<EglContext>(new EglContext(handles)), {}};
        }
    }
    return refused<EglContext>(no_drawing("render.no_egl"));
}

EglContext::EglContext(const Handles& handles) : handles_(std::make_unique<Handles>(handles)) {}

EglContext::~EglContext() {
    eglMakeCurrent(handles_->display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
    if (handles_->surface != EGL_NO_SURFACE) eglDestroySurface(handles_->display, handles_->surface);
    eglDestroyContext(handles_->display, handles_->context);
}

void EglContext::make_current() {
    eglMakeCurrent(handles_->display, handles_->surface, handles_->surface, handles_->context);
}

void* EglContext::find_function(const char* name) { return reinterpret_cast<void*>(eglGetProcAddress(name)); }

}  // namespace tandem
