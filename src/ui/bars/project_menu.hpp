#pragma once

#include "ui/bars/bars.hpp"

namespace tandem {

// The project's sign and name, with the menu of files; takes its room, `most_width_px` at most, off the left of `at`.
void draw_project_button(ViewContext& view, Rect& at, float most_width_px, const BarFacts& facts);

}  // namespace tandem
