#pragma once

#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// Everything about what is selected, to be read and changed. Folded: a strip with the button that opens it.
void draw_inspector(ViewContext& view, const Rect& area, bool open);

}  // namespace tandem
