#pragma once

#include <string>

#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// Words on the ground of the hours: why somebody is away, the name of a public holiday, where there is room for them
// between the blocks. `top`: y of midnight on the screen. After the hours are painted.
void draw_ground_words(ViewContext& view, float top);

// What the ground says at this pixel of a day: who is away or on call, what the clocks do; "" nothing. And how much of
// the ground says so, as far as it is in sight.
struct GroundNote {
    std::string text;
    Rect rect;
};
GroundNote ground_note(const ViewContext& view, std::size_t day, float x, float y, float top);

}  // namespace tandem
