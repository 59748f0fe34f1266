#pragma once

#include "ui/rect.hpp"

namespace tandem {

// A press on something may open a panel under the pointer; the second press of a double click would then land on
// whatever the panel has there. It is taken by nothing instead. Call in each frame before the panel is drawn, in the
// window it belongs to.
void guard_second_press(const Rect& panel, bool open);

}  // namespace tandem
