#pragma once

#include <optional>

#include "ui/calendar/month_paint.hpp"

namespace tandem {

struct ViewContext;

// What mouse and keyboard do with the days of the calendar and the bars above them, as laid out in its cache.

// Whether a click means something: a press that was a drag has none.
bool may_click(const ViewContext& view);
// A new post on that day, selected, its title ready to be typed. `minute` of the day; empty: the one that is usual.
void add_post(ViewContext& view, Day day, std::optional<int> minute, const NewPostLane& lane = {});
// What new posts go out on where the filters ask for channels: the first one of the network that was asked for first,
// else the first of those.
std::optional<Id<Channel>> channel_for_new_posts(const ViewContext& view);
// Selects it: with Ctrl beside what is selected, with Shift all up to it.
void click_post(ViewContext& view, Id<Post> post);
// The right button: the thing is selected, unless it is one of those that are, and what can be done with it is shown.
void open_menu_of(ViewContext& view, const Selection& thing);

// Cells with their chips, and bars. Notes what the pointer is on.
void take_days(ViewContext& view, MonthMarks& marks);
// What the drag changes in the picture; nothing while nothing of the calendar is dragged.
std::optional<MonthDrag> month_drag(ViewContext& view);

}  // namespace tandem
