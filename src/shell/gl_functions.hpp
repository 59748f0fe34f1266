#pragma once

#include <GL/glcorearb.h>

namespace tandem {

using GlLoader = void* (*)(const char* name);  // of the context that is current

// The few OpenGL 3.0 functions the shell itself calls; the rest is done by ImGui's own renderer.
struct GlFunctions {
    PFNGLGETINTEGERVPROC get_integer = nullptr;
    PFNGLFINISHPROC finish = nullptr;
    PFNGLCLEARPROC clear = nullptr;
    PFNGLCLEARCOLORPROC clear_color = nullptr;
    PFNGLENABLEPROC enable = nullptr;
    PFNGLDISABLEPROC disable = nullptr;
    PFNGLSCISSORPROC scissor = nullptr;
    PFNGLREADPIXELSPROC read_pixels = nullptr;
    PFNGLPIXELSTOREIPROC pixel_store = nullptr;
    PFNGLGENTEXTURESPROC gen_textures = nullptr;
    PFNGLDELETETEXTURESPROC delete_textures = nullptr;
    PFNGLBINDTEXTUREPROC bind_texture = nullptr;
    PFNGLTEXIMAGE2DPROC tex_image_2d = nullptr;
    PFNGLTEXPARAMETERIPROC tex_parameter = nullptr;
    PFNGLGENFRAMEBUFFERSPROC gen_framebuffers = nullptr;
    PFNGLDELETEFRAMEBUFFERSPROC delete_framebuffers = nullptr;
    PFNGLBINDFRAMEBUFFERPROC bind_framebuffer = nullptr;
    PFNGLFRAMEBUFFERTEXTURE2DPROC framebuffer_texture_2d = nullptr;
    PFNGLCHECKFRAMEBUFFERSTATUSPROC check_framebuffer_status = nullptr;
    PFNGLBLITFRAMEBUFFERPROC blit_framebuffer = nullptr;

    // False when one is missing: the context is older than OpenGL 3.0.
    bool load(GlLoader loader);
    // The shading language that every context of the current one's version knows.
    const char* shader_version() const;
};

}  // namespace tandem
