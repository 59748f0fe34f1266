#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/session.hpp"
#include "ui/drag_state.hpp"
#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// Dragging a task of the list by mouse: onto a face of the toolbar it is assigned, onto the strip of the day it begins
// at that time, onto another day of the week it is done there (day_drop.hpp). One drag is one request, sent when it is
// dropped; Escape sends nothing. From the keyboard, A, Shift S and M do the same. Tasks of a batch go together.

// Picks the task up where the pointer went down in its row; with it all of `batch`, where it stands for several.
void begin_task_drag(ViewContext& view, const Task& task, const Rect& row, std::vector<Id<Task>> batch = {});
bool drags_task(const ViewContext& view);
// What moves: the one that was grabbed, or all of its batch.
std::vector<Id<Task>> dragged_tasks(const DragState& drag);
// How long all of it takes, and what it is called.
int dragged_minutes(const ViewContext& view);
std::string dragged_title(const ViewContext& view);

// Each target says in every frame whether the pointer is on it. True where it is.
bool offer_person(ViewContext& view, Id<Person> person, const Rect& target);
bool offer_time(ViewContext& view, LocalMinute time, const Rect& target);

// What the status line says meanwhile; before it is drawn.
void tell_task_drag(ViewContext& view);
// Does what a drop where the drag is now does, and ends it. A refusal is told.
void drop_dragged_task(ViewContext& view);
// After everything else in the frame: follows the button, draws the ghost and what a drop would do or why it is
// refused.
void draw_task_drag(ViewContext& view);

}  // namespace tandem
