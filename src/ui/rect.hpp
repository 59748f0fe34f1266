#pragma once

#include <algorithm>

namespace tandem {

// Pixels of the window, y downwards; [x0, x1) and [y0, y1). Whole numbers wherever something is drawn from one.
struct Rect {
    float x0 = 0, y0 = 0, x1 = 0, y1 = 0;

    friend constexpr bool operator==(const Rect&, const Rect&) = default;

    static constexpr Rect at(float x, float y, float width, float height) { return {x, y, x + width, y + height}; }

    constexpr float width() const { return x1 - x0; }
    constexpr float height() const { return y1 - y0; }
    constexpr bool empty() const { return x1 <= x0 || y1 <= y0; }
    constexpr bool contains(float x, float y) const { return x0 <= x && x < x1 && y0 <= y && y < y1; }
    constexpr bool contains(const Rect& r) const { return x0 <= r.x0 && r.x1 <= x1 && y0 <= r.y0 && r.y1 <= y1; }
    constexpr bool overlaps(const Rect& r) const { return x0 < r.x1 && r.x0 < x1 && y0 < r.y1 && r.y0 < y1; }

    constexpr Rect intersect(const Rect& r) const {
        return {std::max(x0, r.x0), std::max(y0, r.y0), std::min(x1, r.x1), std::min(y1, r.y1)};
    }
    constexpr Rect grown(float by) const { return {x0 - by, y0 - by, x1 + by, y1 + by}; }
    constexpr Rect shrunk(float by) const { return grown(-by); }
    constexpr Rect shrunk(float dx, float dy) const { return {x0 + dx, y0 + dy, x1 - dx, y1 - dy}; }
    constexpr Rect moved(float dx, float dy) const { return {x0 + dx, y0 + dy, x1 + dx, y1 + dy}; }

    // Takes a piece off one side and returns it; what is left stays in this rectangle.
    constexpr Rect cut_left(float width) {
        const Rect piece{x0, y0, x0 + width, y1};
        x0 += width;
        return piece;
    }
    constexpr Rect cut_right(float width) {
        const Rect piece{x1 - width, y0, x1, y1};
        x1 -= width;
        return piece;
    }
    constexpr Rect cut_top(float height) {
        const Rect piece{x0, y0, x1, y0 + height};
        y0 += height;
        return piece;
    }
    constexpr Rect cut_bottom(float height) {
        const Rect piece{x0, y1 - height, x1, y1};
        y1 -= height;
        return piece;
    }
};

}  // namespace tandem
