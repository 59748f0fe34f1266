#pragma once

#include "shell/bitmap.hpp"
#include "shell/gl_functions.hpp"

namespace tandem {

// A picture in the graphics memory that is drawn into and keeps what was drawn. The context it was made in is current
// whenever a member runs, the destructor included.
class FrameTarget {
  public:
    explicit FrameTarget(const GlFunctions& gl) : gl_(gl) {}
    ~FrameTarget();
    FrameTarget(const FrameTarget&) = delete;
    FrameTarget& operator=(const FrameTarget&) = delete;

    // True when the size changed: what was drawn is gone. Both at least 1.
    bool resize(int width_px, int height_px);
    void bind() const;
    // Onto the window's back buffer.
    void copy_to_screen() const;
    Bitmap read() const;

    int width_px() const { return width_px_; }
    int height_px() const { return height_px_; }
    // False when the driver refuses such a target.
    bool is_complete() const { return complete_; }

  private:
    void remove();

    const GlFunctions& gl_;
    GLuint texture_ = 0;
    GLuint framebuffer_ = 0;
    int width_px_ = 0;
    int height_px_ = 0;
    bool complete_ = false;
};

}  // namespace tandem
