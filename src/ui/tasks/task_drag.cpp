#include "ui/tasks/task_drag.hpp"

#include <algorithm>
#include <string>

#include <imgui.h>

#include "ui/calendar/foreign_lane.hpp"
#include "ui/tasks/batch_row.hpp"
#include "ui/tasks/day_drop.hpp"
#include "ui/tasks/task_drop.hpp"
#include "ui/tasks/task_ghost.hpp"
#include "ui/view_context.hpp"

namespace tandem {
namespace {

// The same keys as while a post is carried there.
void tell_hour_drag(ViewContext& view) {
    const DragState& drag = view.state.drag;
    const facts::Words& words = view.words;
    std::vector<std::pair<std::string, std::string>>& keys = view.state.hint_keys;
    view.state.hint = words.format("statusline.dragging_task", {{"title", dragged_title(view)}});
    keys.clear();
    if (drag.by_keyboard) keys.emplace_back(words("card.enter_key"), words("card.drop"));
    keys.emplace_back(words("key.shift"), words("drag.task.by_five"));
    if (drag.by_keyboard && view.state.calendar.lanes == Lanes::person)
        keys.emplace_back(words("drag.task.lane_keys"), words("drag.task.other_lane"));
    keys.emplace_back(words("card.cancel_key"), words("card.cancels"));
}

void follow_to_day(ViewContext& view, const Task& task) {
    DragState& drag = view.state.drag;
    if (!drag.by_keyboard && !ImGui::IsMouseDown(0)) return drop_on_day(view, task);
    draw_day_drop(view, task);
    if (!drag.by_keyboard) drag.over.reset();
}

}  // namespace

bool drags_task(const ViewContext& view) { return view.state.drag.kind == DragState::Kind::task; }

std::vector<Id<Task>> dragged_tasks(const DragState& drag) {
    return drag.tasks.empty() ? std::vector<Id<Task>>{{drag.item}} : drag.tasks;
}

void begin_task_drag(ViewContext& view, const Task& task, const Rect& row, std::vector<Id<Task>> batch) {
    const ImVec2 pressed = ImGui::GetIO().MouseClickedPos[0];
    DragState drag;
    drag.kind = DragState::Kind::task;
    drag.item = task.id.value;
    drag.grab_x_px = std::clamp(pressed.x - row.x0, 0.0f, row.width());
    drag.grab_y_px = std::clamp(pressed.y - row.y0, 0.0f, row.height());
    drag.width_px = row.width();
    view.state.selection = batch.empty() ? Selection::of(task.id) : Selection::of_batch(batch);
    drag.tasks = std::move(batch);
    view.state.drag = std::move(drag);
    view.state.calendar.press_spent = true;
}

bool offer_person(ViewContext& view, Id<Person> person, const Rect& target) {
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    if (!drags_task(view) || !target.contains(pointer.x, pointer.y)) return false;
    view.state.drag.over_person = person;
    return true;
}

bool offer_time(ViewContext& view, LocalMinute time, const Rect& target) {
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    if (!drags_task(view) || !target.contains(pointer.x, pointer.y)) return false;
    view.state.drag.over_time = time;
    return true;
}

int dragged_minutes(const ViewContext& view) {
    int minutes = 0;
    for (const Id<Task> id : dragged_tasks(view.state.drag))
        if (const Task* task = view.plan().task(id)) minutes += task->effort_minutes;
    return minutes;
}

std::string dragged_title(const ViewContext& view) {
    const DragState& drag = view.state.drag;
    const Task* task = view.plan().task({drag.item});
    if (!drag.tasks.empty()) return batch_text(view, drag.tasks);
    return task ? task_title(view.project(), view.facts, *task, view.language) : std::string();
}

void tell_task_drag(ViewContext& view) {
    if (!drags_task(view)) return;
    if (view.state.section == Section::calendar) return tell_hour_drag(view);
    const DragState& drag = view.state.drag;
    const bool week = view.state.task_span == TaskSpan::week && view.state.section == Section::tasks;
    view.state.hint = view.word(drag.by_keyboard ? "drag.keyboard_hint"
                                    : week       ? "drag.task.hint_week"
                                                 : "drag.task.hint");
    view.state.hint_keys = {{std::string(view.word("card.cancel_key")), std::string(view.word("card.cancels"))}};
}

void drop_dragged_task(ViewContext& view) {
    if (!drags_task(view)) return;
    const TaskDrop& drop = task_drop(view);
    if (drop.refused()) view.state.refused = drop.text;
    if (drop.request) view.send(*drop.request);
    view.state.drag = {};
}

void draw_task_drag(ViewContext& view) {
    if (!drags_task(view)) return;
    DragState& drag = view.state.drag;
    const Task* task = view.plan().task({drag.item});
    if (!task || ImGui::IsKeyPressed(ImGuiKey_Escape, false)) {
        drag = {};
        return;
    }
    if (drag.over && !drag.over_person && !drag.over_time) return follow_to_day(view, *task);
    const TaskDrop& drop = task_drop(view);
    if (!drag.by_keyboard && !ImGui::IsMouseDown(0)) {
        if (drop.request) view.send(*drop.request);
        drag = {};
        return;
    }
    ImDrawList& out = *ImGui::GetForegroundDrawList();
    view.tree.set_layer(view.tree.layer() + 1);
    const Rect ghost = draw_task_ghost(out, view, *task);
    if (drop.answer != TaskDrop::Answer::nowhere)
        draw_drop_note(out, view, ghost, drop, drag.over_person ? std::string_view{} : foreign_lane_note(view));
    view.tree.set_layer(view.tree.layer() - 1);
    if (drag.by_keyboard) return;
    ImGui::SetMouseCursor(drop.refused() ? ImGuiMouseCursor_NotAllowed : ImGuiMouseCursor_Hand);
    // Said anew by the targets in each frame they are drawn in.
    drag.over_person.reset();
    drag.over_time.reset();
}

}  // namespace tandem
