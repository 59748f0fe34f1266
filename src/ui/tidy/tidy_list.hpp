#pragma once

#include <vector>

#include "plan/tidy_diff.hpp"
#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// The parts of a diff with a box each, and the moves of each part. True when a box was turned.
bool draw_tidy_list(ViewContext& view, const Rect& area, const TidyDiff& diff, std::vector<bool>& chosen);

}  // namespace tandem
