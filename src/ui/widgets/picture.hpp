#pragma once

#include <span>

#include "ui/rect.hpp"
#include "ui/widgets/shapes.hpp"

struct ImTextureData;

namespace tandem {

// A picture on the screen, kept by the graphics card while this lives. It ends between two frames, and before the
// context of Dear ImGui does.
class Picture {
  public:
    // `pixels`: 4 bytes each, red, green, blue, alpha, in rows from the top; as many as width times height.
    Picture(int width, int height, std::span<const unsigned char> pixels);
    ~Picture();
    Picture(const Picture&) = delete;
    Picture& operator=(const Picture&) = delete;

    // As large as it can be in the rectangle, in its middle, with its proportions kept.
    Rect place_in(const Rect& rect) const;
    void draw(const Rect& place) const;
    // Covers the rectangle: what is too much on two sides is cut off.
    void cover(const Rect& rect, float radius, Corners corners = Corners::all) const;

  private:
    ImTextureData* texture_;
};

}  // namespace tandem
