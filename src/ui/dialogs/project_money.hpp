#pragma once

namespace tandem {

struct ViewContext;

// What holds for all money of the project; each change is a step of its own. True once it was closed.
bool draw_project_money(ViewContext& view);

}  // namespace tandem
