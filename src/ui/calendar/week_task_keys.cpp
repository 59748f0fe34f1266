#include "ui/calendar/week_task_keys.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>

#include "app/task_requests.hpp"
#include "ui/calendar/calendar_cache.hpp"
#include "ui/calendar/carry_page.hpp"
#include "ui/calendar/week_blocks.hpp"
#include "ui/calendar/week_task_block.hpp"
#include "ui/tasks/task_drag.hpp"
#include "ui/view_context.hpp"

namespace tandem {
namespace {

constexpr int last_minute = 24 * 60, least_minutes = 5;
constexpr float work_ghost_inset = 12, work_ghost_drop = 8, least_work_ghost = 18;

bool is_pressed(ImGuiKey key, unsigned int owner) { return ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, owner); }
int held_step() { return ImGui::GetIO().KeyShift ? fine_step : coarse_step; }

// -1, 0 or 1.
int along(ImGuiKey back, ImGuiKey on, unsigned int owner) {
    return (is_pressed(on, owner) ? 1 : 0) - (is_pressed(back, owner) ? 1 : 0);
}

// The block that is selected, and the day it stands in.
struct Held {
    Day day{};
    const WeekTask* task = nullptr;

    LocalMinute begin() const { return LocalMinute(day) + std::chrono::minutes(task->minutes.begin); }
};

Held held_block(ViewContext& view) {
    for (const WeekDay& day : calendar_cache(view).week.days)
        for (const WeekTask& task : day.tasks)
            if (task.is_selected(view.state.selection)) return {day.day, &task};
    return {};
}

DragState keyboard_drag_of(const WeekTask& task) {
    DragState drag;
    drag.kind = DragState::Kind::task;
    drag.item = task.task.value;
    if (task.joined) drag.tasks = task.batch;
    drag.by_keyboard = true;
    return drag;
}

void pick_up_block(ViewContext& view, const Held& held) {
    DragState drag = keyboard_drag_of(*held.task);
    drag.from_time = drag.over_time = held.begin();
    view.state.calendar.minute_wanted = held.task->minutes.begin;
    view.state.drag = std::move(drag);
}

// Whose lane comes after that of `person` on this side; nobody where there is none.
std::optional<Id<Person>> next_person(const ViewContext& view, std::optional<Id<Person>> person, int by) {
    std::vector<Id<Person>> people;
    for (const WeekLane& lane : view.state.calendar.cache->week.lanes)
        if (lane.person) people.push_back(*lane.person);
    const auto here = person ? std::find(people.begin(), people.end(), *person) : people.end();
    // Work of nobody lies behind the last one.
    const std::ptrdiff_t to = here - people.begin() + by;
    if (to < 0 || to >= static_cast<std::ptrdiff_t>(people.size())) return std::nullopt;
    return people[static_cast<std::size_t>(to)];
}

std::optional<Id<Person>> doer_of(const ViewContext& view, Id<Task> task) {
    const Placement* placement = view.plan().placement(task);
    return placement ? std::optional(placement->person) : std::nullopt;
}

void give_to_next(ViewContext& view, const Held& held, int by) {
    const std::optional<Id<Person>> next = next_person(view, doer_of(view, held.task->task), by);
    if (!next) return;
    DragState drag = keyboard_drag_of(*held.task);
    drag.from_time = drag.over_time = held.begin();
    drag.over_person = next;
    view.state.drag = std::move(drag);
    drop_dragged_task(view);
}

// Several have no effort of their own.
void change_effort(ViewContext& view, const WeekTask& task, int by) {
    const Task* row = view.plan().task(task.task);
    if (!row || task.joined) return;
    const int minutes = std::clamp(row->effort_minutes + by, least_minutes, last_minute);
    if (minutes != row->effort_minutes) view.send(set_task_effort(view.session, task.task, minutes, view.user));
}

void carry_by_days(ViewContext& view, int by) {
    DragState& drag = view.state.drag;
    drag.over_time = *drag.over_time + date::days(by);
    reveal_day(view.state, day_of(*drag.over_time), first_weekday(view.project().settings.week_start));
}

void carry_to_lane(ViewContext& view, int by) {
    DragState& drag = view.state.drag;
    const std::optional<Id<Person>> own = doer_of(view, {drag.item});
    const std::optional<Id<Person>> next = next_person(view, drag.over_person ? drag.over_person : own, by);
    if (next) drag.over_person = next == own ? std::nullopt : next;
}

}  // namespace

