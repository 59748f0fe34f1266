#pragma once

#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// The work of a day (UiState::tasks_day), by kind, hour, source or person, or that of its week by day, with a box to
// tick each task.
void draw_tasks(ViewContext& view, const Rect& area);

}  // namespace tandem
