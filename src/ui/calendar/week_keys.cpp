#include "ui/calendar/week_keys.hpp"

#include <algorithm>

#include <imgui.h>
#include <imgui_internal.h>

#include "ui/calendar/calendar_cache.hpp"
#include "ui/calendar/drag.hpp"
#include "ui/calendar/month_keys.hpp"
#include "ui/calendar/week_blocks.hpp"
#include "ui/view_context.hpp"

namespace tandem {
namespace {

constexpr int day_minutes = 24 * 60;

bool pressed(ImGuiKey key, unsigned int owner) { return ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, owner); }

// What a day holds, by time: what the keyboard goes through.
struct Stop {
    int minute = 0;
    Selection thing;
};

std::vector<Stop> stops_of(const WeekDay& day) {
    std::vector<Stop> stops;
    for (const WeekPost& post : day.posts) stops.push_back({post.chip.minute, Selection::of(post.chip.post)});
    for (const WeekTask& task : day.tasks) stops.push_back({task.minutes.begin, Selection::of(task.task)});
    std::stable_sort(stops.begin(), stops.end(), [](const Stop& a, const Stop& b) { return a.minute < b.minute; });
    return stops;
}

bool is_at(const Selection& selection, const Stop& stop) {
    if (selection.kind != stop.thing.kind) return false;
    return selection.kind == Selection::Kind::task
        ? selection.task == stop.thing.task
        : !selection.posts.empty() && selection.posts.back() == stop.thing.posts.front();
}

// The day the keyboard is on, and which of its stops.
struct Cursor {
    Day day{};
    std::optional<std::size_t> stop;
};

std::optional<Cursor> cursor_of(ViewContext& view) {
    const Selection& selection = view.state.selection;
    if (selection.kind == Selection::Kind::day) return Cursor{selection.day, {}};
    for (const WeekDay& day : calendar_cache(view).week.days) {
        const std::vector<Stop> stops = stops_of(day);
        for (std::size_t i = 0; i < stops.size(); ++i)
            if (is_at(selection, stops[i])) return Cursor{day.day, i};
    }
    return std::nullopt;
}

void go_to_day(ViewContext& view, Day day) {
    view.state.selection = Selection::of(day);
    reveal_day(view.state, day, first_weekday(view.project().settings.week_start));
}

// Through the stops of its day: the first one down from the day itself, the last one up.
void go_along(ViewContext& view, const Cursor& cursor, int by) {
    for (const WeekDay& day : calendar_cache(view).week.days) {
        if (day.day != cursor.day) continue;
        const std::vector<Stop> stops = stops_of(day);
        const int from = cursor.stop ? static_cast<int>(*cursor.stop) : by > 0 ? -1 : static_cast<int>(stops.size());
        const int to = from + by;
        if (to < 0 || to >= static_cast<int>(stops.size())) return;
        view.state.selection = stops[static_cast<std::size_t>(to)].thing;
        view.state.calendar.minute_wanted = stops[static_cast<std::size_t>(to)].minute;
        return;
    }
}

void move_cursor(ViewContext& view, unsigned int id) {
    const std::optional<Cursor> cursor = cursor_of(view);
    const bool left = pressed(ImGuiKey_LeftArrow, id), right = pressed(ImGuiKey_RightArrow, id);
    const bool up = pressed(ImGuiKey_UpArrow, id), down = pressed(ImGuiKey_DownArrow, id);
    if (!cursor) {
        if (left || right || up || down) go_to_day(view, view.state.shown_day);
        return;
    }
    if (left || right) go_to_day(view, cursor->day + date::days(right ? 1 : -1));
    if (up || down) go_along(view, *cursor, down ? 1 : -1);
    if (!pressed(ImGuiKey_Enter, id) && !pressed(ImGuiKey_KeypadEnter, id)) return;
    if (!cursor->stop) return go_along(view, *cursor, 1);
    view.state.inspector_open = true;
}

void move_by_minutes(ViewContext& view, int by) {
    DragState& drag = view.state.drag;
    if (!drag.over || drag.of_span()) return;
    const LocalMinute now = drag.over_time.value_or(LocalMinute(*drag.over));
    const int minute = std::clamp(static_cast<int>(minute_of_day(now).count()) + by, 0, day_minutes - fine_step);
    drag.over_time = LocalMinute(*drag.over) + std::chrono::minutes(minute);
    if (drag.from_time && view.state.calendar.grabbed_hour)
        view.state.calendar.minute_wanted = static_cast<int>(
            minute_of_day(*view.state.calendar.grabbed_hour + (*drag.over_time - *drag.from_time)).count());
}

void move_by_days(ViewContext& view, int by) {
    DragState& drag = view.state.drag;
    move_by_keyboard(view, by);
    if (drag.over_time && drag.over) drag.over_time = LocalMinute(*drag.over) + minute_of_day(*drag.over_time);
}

void move_dragged(ViewContext& view, unsigned int id) {
    follow_modifiers(view);
    const int step = ImGui::GetIO().KeyShift ? fine_step : coarse_step;
    if (pressed(ImGuiKey_LeftArrow, id)) move_by_days(view, -1);
    if (pressed(ImGuiKey_RightArrow, id)) move_by_days(view, 1);
    if (pressed(ImGuiKey_UpArrow, id)) move_by_minutes(view, -step);
    if (pressed(ImGuiKey_DownArrow, id)) move_by_minutes(view, step);
    if (pressed(ImGuiKey_Home, id)) take_edge(view, true);
    if (pressed(ImGuiKey_End, id)) take_edge(view, false);
    if (ImGui::IsKeyPressed(ImGuiKey_I, false)) return drop_among_ideas(view);
    if (pressed(ImGuiKey_Enter, id) || pressed(ImGuiKey_KeypadEnter, id)) drop_drag(view);
}

}  // namespace

void take_week_keys(ViewContext& view, unsigned int grid_id) {
    if (!has_keys(view, grid_id)) return;
    if (view.state.drag.by_keyboard) return move_dragged(view, grid_id);
    if (ImGui::GetIO().KeyCtrl || ImGui::GetIO().KeyAlt) return;
    if (view.state.drag.active()) return;
    move_cursor(view, grid_id);
    take_menu_key(view, grid_id);
}

void place_keyboard_ghost(ViewContext& view, float top) {
    const DragState& drag = view.state.drag;
    CalendarState& calendar = view.state.calendar;
    calendar.keyboard_ghost.reset();
    if (!drag.by_keyboard || !drag.over) return;
    const CalendarCache& cache = calendar_cache(view);
    calendar.over_hour.reset();
    if (drag.over_time && drag.from_time && calendar.grabbed_hour)
        calendar.over_hour = *calendar.grabbed_hour + (*drag.over_time - *drag.from_time);
    const Day day_there = calendar.over_hour ? day_of(*calendar.over_hour) : *drag.over;
    for (std::size_t i = 0; i < cache.week.days.size(); ++i) {
        if (cache.week.days[i].day != day_there) continue;
        const Rect& column = cache.week_layout.days[i].column;
        const Rect& grid = cache.week_layout.grid;
        const float y = calendar.over_hour
            ? top + cache.week_layout.y_of(static_cast<int>(minute_of_day(*calendar.over_hour).count()))
            : grid.y0;
        calendar.keyboard_ghost = Rect::at(column.x0 + view.px(12), std::clamp(y, grid.y0, grid.y1) + view.px(8), 0, 0);
    }
}

}  // namespace tandem
