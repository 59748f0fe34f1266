#pragma once

#include <string_view>

#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// In the middle of a view of the calendar that has no post to show: why, and what to do next. Where the filters hide
// what there is they can be cleared, else a post is made.
void draw_empty_calendar(ViewContext& view, const Rect& area, std::string_view why, bool filtered);

}  // namespace tandem
