#pragma once

#include "ui/calendar/month_layout.hpp"
#include "ui/drag_state.hpp"

namespace tandem {

struct ViewContext;
struct CalendarCache;

// Dragging in the calendar, by mouse or by keyboard. One drag is one request, sent when it is dropped; Escape sends
// nothing.

// Starts dragging a post that is drawn at `chip`; `badge`: it was grabbed by its network, which then moves alone. All
// selected posts go along when it is one of them.
void begin_post_drag(ViewContext& view, const MonthChip& chip, Day day, const Rect& rect, bool badge);
// All posts that go out on a day, on any of their channels, and that the filters let through: picked up from the day
// itself, where it has no chips; all selected ones go along when those of the day are among them. False when there are
// none.
bool begin_day_drag(ViewContext& view, Day day, bool by_keyboard);
// A post among those of a channel, by the variant that the grid shows; `when` that one goes out.
void begin_tile_drag(ViewContext& view, Id<Post> post, Id<Variant> variant, LocalMinute when, const Rect& rect);
void begin_idea_drag(ViewContext& view, Id<Post> post, const Rect& rect);
// A campaign or flight drawn as a bar over time.
void begin_span_drag(ViewContext& view, DragState::Kind kind, Uuid item, Day grabbed, const Rect& rect);
// What the board or the grid of a channel carries by mouse is, over `area`, a post or an idea as the calendar drags it:
// of several cards those that have a date. The view it came from takes it back.
void leave_its_view(ViewContext& view, const Rect& area);
// Drops what board or grid carries by keyboard among the ideas: of several cards those that have a date. Where they may
// not go they stay with their view, and it is told why.
void send_to_ideas(ViewContext& view);
// Picks up what is selected, from its own day: the arrows move it, Enter drops it, Tab takes its channels one by one
// (drag_channels.hpp). False when nothing movable is
// selected. With `rest`, what comes after dated posts goes along.
bool pick_up_selection(ViewContext& view, bool rest = false);

// Moves a drag by keyboard so many days on.
void move_by_keyboard(ViewContext& view, int days);
// Read while dragging: Ctrl or Alt makes a copy; among the campaigns Ctrl takes posts along, Alt keeps what a day has,
// Shift leaves flights where they are.
void follow_modifiers(ViewContext& view);
// Drops the posts of a drag by keyboard among the ideas. Where they may not go the drag stays there and its card says
// why.
void drop_among_ideas(ViewContext& view);
// A campaign or flight dragged by keyboard as a whole is now dragged by its first day, or its last.
void take_edge(ViewContext& view, bool begin);
// Sends the request of where it is now, and ends the drag. Where it may not be dropped nothing is sent.
void drop_drag(ViewContext& view);
void cancel_drag(ViewContext& view);

// Whether a press has become a drag: the pointer has moved far enough with the button down.
bool press_moved(const ViewContext& view);

// What the status line says while something is dragged; before it is drawn.
void tell_drag(ViewContext& view);

// After everything else in the frame: follows the button and the keys, draws the ghost and the consequence card above
// the window.
void draw_drag(ViewContext& view);

}  // namespace tandem
