#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

struct ImDrawData;

namespace tandem {

// Device pixels, from the top left; right and bottom are outside.
struct PixelRect {
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;

    friend bool operator==(const PixelRect&, const PixelRect&) = default;
};

inline bool is_empty(const PixelRect& rect) { return rect.right <= rect.left || rect.bottom <= rect.top; }
PixelRect intersection(const PixelRect& a, const PixelRect& b);

// The pixels an ImGui draw command may touch: the scissor that ImGui's OpenGL renderer derives from its clip rectangle.
struct ImGuiClip {
    float left, top, right, bottom;
};
PixelRect rect_from_clip(const ImGuiClip& clip, int height_px);

// Finds where a frame differs from the one before, in squares of 64 pixels: a square is the same when the same
// triangles touch it, in the same order. Two frames that pass as equal but are not would need colliding 64-bit hashes.
// Knows nothing of changed textures: whoever changes one calls forget().
class FrameDamage {
  public:
    // The rectangles that must be drawn again, none overlapping another; empty for an unchanged frame. A frame of
    // another size, with draw callbacks or with a framebuffer scale that is not whole is one rectangle.
    std::vector<PixelRect> compare(const ImDrawData& data, int width_px, int height_px);
    void forget() { known_ = false; }

  private:
    void hash_squares(const ImDrawData& data, int height_px);
    void mix(const PixelRect& squares, std::uint64_t value);
    std::vector<PixelRect> changed_rects(const std::vector<std::uint64_t>& before) const;

    std::vector<std::uint64_t> squares_;
    std::vector<std::uint64_t> vertices_;  // scratch: one hash per vertex
    int columns_ = 0;
    int rows_ = 0;
    int width_px_ = 0;
    int height_px_ = 0;
    bool known_ = false;
};

}  // namespace tandem
