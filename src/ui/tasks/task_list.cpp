#include "ui/tasks/task_list.hpp"

#include <algorithm>

#include "ui/tasks/batch_row.hpp"
#include "ui/tasks/day_drop.hpp"
#include "ui/tasks/group_header.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/popup.hpp"

namespace tandem {
namespace {

bool holds(const std::vector<Id<Task>>& tasks, Uuid item) {
    return std::any_of(tasks.begin(), tasks.end(), [&](Id<Task> id) { return id.value == item; });
}

// What a command or the search brings into view is not left in a folded group, nor a single task in a folded batch.
void unfold_for_reveal(UiState& state, const TaskDay& day) {
    if (!state.reveal) return;
    for (const TaskGroup& group : day.groups) {
        if (!holds(group.tasks, state.reveal->item)) continue;
        if (group.kind == TaskGroup::Kind::overdue) state.overdue_folded = false;
        for (const TaskBatch& batch : group.batches) {
            const std::vector<Id<Task>> tasks = tasks_of(batch, group.tasks);
            if (holds(tasks, state.reveal->item) && state.selection.kind != Selection::Kind::batch)
                unfold(state, tasks, true);
        }
    }
}

class TaskList {
  public:
    TaskList(ViewContext& view, ScrollArea& scroll, Rect& at, const Rect& seen, const TaskColumns& columns,
             const TaskDay& day)
        : view_(view), scroll_(scroll), at_(at), seen_(seen), columns_(columns), day_(day) {}

    void draw(const TaskGroup& group) {
        const float top = at_.y0;
        draw_group_header(view_, at_.cut_top(view_.px(dims::group_header)), group);
        if (group.kind == TaskGroup::Kind::overdue && view_.state.overdue_folded) return;
        auto batch = group.batches.begin();
        for (std::size_t i = 0; i < group.tasks.size(); ++i) {
            if (batch != group.batches.end() && !batch->holds(i) && batch->first < i) ++batch;
            const bool batched = batch != group.batches.end() && batch->holds(i);
            if (batched && i == batch->first) draw_batch(group, *batch);
            if (!batched || is_unfolded(view_.state, tasks_of(*batch, group.tasks)))
                draw_task(group, group.tasks[i], batched);
        }
        if (is_week() && group.kind == TaskGroup::Kind::day) offer_day(view_, group.day, {at_.x0, top, at_.x1, at_.y0});
    }

  private:
    bool is_week() const { return view_.state.task_span == TaskSpan::week; }

    void draw_batch(const TaskGroup& group, const TaskBatch& batch) {
        const std::vector<Id<Task>> tasks = tasks_of(batch, group.tasks);
        const bool folded = !is_unfolded(view_.state, tasks);
        const auto row = next_row(folded && view_.state.reveal && holds(tasks, view_.state.reveal->item));
        const bool due = folded && day_.next_due && holds(tasks, day_.next_due->value);
        if (row) draw_batch_row(view_, group, batch, *row, columns_, {.next_due = due, .day = group.day});
    }

    void draw_task(const TaskGroup& group, Id<Task> id, bool batched) {
        if (const auto row = next_row(view_.state.reveal && view_.state.reveal->item == id.value))
            draw_task_row(view_, id, *row, columns_,
                          {.next_due = day_.next_due == id,
                           .overdue = group.kind == TaskGroup::Kind::overdue,
                           .in_batch = batched,
                           .day = group.day});
    }

    // The place of the next line, nothing where it is out of sight; brought into view where it is wanted.
    std::optional<Rect> next_row(bool wanted) {
        const Rect row = at_.cut_top(view_.px(dims::row));
        if (wanted) {
            const float top_of = row.y0 - view_.px(dims::group_header);
            // Without a day, a week is to begin with it.
            scroll_.reveal(top_of, is_week() && !view_.state.reveal->day ? top_of + seen_.height() : row.y1);
            view_.state.reveal.reset();
        }
        // A row beyond the edges stays in reach of the keyboard.
        const float margin = view_.px(2 * dims::row);
        return row.y1 >= seen_.y0 - margin && row.y0 <= seen_.y1 + margin ? std::optional(row) : std::nullopt;
    }

    ViewContext& view_;
    ScrollArea& scroll_;
    Rect& at_;
    const Rect& seen_;
    const TaskColumns& columns_;
    const TaskDay& day_;
};

}  // namespace

void draw_task_list(ViewContext& view, ScrollArea& scroll, Rect& at, const Rect& seen, const TaskColumns& columns,
                    const TaskDay& day) {
    unfold_for_reveal(view.state, day);
    const bool week = view.state.task_span == TaskSpan::week;
    if (week) take_day_keys(view);
    TaskList list(view, scroll, at, seen, columns, day);
    for (const TaskGroup& group : day.groups) list.draw(group);
    if (week) scroll_at_edges(view, seen);
}

}  // namespace tandem
