#pragma once

#include <string_view>

#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// What the top bar says is shown, from the left of `at`. In the calendar a quiet button: another date is chosen below
// it.
void draw_bar_title(ViewContext& view, const Rect& at, std::string_view title);

}  // namespace tandem
