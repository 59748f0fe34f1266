#include "ui/calendar/card_place.hpp"

#include <algorithm>
#include <cmath>

namespace tandem {

Rect place_card(const Rect& ghost, float pointer_x, float pointer_y, float width, float height, float gap,
                const Rect& window) {
    const float margin = std::round(gap / 2);
    const Rect room = window.shrunk(margin);
    width = std::min(width, room.width());
    height = std::min(height, room.height());
    const auto kept_in = [](float at, float low, float high) { return std::clamp(at, low, std::max(low, high)); };
    const float y = kept_in(std::round(ghost.y0 - 2.5f * gap), room.y0, room.y1 - height);

    const float right = std::max(ghost.x1, pointer_x) + gap;
    if (right + width <= room.x1) return Rect::at(right, y, width, height);
    const float left = std::min(ghost.x0, pointer_x) - gap - width;
    if (left >= room.x0) return Rect::at(left, y, width, height);
    // Neither side: below or above, as far from the pointer as it takes.
    const float x = kept_in(std::round(ghost.x0), room.x0, room.x1 - width);
    const float below = std::max(ghost.y1, pointer_y) + gap;
    if (below + height <= room.y1) return Rect::at(x, below, width, height);
    const float above = std::min(ghost.y0, pointer_y) - gap - height;
    if (above >= room.y0) return Rect::at(x, above, width, height);
    // A small window: beside the pointer, on the wider side.
    if (pointer_x - room.x0 > room.x1 - pointer_x)
        return Rect::at(std::max(room.x0, pointer_x - gap - width), y, width, height);
    return Rect::at(kept_in(pointer_x + gap, room.x0, room.x1 - width), y, width, height);
}

}  // namespace tandem
