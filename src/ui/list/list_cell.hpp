#pragma once

#include <cstddef>
#include <optional>

#include "ui/list/list_parts.hpp"

namespace tandem {

struct RowLook;

// The cells of a row in which something is edited. In a selected row a click opens one. By keyboard Right leads from
// the row to its first cell and on, Left back and out again; up and down the same cell of other rows is reached.

// The part of a row that is this column's: of a time that says its day too, the one is the cell of the day, the rest
// that of the time.
Rect list_cell(const ViewContext& view, const ListFrame& frame, ListColumn column, const ListRow& row,
               const Rect& rect);
// The one at this x, in pixels of the window.
std::optional<ListColumn> list_cell_at(const ViewContext& view, const ListFrame& frame, const ListRow& row,
                                       const Rect& rect, float x);
// Whether a click in it opens something while so many posts are selected: day, time and title are of one alone.
bool opens_list_cell(ListColumn column, std::size_t selected);
// Whether that is a card of its own, beside the row.
bool opens_card(ListColumn column);

// Opens what the cell of a row of a post is edited in, for all that are selected where the row is one of them; a date
// that may not change says why. False: there is nothing to open.
bool open_list_cell(ViewContext& view, ListFrame& frame, std::size_t row, ListColumn column);

// To the next cell (1) or the one before (-1).
void move_list_cell(ListState& list, const ListColumns& columns, int by);
// The keyboard is in no cell any more where the mouse was pressed, the keyboard went elsewhere, or the cell is gone.
void settle_list_cell(ListState& list, const ListColumns& columns, unsigned int list_id);
// Opens the cell that Enter was pressed in.
void open_wanted_cell(ViewContext& view, ListFrame& frame);

// The ground of the cell the keyboard is in.
void draw_cell_focus(const RowLook& row, const ListRow& of);

}  // namespace tandem
