#pragma once

namespace tandem {

struct EdgeRest;
struct Rect;
struct ViewContext;

// While something is dragged by mouse, a pointer that rests at an edge of the calendar turns it: at the left or the top
// back, at the right or the foot and beyond them on, again and again as long as it stays; where hours are shown, which
// scroll, at the left and the right alone. Where the drawer is about to open it waits (drawer_edge.hpp). Says where it
// leads. Once per frame, after the drag followed the pointer. `grid`: the days within the area; without one a strip
// along each side of it is no place for a drop.
void turn_at_edges(ViewContext& view, const Rect& area, const Rect& grid);
void turn_at_edges(ViewContext& view, const Rect& area);
// What it says: "‹ septembre" or "novembre ›", at that edge. After everything that is dragged, which it lies above.
void draw_turn_sign(ViewContext& view);

// Once per frame: whether what rests at this side (-1: the one that leads back, 1: on, 0: at none) turns it now. It
// does after a moment, then again and again.
bool turn_is_due(EdgeRest& rest, int side);

}  // namespace tandem
