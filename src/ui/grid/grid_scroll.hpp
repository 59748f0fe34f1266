#pragma once

#include <cstddef>

#include "ui/rect.hpp"

namespace tandem {

struct GridState;
struct ViewContext;

inline constexpr int grid_columns = 3;

// Where tiles lie in a part that scrolls.
struct TilePlaces {
    float left = 0, top = 0, width = 0, height = 0, gap = 0, foot = 0;

    // `content`: of what scrolls, moved up by what is scrolled away.
    TilePlaces(const ViewContext& view, const Rect& content, float width_to_height);
    Rect at(std::size_t place) const;
    float row_px() const { return height + gap; }
    // From the first row to below the last one.
    float whole_height(std::size_t tiles) const;
};

// The gap between two tiles, or before the first or after the last of a row: what comes there stands before the tile
// `place`, which is the number of tiles after the last one.
struct TileGap {
    std::size_t place = 0;
    Rect rect;
};
// The one nearest to a point of the window.
TileGap gap_near(const TilePlaces& places, float x, float y, std::size_t tiles, float width_px);

// Before the tiles' scrolled part begins: what undo or a command wants to show, or the day the calendar goes to. The
// row of the latest post until that day comes to the top; of a month that is gone to from another view, until its end.
void place_grid_scroll(ViewContext& view, GridState& state, const Rect& area);
// Inside it: once somebody scrolled, or a tile was brought into view, the day of the row at the top is the calendar's.
void follow_grid_scroll(ViewContext& view, GridState& state, const TilePlaces& places);
// Inside it: what is dragged by mouse scrolls the tiles near their upper and lower edge.
void scroll_grid_at_edges(ViewContext& view, const Rect& area);

}  // namespace tandem
