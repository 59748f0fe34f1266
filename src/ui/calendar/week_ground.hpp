#pragma once

#include <string>

namespace tandem {

struct ViewContext;

// Words on the ground of the hours: why somebody is away, the name of a public holiday, where there is room for them
// between the blocks. `top`: y of midnight on the screen. After the hours are painted.
void draw_ground_words(ViewContext& view, float top);

// What the ground says at this pixel of a day: who is away or on call, what the clocks do; "" nothing.
std::string ground_note(const ViewContext& view, std::size_t day, float x, float y, float top);

}  // namespace tandem
