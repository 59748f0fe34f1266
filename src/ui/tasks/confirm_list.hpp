#pragma once

#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;
class ScrollArea;

// Posts whose time has passed and that nobody has said are out, from the top of `at`, which is left with the room
// below: each with a field for its link and a button that says it is out. The key of the command does the same for what
// is selected here.
void draw_to_confirm(ViewContext& view, ScrollArea& scroll, Rect& at);

}  // namespace tandem
