#pragma once

#include <string_view>

#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// What a view of the calendar says that has no post to show: why, and what to do next. Where the filters hide what
// there is they can be cleared, else a post is made.

// In the middle of a view that has nothing else to show.
void draw_empty_calendar(ViewContext& view, const Rect& area, std::string_view why, bool filtered);

// In a row above days, which have other things: it covers none of them, and they stay where they are while something is
// carried over them.
struct EmptyStrip {
    std::string_view why;
    std::string_view how;  // posts are made, where there is room for it and no filter to clear
    bool filtered = false;
};
Rect cut_empty_strip(const ViewContext& view, Rect& area);
void draw_empty_strip(ViewContext& view, const Rect& row, const EmptyStrip& strip);

}  // namespace tandem
