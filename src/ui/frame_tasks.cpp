#include <algorithm>

#include "app/confirm_requests.hpp"
#include "app/task_figures.hpp"
#include "ui/frame.hpp"
#include "ui/tasks/task_day.hpp"
#include "ui/team/team_state.hpp"

namespace tandem {
namespace {

bool holds(const Selection& batch, const Selection& one) {
    return batch.kind == Selection::Kind::batch && one.kind == Selection::Kind::task &&
        std::find(batch.batch.begin(), batch.batch.end(), one.task) != batch.batch.end();
}

// What brings it into view.
Uuid item_of(const Selection& selection) {
    switch (selection.kind) {
        case Selection::Kind::posts: return selection.posts.front().value;
        case Selection::Kind::batch: return selection.batch.front().value;
        default: return selection.task.value;
    }
}

}  // namespace

std::vector<Id<Task>> Frame::selected_batch() const {
    return state_.selection.kind == Selection::Kind::batch ? state_.selection.batch : std::vector<Id<Task>>{};
}

void Frame::ask_about(TaskQuestion question, Id<Task> task) {
    TaskAsked asked;
    asked.question = question;
    asked.task = task;
    state_.task_asked = std::move(asked);
}

void Frame::ask_about_task(TaskQuestion question) {
    const std::optional<Id<Task>> task = selected_task();
    if (!task) return;
    if (state_.section == Section::team && question == TaskQuestion::who) {
        team_state(state_).assign_wanted = true;
        return;
    }
    ask_about(question, *task);
    if (state_.section == Section::tasks) state_.reveal = Focus{task->value, state_.tasks_day};
}

void Frame::offer_figures(Id<Task> id) {
    const Task* task = session_.plan().task(id);
    if (!task || task->state != TaskState::done || !figures_missing(session_.project(), *task)) return;
    ask_about(TaskQuestion::figures, id);
}

void Frame::step_task_span() {
    show_task_span(session_, state_, static_cast<TaskSpan>((static_cast<int>(state_.task_span) + 1) % 3));
}

void Frame::step_task(int by) {
    if (state_.section != Section::tasks) return;
    std::vector<Selection> order;
    for (const ToConfirm& one :
         posts_to_confirm(session_.project(), session_.planner().zones(), session_.now_instant()))
        order.push_back(Selection::of(one.post));
    for (Selection& one : shown_task_order(session_, state_, user_name())) order.push_back(std::move(one));
    if (order.empty()) return;
    // A batch that was folded or unfolded since stands where its tasks do.
    const auto at = std::find_if(order.begin(), order.end(), [&](const Selection& one) {
        return one == state_.selection || holds(one, state_.selection) || holds(state_.selection, one);
    });
    const auto last = static_cast<std::ptrdiff_t>(order.size()) - 1;
    const std::ptrdiff_t next = at != order.end() ? std::clamp<std::ptrdiff_t>(at - order.begin() + by, 0, last)
        : by > 0                                  ? 0
                                                  : last;
    state_.selection = order[static_cast<std::size_t>(next)];
    state_.reveal = Focus{item_of(state_.selection), state_.tasks_day};
}

}  // namespace tandem
