#pragma once

#include <vector>

#include "ui/rect.hpp"
#include "ui/theme.hpp"

namespace tandem::robot {

// A letter or an icon as it was drawn.
struct DrawnLetter {
    char32_t code = 0;
    float x = 0, y = 0;  // its middle, in pixels of the window
    Color ink = 0;       // opaque: where it is drawn half transparent, as it looks on its ground
    Color ground = 0;    // what is below its middle
    bool faint = false;  // drawn half transparent: what is being dragged away

    bool is_icon() const { return code >= 0xE000; }
};

// The letters of the last frame whose middles lie in this part of the window, worked out from the draw lists; those
// that something was drawn over later, as before that. Emoji, which have colours of their own, are left out.
std::vector<DrawnLetter> drawn_letters(const Rect& within);

// Whether any pixel of this part of the window has the colour, letters and pictures left out.
bool shows_color(const Rect& part, Color color);

}  // namespace tandem::robot
