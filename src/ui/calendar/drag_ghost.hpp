#pragma once

namespace tandem {

struct ViewContext;
struct DragPreview;

// The moving part of a drag, above the window: the ghost under the pointer (at its target's cell while dragging by
// keyboard) and, with a preview, the consequence card beside it.
void draw_ghost_and_card(ViewContext& view, const DragPreview* preview);

}  // namespace tandem
