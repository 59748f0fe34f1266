#pragma once

namespace tandem {

struct ViewContext;

// While something is dragged by mouse, a pointer that rests at an edge of the month turns it: at the left or the top
// back, at the right or the foot on, again and again as long as it stays. Says where it leads. Once per frame, after
// the drag followed the pointer.
void turn_at_edges(ViewContext& view);

}  // namespace tandem
