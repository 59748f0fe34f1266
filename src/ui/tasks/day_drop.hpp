#pragma once

#include "model/day_range.hpp"
#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;
struct Task;

// A task of the week's list on its way to another day, with whoever has it: by mouse (begin_task_drag), or by keyboard
// from M on, with arrows and Enter. One drag is one request.

// The part of the list that is a day's, once it is drawn: says so where the pointer, or the keyboard, is, and shows it.
void offer_day(ViewContext& view, Day day, const Rect& target);
// Before the list is drawn.
void take_day_keys(ViewContext& view);
// Once the list is drawn: near its edges the pointer moves it.
void scroll_at_edges(ViewContext& view, const Rect& list);
// After everything else in the frame: the ghost and what a drop on the day it is over would do.
void draw_day_drop(ViewContext& view, const Task& task);
// Sends it. A refusal says why.
void drop_on_day(ViewContext& view, const Task& task);

}  // namespace tandem
