#pragma once

#include <string_view>

#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;
struct Task;

// The disc of who does a task. A click opens everybody who might do it; choosing one assigns the task at once.
void draw_doer(ViewContext& view, const Rect& disc, const Task& task);

// That menu, while the one named `id` is open.
void draw_people_menu(ViewContext& view, std::string_view id, const Rect& anchor, const Task& task);

}  // namespace tandem
