#pragma once

#include "ui/rect.hpp"

namespace tandem {

struct PeriodTitle;
struct ViewContext;

// What the top bar says is shown, from the left of `at`, in its brief form where there is no room for all of it, which
// the tooltip has then. In the calendar a quiet button: another date is chosen below it.
void draw_bar_title(ViewContext& view, const Rect& at, const PeriodTitle& title, bool brief);

}  // namespace tandem
