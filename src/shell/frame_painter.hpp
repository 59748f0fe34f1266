#pragma once

#include <memory>
#include <vector>

#include "shell/frame_damage.hpp"
#include "shell/frame_target.hpp"
#include "shell/gl_functions.hpp"

struct ImDrawData;

namespace tandem {

// Paints ImGui's frames into a target that keeps them, each time only where the frame differs from the last one.
// Without a graphics card a full frame costs tens of milliseconds, a frame where one card moved a few. ImGui's OpenGL
// renderer is running for the current ImGui context.
class FramePainter {
  public:
    explicit FramePainter(const GlFunctions& gl) : gl_(gl), target_(gl) {}

    // False when nothing changed and nothing was painted. Sizes in device pixels, at least 1.
    bool paint(ImDrawData& data, int width_px, int height_px);
    // Brings the textures of ImGui up to date; paint() does it too. Pixels that change in a texture other than the font
    // atlas are on no draw list: the next frame is then painted whole.
    void update_textures(ImDrawData& data);
    // The next frame is painted whole: a texture ImGui does not know of got new content, or the picture is lost.
    void forget() { damage_.forget(); }
    const FrameTarget& target() const { return target_; }

  private:
    void paint_rects(ImDrawData& data, const std::vector<PixelRect>& rects);

    const GlFunctions& gl_;
    FrameTarget target_;
    FrameDamage damage_;
};

}  // namespace tandem
