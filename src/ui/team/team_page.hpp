#pragma once

#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// The people and their work, in several views (TeamView).
void draw_team(ViewContext& view, const Rect& area);
// Which view, and what the view has to choose or do.
void draw_team_tools(ViewContext& view, Rect at);

}  // namespace tandem
