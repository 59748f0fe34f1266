#pragma once

#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// Series without an end whose planned posts come to one, below the day's tasks: until when, and that they go on or end
// there. A row leads to the last post. Takes its height off the top of `at`; nothing when there is none.
void draw_series_to_continue(ViewContext& view, Rect& at);

}  // namespace tandem
