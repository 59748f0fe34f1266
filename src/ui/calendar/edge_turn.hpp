#pragma once

namespace tandem {

struct Rect;
struct ViewContext;

// While something is dragged by mouse, a pointer that rests at an edge of the calendar turns it: at the left or the top
// back, at the right or the foot on, again and again as long as it stays; where hours are shown, which scroll, at the
// left and the right alone. Says where it leads. Once per frame, after the drag followed the pointer. `grid`: the days
// within the area.
void turn_at_edges(ViewContext& view, const Rect& area, const Rect& grid);

}  // namespace tandem
