#pragma once

#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;
struct Task;

// The disc of who does a task. A click opens everybody who might do it; choosing one assigns the task at once.
void draw_doer(ViewContext& view, const Rect& disc, const Task& task);

}  // namespace tandem
