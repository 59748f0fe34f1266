#pragma once

#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// The work of one day (UiState::tasks_day), by kind, with a box to tick each task.
void draw_tasks(ViewContext& view, const Rect& area);

}  // namespace tandem
