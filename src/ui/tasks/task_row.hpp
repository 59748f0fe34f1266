#pragma once

#include <string>

#include "model/day_range.hpp"
#include "model/id.hpp"
#include "ui/rect.hpp"
#include "ui/theme.hpp"

namespace tandem {

struct Selection;
struct ViewContext;
struct Task;
struct Post;

struct Span {
    float x0 = 0, x1 = 0;  // empty: no room for this column
};

// Where the columns of the list are. Narrow windows lose "why" first, then the window, then the limit.
struct TaskColumns {
    Span box, window, limit, title, source, why, who, effort;
};
TaskColumns task_columns(const ViewContext& view, const Rect& area);

// When something of the list is to be done, and by when, as texts. A clock where the limit is near or past.
struct RowTimes {
    std::string window, limit;
    LocalMinute end{};  // the limit
    bool open = true;
};
void draw_row_times(ViewContext& view, const RowTimes& times, const Rect& row, const TaskColumns& columns,
                    Color closed_ink);
Rect cell_of(Span span, const Rect& row);
// The ground of a row, and the bar of a selected one.
void draw_row_ground(ViewContext& view, const Rect& row, bool selected, bool next_due, bool hovered);

inline constexpr float batch_fold_width = 18;  // before a batch's title, of the sign that unfolds it

struct TaskRowLook {
    bool next_due = false;  // its limit comes first: tinted
    bool overdue = false;   // says how late it is instead of its window and limit
    bool in_batch = false;  // below the line of its batch
    Day day{};              // beside which its times are said
};
void draw_task_row(ViewContext& view, Id<Task> id, const Rect& row, TaskColumns columns, TaskRowLook look);

// What a task follows, small: a post's letters and title in a frame, a contest's or an incident's sign and name, else a
// name alone. What was clicked; nothing is selected else.
Selection draw_source(ViewContext& view, const Task& task, const Rect& rect, bool lit = false);

}  // namespace tandem
