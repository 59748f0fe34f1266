#pragma once

#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// The switch between the ways the calendar is looked at: month, week and the one of the others that was chosen last,
// and behind them a menu of all. Without words it is the menu's button alone.
float view_switch_width(const ViewContext& view, bool words);
// At the left of a bar's row of this height.
void draw_view_switch(ViewContext& view, const Rect& row, bool words);
}  // namespace tandem