bool take_task_keys(ViewContext& view, unsigned int grid_id) {
    const ImGuiIO& io = ImGui::GetIO();
    const Held held = io.KeyCtrl ? Held{} : held_block(view);
    if (!held.task) return false;
    const bool enter = is_pressed(ImGuiKey_Enter, grid_id) || is_pressed(ImGuiKey_KeypadEnter, grid_id);
    if (io.KeyShift && !io.KeyAlt && enter) return turn_fold(view);
    if (!io.KeyShift && !io.KeyAlt && ImGui::IsKeyPressed(ImGuiKey_M, false)) {
        pick_up_block(view, held);
        return true;
    }
    if (held.task->state == WeekTask::State::done) return false;
    const int down = along(ImGuiKey_UpArrow, ImGuiKey_DownArrow, grid_id);
    const int right = along(ImGuiKey_LeftArrow, ImGuiKey_RightArrow, grid_id);
    if (io.KeyAlt) {
        if (down != 0) change_effort(view, *held.task, down * held_step());
        return down != 0;
    }
    if (!io.KeyShift || right == 0 || view.state.calendar.lanes != Lanes::person) return false;
    give_to_next(view, held, right);
    return true;
}

void move_dragged_task(ViewContext& view, unsigned int grid_id) {
    DragState& drag = view.state.drag;
    if (!drag.over_time) return;
    if (const int down = along(ImGuiKey_UpArrow, ImGuiKey_DownArrow, grid_id); down != 0) {
        const Day day = day_of(*drag.over_time);
        const int minute = static_cast<int>(minute_of_day(*drag.over_time).count()) + down * held_step();
        drag.over_time = LocalMinute(day) + std::chrono::minutes(std::clamp(minute, 0, last_minute - fine_step));
        view.state.calendar.minute_wanted = static_cast<int>(minute_of_day(*drag.over_time).count());
    }
    const bool across = ImGui::GetIO().KeyShift && view.state.calendar.lanes == Lanes::person;
    if (const int right = along(ImGuiKey_LeftArrow, ImGuiKey_RightArrow, grid_id); right != 0)
        across ? carry_to_lane(view, right) : carry_by_days(view, right);
    if (const int days = pressed_page_days(view, day_of(*drag.over_time), grid_id); days != 0)
        carry_by_days(view, days);
    if (!is_pressed(ImGuiKey_Enter, grid_id) && !is_pressed(ImGuiKey_KeypadEnter, grid_id)) return;
    if (drag.over_time == drag.from_time && !drag.over_person)
        drag = {};
    else
        drop_dragged_task(view);
}

void place_task_ghost(ViewContext& view, float top) {
    DragState& drag = view.state.drag;
    CalendarState& calendar = view.state.calendar;
    calendar.over_hour.reset();
    if (!drag.over_time) return;
    calendar.over_hour = drag.over_time;
    const CalendarCache& cache = calendar_cache(view);
    const Rect& grid = cache.week_layout.grid;
    for (std::size_t i = 0; i < cache.week.days.size(); ++i) {
        if (cache.week.days[i].day != day_of(*drag.over_time)) continue;
        Rect column = cache.week_layout.days[i].column;
        for (std::size_t lane = 0; lane < cache.week.lanes.size(); ++lane)
            if (drag.over_person && cache.week.lanes[lane].person == drag.over_person)
                column = cache.week_layout.days[i].lanes[lane];
        // The block as it would stand, a little aside, so that its place is seen.
        drag.width_px = column.width() - view.px(work_ghost_inset);
        drag.height_px = std::max(view.px(least_work_ghost), std::round(cache.week_layout.y_of(dragged_minutes(view))));
        const float y = top + cache.week_layout.y_of(static_cast<int>(minute_of_day(*drag.over_time).count()));
        calendar.keyboard_ghost = Rect::at(column.x0 + view.px(work_ghost_inset),
                                           std::clamp(y, grid.y0, grid.y1) + view.px(work_ghost_drop), 0, 0);
    }
}

}  // namespace tandem
