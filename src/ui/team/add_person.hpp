#pragma once

#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// A small card below `anchor`: name, roles, hours, Enter. Drawn while TeamState::add_open.
void draw_add_person(ViewContext& view, const Rect& anchor);

}  // namespace tandem
