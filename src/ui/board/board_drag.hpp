#pragma once

#include <string>

#include "model/post.hpp"
#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// Posts on their way to another column (DragState::Kind::status), by mouse or by keyboard. The project hears of it when
// they are dropped, in one request for all of them; where an exit condition is not met it is asked before.

// A card that is drawn at `rect`, with all that are selected and on the board when it is one of those.
void begin_status_drag(ViewContext& view, Id<Post> post, const Rect& rect);
// What is selected, to be moved by keyboard from the column it is in. False when nothing of it is on the board;
// of a campaign and an occasion it is said why.
bool pick_up_on_board(ViewContext& view);
// What is dragged from the drawer to the board, or back to it, is one of the board's cards there, with all that are
// selected and on the board when it is one of those.
void take_calendar_drag(ViewContext& view, const Rect& area);
// To a column before or behind this one, by keyboard.
void step_status_drag(ViewContext& view, int by);

bool is_dragged(const ViewContext& view, Id<Post> post);
// Why what is dragged may not go to that step; "" where it may.
std::string refusal_at(const ViewContext& view, PostStatus status);

// Ends the drag. By keyboard it stays where it may not be dropped.
void drop_on_board(ViewContext& view);
// After everything else in the frame: follows the button and Escape, draws the ghost and why a drop is refused. A drag
// whose board is left is given up.
void draw_board_drag(ViewContext& view);

}  // namespace tandem
