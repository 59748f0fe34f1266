#include "ui/calendar/week_task_block.hpp"

#include <algorithm>

#include <imgui.h>

#include "app/task_requests.hpp"
#include "ui/calendar/calendar_cache.hpp"
#include "ui/calendar/drag.hpp"
#include "ui/calendar/month_input.hpp"
#include "ui/calendar/week_blocks.hpp"
#include "ui/tasks/task_batch.hpp"
#include "ui/tasks/task_drag.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/registered.hpp"

namespace tandem {
namespace {

constexpr int minutes_a_day = 24 * 60, least_effort = 5;
constexpr float fold_margin = 3, least_for_foot = 16;

// Its lower edge is dragged: longer or shorter.
void stretch(ViewContext& view, const WeekTask& task, float top) {
    const float minute = (ImGui::GetIO().MousePos.y - top) / calendar_cache(view).week_layout.hour_px * 60;
    const int step = ImGui::GetIO().KeyShift ? fine_step : coarse_step;
    const int minutes = snapped_minute(minute - static_cast<float>(task.minutes.begin));
    view.state.calendar.stretched = {
        task.task, std::clamp(minutes, step == fine_step ? least_effort : step, minutes_a_day - task.minutes.begin)};
}

void take_foot(ViewContext& view, const WeekTask& task, const Rect& foot, float top) {
    std::optional<std::pair<Id<Task>, int>>& stretched = view.state.calendar.stretched;
    const Hit hit = interact(view, "effort", foot, {.tab_stop = false});
    register_widget(view, {.id = "effort", .role = Role::button, .label = task.title, .rect = foot});
    tooltip_for(view, hit, foot, view.word("week.effort"), view.word("week.effort.keys"));
    const bool mine = stretched && stretched->first == task.task;
    if (hit.hovered || mine) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeNS);
    if (hit.held && press_moved(view)) {
        stretched = {task.task, task.minutes.length()};
        view.state.calendar.press_spent = true;
    } else if (mine && ImGui::IsKeyPressed(ImGuiKey_Escape, false)) {
        stretched.reset();
    } else if (mine && ImGui::IsMouseDown(0)) {
        stretch(view, task, top);
    } else if (mine) {
        const int minutes = stretched->second;
        stretched.reset();
        if (minutes != task.minutes.length()) view.send(set_task_effort(view.session, task.task, minutes, view.user));
    }
}

void set_folded(ViewContext& view, const std::vector<Id<Task>>& batch, bool unfolded) {
    unfold(view.state, batch, unfolded);
    view.state.selection = unfolded ? Selection::of(batch.front()) : Selection::of_batch(batch);
}

// The sign at the left of a batch, and of each of its tasks.
void take_fold(ViewContext& view, const WeekTask& task, const HourBlock& block, float top) {
    if (task.batch.empty() || block.icon.empty()) return;
    Rect rect = block.icon.grown(view.px(fold_margin)).moved(0, top);
    rect.y0 = std::max(rect.y0, block.rect.y0 + top);
    rect.y1 = std::min(rect.y1, block.foot.empty() ? block.rect.y1 + top : block.foot.y0 + top);
    const Hit hit = interact(view, "fold", rect, {.tab_stop = false});
    const std::string_view word = view.word(task.joined ? "campaign.unfold" : "campaign.fold");
    register_widget(
        view,
        {.id = "fold", .role = Role::button, .label = word, .rect = rect, .value = task.joined ? "folded" : "open"});
    tooltip_for(view, hit, rect, word, view.word("week.fold.keys"));
    if (hit.clicked && may_click(view)) set_folded(view, task.batch, task.joined);
}

// All there is to be read, where the block does not show it.
std::string tooltip_of_task(const ViewContext& view, const WeekTask& task) {
    std::string text = task.title + "\n" + view.words.time_text(task.minutes.begin) + " – " +
        view.words.time_text(task.minutes.end % minutes_a_day) + " · " + task.detail + " · " + task.initials;
    if (!task.note.empty()) text += "\n" + task.note;
    return text;
}

}  // namespace

void take_task_block(ViewContext& view, std::size_t index, float top, WeekMarks& marks) {
    const CalendarCache& cache = calendar_cache(view);
    const HourBlock& block = cache.week_layout.blocks[index];
    const WeekTask& task = cache.week.days[block.day].tasks[block.index];
    const Rect rect = block.rect.moved(0, top);
    const Scope scope(view, "task", task.task.value);
    const Hit hit = interact(view, "block", rect, {.overlap = true, .tab_stop = false});
    register_widget(view,
                    {.id = "block",
                     .role = Role::task,
                     .label = task.title,
                     .rect = rect,
                     .value = task.detail + " · " + task.initials,
                     .selected = task.is_selected(view.state.selection)});
    if (block.cut || task.joined) tooltip_for(view, hit, rect, tooltip_of_task(view, task));
    const bool open = task.state != WeekTask::State::done;
    if (open && !block.foot.empty() && rect.height() >= view.px(least_for_foot))
        take_foot(view, task, block.foot.moved(0, top), top);
    take_fold(view, task, block, top);
    if (hit.hovered && !view.state.drag.active()) marks.hovered_block = index;
    // Work that is done says on its way why it stays.
    const Task* row = view.plan().task(task.task);
    if (hit.held && press_moved(view) && row) {
        begin_task_drag(view, *row, rect, task.joined ? task.batch : std::vector<Id<Task>>{});
        const LocalMinute begin =
            LocalMinute(cache.week.days[block.day].day) + std::chrono::minutes(task.minutes.begin);
        view.state.drag.height_px = rect.height();
        view.state.drag.from_time = view.state.calendar.grabbed_hour = begin;
    } else if (hit.clicked && may_click(view)) {
        view.state.selection = task.selection();
        view.state.inspector_open = true;
    } else if (hit.right_clicked && may_click(view)) {
        open_menu_of(view, task.selection());
    }
}

bool turn_fold(ViewContext& view) {
    for (const WeekDay& day : calendar_cache(view).week.days)
        for (const WeekTask& task : day.tasks) {
            if (task.batch.empty() || !task.is_selected(view.state.selection)) continue;
            const std::vector<Id<Task>> batch = task.batch;
            set_folded(view, batch, task.joined);
            return true;
        }
    return false;
}

void take_fold_click(ViewContext& view, const Rect& grid) {
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    if (!ImGui::IsMouseDoubleClicked(0) || !grid.contains(pointer.x, pointer.y) || !ImGui::IsWindowHovered()) return;
    if (!view.state.drag.active() && turn_fold(view)) view.state.calendar.press_spent = true;
}

}  // namespace tandem
