#pragma once

#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// The rules that the CM's tasks come from, by moment of the calendar: what each says in a sentence, whether it is on,
// how much work it makes in a month. A change is shown in the panel at the right with what it would do, and made when
// it is accepted there.
void draw_rules(ViewContext& view, const Rect& area);
// Back to the tasks, what is shown, a new rule.
void draw_rules_tools(ViewContext& view, Rect at);
// The way here, in the toolbar of the tasks: cut off its right end, and drawn.
Rect cut_rules_button(const ViewContext& view, Rect& at);
void draw_rules_button(ViewContext& view, const Rect& rect);

}  // namespace tandem
