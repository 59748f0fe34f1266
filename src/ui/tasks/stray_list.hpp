#pragma once

#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// Decisions whose task no rule makes any more, below the day's tasks: why, and what to do with each. Takes its height
// off the top of `at`; nothing when there is none.
void draw_strays(ViewContext& view, Rect& at);

}  // namespace tandem
