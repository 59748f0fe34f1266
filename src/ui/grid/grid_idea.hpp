#pragma once

#include <cstddef>

#include "ui/grid/grid_scroll.hpp"

namespace tandem {

struct GridState;
struct ViewContext;

// An idea of the drawer over the grid, by mouse: it goes out between the posts it is dropped between, at the time that
// is suggested for its day where that lies between them. The request is that of any idea dropped on a day.

// Whether one is dragged that no day of the drawer's month has.
bool carries_idea_over_grid(const ViewContext& view);
// In each frame: where it would go out, over `area` before the tile `gap.place`. An idea that does not go out on the
// channel has no place here: that is said beside it, and told when it is dropped.
void follow_idea_over_grid(ViewContext& view, const GridState& state, const TileGap& gap, const Rect& area);

}  // namespace tandem
