#pragma once

#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;
struct TaskDay;

// The head of the Tasks screen: how much is left and for whom, what is late and what is due next, how much is done.
void draw_day_header(ViewContext& view, const Rect& area, const TaskDay& day);

}  // namespace tandem
