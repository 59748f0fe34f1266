#pragma once

#include "ui/rect.hpp"

namespace tandem {

// Where the card goes: `gap` to the right of the ghost, to its left where there is no room, else wherever it fits;
// always inside the window, never under the pointer. Top aligned a little above the ghost.
Rect place_card(const Rect& ghost, float pointer_x, float pointer_y, float width, float height, float gap,
                const Rect& window);

}  // namespace tandem
