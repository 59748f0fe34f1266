#pragma once

namespace tandem {

struct Rect;
struct ViewContext;

// While posts, ideas or tasks are dragged by mouse and the drawer is closed: held at the left edge of the calendar they
// open it, to be dropped on the ideas or on the small month; it closes again once nothing is dragged. Once per frame,
// before the calendar is drawn. `calendar`: the part of the window it is drawn in.
void lend_drawer(ViewContext& view, const Rect& calendar);

}  // namespace tandem
