#pragma once

#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// The panel of the selected rule, or of its draft: what it says, field by field, and what its change would do to the
// plan, with the buttons that make it or leave it.
void draw_rule_sheet(ViewContext& view, Rect area);

}  // namespace tandem
