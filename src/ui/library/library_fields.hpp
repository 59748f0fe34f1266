#pragma once

#include "ui/library/library_state.hpp"
#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// The fields of what is selected, edited in place; what to do where nothing is.
void draw_library_fields(ViewContext& view, Library& library, const Rect& area);

}  // namespace tandem
