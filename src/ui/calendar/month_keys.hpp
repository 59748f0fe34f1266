#pragma once

#include <optional>

namespace tandem {

struct ViewContext;

// Wheel and keyboard of the month. Commands with shortcuts of their own (month, today, new post) are not handled here.

// By weeks, while the pointer is over the month.
void take_wheel(ViewContext& view, bool hovered);

// Arrows go from day to day, down and up through the posts of a day, and from the day up through its bars
// (bar_cursor.hpp); with Shift they go from post to post and select all between, with Ctrl they lead from post to post
// and select nothing (post_cursor.hpp). Ctrl A selects all posts that are shown, Enter opens what is selected. While
// something is dragged by keyboard they move and drop it, I drops it among the ideas, Ctrl or Alt held copies it, Home
// and End take an end of a campaign. `grid_id`: ImGui's id of the month, which has the keys while nothing else does.
void take_keys(ViewContext& view, unsigned int grid_id);

// The key of menus, or Shift and F10: the menu of the selected day, or of the selected post where it has a chip, opens
// there. Afterwards the picture with this id, drawn just before, has the keyboard again.
void take_menu_key(ViewContext& view, unsigned int grid_id);

// What keys do with something that is dragged by keyboard from day to day, also elsewhere than in the month.
void move_dragged_by_keys(ViewContext& view, unsigned int grid_id);

// Whether arrows, Enter, Home and End are for the picture with this id: nothing is typed or open, and nothing else has
// the keyboard, or something is dragged by it. ImGui then does not move its own focus with them.
bool has_keys(const ViewContext& view, unsigned int grid_id);
// The same of a view of the calendar: Space is no press on it, but for what is selected there.
bool has_keys_of_view(const ViewContext& view, unsigned int grid_id);

// The cell the keyboard is in: that of the selected day, or where arrows led to the bar that is selected.
std::optional<std::size_t> cursor_cell(ViewContext& view);

}  // namespace tandem
