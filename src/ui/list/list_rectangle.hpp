#pragma once

namespace tandem {

struct ListFrame;
struct ViewContext;

// A press on a heading, or below the rows, that is dragged on becomes a rectangle that selects the posts of the rows it
// touches. Once per frame, in the window of the rows, after they and their headings are drawn.
void take_list_rectangle(ViewContext& view, const ListFrame& frame);

}  // namespace tandem
