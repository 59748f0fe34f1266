#pragma once

#include "ui/calendar/calendar_state.hpp"

namespace tandem {

struct UiState;
struct ViewContext;

// The keyboard at an hour of the selected day at which something may be made: Alt and up or down lead there, from the
// day or from what stands in it. From then on arrows go by quarters of an hour, with Shift by five minutes, and to the
// next lane or day; Enter and N make a post, what is pasted begins then, and the menu is that of the hour.

// Null: it is at none.
const HourCursor* hour_of_keyboard(const UiState& state);
// The day is selected, and the hour comes into view.
void go_to_hour(ViewContext& view, Day day, std::string_view lane, int minute);

// Once per frame, before the keys: what was pressed or selected elsewhere leaves the hour; a post that a command wants
// is made there.
void settle_hour_cursor(ViewContext& view);
// False: it is at none, or no key of it was pressed.
bool take_hour_keys(ViewContext& view, unsigned int grid_id);

// Where the hours are drawn: a line with the time. `top`: y of midnight on the screen.
void draw_hour_cursor(ViewContext& view, float top);
// The menu of the hour opens at that line, within the hours that are seen; false: the keyboard is at none.
bool open_menu_of_hour(ViewContext& view, const Rect& hours, float top);

}  // namespace tandem
