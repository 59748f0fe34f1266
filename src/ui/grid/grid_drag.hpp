#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "ui/grid/grid_model.hpp"
#include "ui/rect.hpp"

namespace tandem {

struct GridState;
struct ViewContext;

// Tiles carried to the place of another, by mouse or by keyboard, all that are selected with the grabbed one: those
// between make room, and each goes out when the one did whose place it takes. The request, its preview and its card are
// those of any drag of the calendar.

bool carries_tile(const ViewContext& view);
// The tile at this place of the model is picked up with those that are selected with it, by mouse at `rect`.
void begin_tile(ViewContext& view, GridState& state, std::size_t place, const Rect& rect);
// By keyboard: what is selected. False when none of the grid is selected.
bool pick_up_tile(ViewContext& view);
// In each frame before follow_tile: posts that the drawer had in hand are tiles again over `area`.
void take_tile_back(ViewContext& view, const GridState& state, const Rect& area);
// In each frame, before the tiles are drawn: where it is, and what makes room.
void follow_tile(ViewContext& view, GridState& state);
// By keyboard, so many places on; Enter drops it.
void take_tile_keys(ViewContext& view, GridState& state, unsigned int grid_id, int columns);
// The tiles as they would be if it were dropped now.
std::vector<GridTile> carried_tiles(const ViewContext& view, const GridState& state);

}  // namespace tandem
