#pragma once

#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// The key of menus, or Shift and F10, was pressed in this frame.
bool menu_key_pressed();

// The menu of what is selected opens at this thing, within the part of the window it is seen in.
void open_menu_at(ViewContext& view, const Rect& thing, const Rect& seen);

// Once the menu is closed, the picture with this id, drawn just before in this window of ImGui, has the keyboard again.
void keep_keyboard(unsigned int grid_id);

}  // namespace tandem
