#include "shell/gl_functions.hpp"

#include <dlfcn.h>

namespace tandem {
namespace {

template <class Function>
bool load_one(Function& function, GlLoader loader, const char* name) {
    function = reinterpret_cast<Function>(loader(name));
    return function != nullptr;
}

// ImGui's renderer unloads this library when the last of its contexts ends, yet keeps pointers into it for the next
// one. Loaded in this way it stays. Where there is no such library the renderer uses another, which the program is
// linked with.
void keep_library_loaded() { dlopen("libOpenGL.so.0", RTLD_LAZY | RTLD_LOCAL | RTLD_NODELETE); }

}  // namespace

bool GlFunctions::load(GlLoader loader) {
    keep_library_loaded();
    return load_one(get_integer, loader, "glGetIntegerv") && load_one(finish, loader, "glFinish") &&
        load_one(clear, loader, "glClear") && load_one(clear_color, loader, "glClearColor") &&
        load_one(enable, loader, "glEnable") && load_one(disable, loader, "glDisable") &&
        load_one(scissor, loader, "glScissor") && load_one(read_pixels, loader, "glReadPixels") &&
        load_one(pixel_store, loader, "glPixelStorei") && load_one(gen_textures, loader, "glGenTextures") &&
        load_one(delete_textures, loader, "glDeleteTextures") && load_one(bind_texture, loader, "glBindTexture") &&
        load_one(tex_image_2d, loader, "glTexImage2D") && load_one(tex_parameter, loader, "glTexParameteri") &&
        load_one(gen_framebuffers, loader, "glGenFramebuffers") &&
        load_one(delete_framebuffers, loader, "glDeleteFramebuffers") &&
        load_one(bind_framebuffer, loader, "glBindFramebuffer") &&
        load_one(framebuffer_texture_2d, loader, "glFramebufferTexture2D") &&
        load_one(check_framebuffer_status, loader, "glCheckFramebufferStatus") &&
        load_one(blit_framebuffer, loader, "glBlitFramebuffer");
}

const char* GlFunctions::shader_version() const {
    GLint major = 0;
    GLint minor = 0;
    get_integer(GL_MAJOR_VERSION, &major);
    get_integer(GL_MINOR_VERSION, &minor);
    return major > 3 || (major == 3 && minor >= 2) ? "#version 150" : "#version 130";
}

}  // namespace tandem
