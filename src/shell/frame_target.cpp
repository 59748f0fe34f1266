#include "shell/frame_target.hpp"

#include <algorithm>

namespace tandem {

FrameTarget::~FrameTarget() { remove(); }

void FrameTarget::remove() {
    if (framebuffer_ != 0) gl_.delete_framebuffers(1, &framebuffer_);
    if (texture_ != 0) gl_.delete_textures(1, &texture_);
    framebuffer_ = 0;
    texture_ = 0;
}

bool FrameTarget::resize(int width_px, int height_px) {
    if (width_px == width_px_ && height_px == height_px_ && framebuffer_ != 0) return false;
    remove();
    width_px_ = width_px;
    height_px_ = height_px;
    gl_.gen_textures(1, &texture_);
    gl_.bind_texture(GL_TEXTURE_2D, texture_);
    gl_.tex_parameter(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    gl_.tex_parameter(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
    gl_.tex_image_2d(GL_TEXTURE_2D, 0, GL_RGBA8, width_px, height_px, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
    gl_.gen_framebuffers(1, &framebuffer_);
    bind();
    gl_.framebuffer_texture_2d(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture_, 0);
    complete_ = gl_.check_framebuffer_status(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE;
    return true;
}

void FrameTarget::bind() const { gl_.bind_framebuffer(GL_FRAMEBUFFER, framebuffer_); }

void FrameTarget::copy_to_screen() const {
    gl_.disable(GL_SCISSOR_TEST);
    gl_.bind_framebuffer(GL_READ_FRAMEBUFFER, framebuffer_);
    gl_.bind_framebuffer(GL_DRAW_FRAMEBUFFER, 0);
    gl_.blit_framebuffer(0, 0, width_px_, height_px_, 0, 0, width_px_, height_px_, GL_COLOR_BUFFER_BIT, GL_NEAREST);
}

Bitmap FrameTarget::read() const {
    Bitmap picture{width_px_, height_px_, {}};
    const auto row_bytes = static_cast<std::ptrdiff_t>(width_px_) * 4;
    picture.rgba.resize(static_cast<std::size_t>(row_bytes) * static_cast<std::size_t>(height_px_));
    bind();
    gl_.pixel_store(GL_PACK_ALIGNMENT, 4);
    gl_.read_pixels(0, 0, width_px_, height_px_, GL_RGBA, GL_UNSIGNED_BYTE, picture.rgba.data());
    // OpenGL counts rows from the bottom.
    for (int top = 0, bottom = height_px_ - 1; top < bottom; ++top, --bottom) {
        const auto upper = picture.rgba.begin() + top * row_bytes;
        std::swap_ranges(upper, upper + row_bytes, picture.rgba.begin() + bottom * row_bytes);
    }
    return picture;
}

}  // namespace tandem
