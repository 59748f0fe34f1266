#pragma once

namespace tandem {

struct ViewContext;

// What UiState::task_asked asks about a task, drawn while it is open: a menu beside its row, operated with the arrows
// and Enter, or a small dialog. Once per frame, after the views.
void draw_task_question(ViewContext& view);

}  // namespace tandem
