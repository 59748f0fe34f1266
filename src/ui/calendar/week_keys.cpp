#include "ui/calendar/week_keys.hpp"

#include <algorithm>
#include <cstdlib>

#include <imgui.h>
#include <imgui_internal.h>

#include "ui/calendar/bar_cursor.hpp"
#include "ui/calendar/calendar_cache.hpp"
#include "ui/calendar/carry_page.hpp"
#include "ui/calendar/creator_lane.hpp"
#include "ui/calendar/drag.hpp"
#include "ui/calendar/drag_channels.hpp"
#include "ui/calendar/drag_request.hpp"
#include "ui/calendar/drop_lane.hpp"
#include "ui/calendar/hour_cursor.hpp"
#include "ui/calendar/menu_key.hpp"
#include "ui/calendar/month_keys.hpp"
#include "ui/calendar/post_cursor.hpp"
#include "ui/calendar/post_range.hpp"
#include "ui/calendar/week_blocks.hpp"
#include "ui/calendar/week_task_keys.hpp"
#include "ui/tasks/task_drag.hpp"
#include "ui/view_context.hpp"

namespace tandem {
namespace {

constexpr int day_minutes = 24 * 60, usual_opening = 9 * 60;

bool pressed(ImGuiKey key, unsigned int owner) { return ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, owner); }

// What a part of a day holds, by time: what the keyboard goes through.
struct Stop {
    int minute = 0;
    std::size_t lane = 0;  // 0 where the day is not parted
    Selection thing;
    const WeekTask* task = nullptr;
};

std::vector<Stop> stops_of(const CalendarCache& cache, std::size_t at) {
    const WeekDay& day = cache.week.days[at];
    const bool parted = cache.week_layout.days[at].parted();
    std::vector<Stop> stops;
    for (const WeekPost& post : day.posts)
        stops.push_back({post.chip.minute, parted ? post.lane : 0, Selection::of(post.chip.post), nullptr});
    for (const WeekTask& task : day.tasks)
        stops.push_back({task.minutes.begin, parted ? task.lane : 0, task.selection(), &task});
    std::stable_sort(stops.begin(), stops.end(), [](const Stop& a, const Stop& b) { return a.minute < b.minute; });
    return stops;
}

bool is_at(const ViewContext& view, const Stop& stop) {
    const std::optional<Id<Post>> post = post_cursor(view);
    if (stop.task) return !post && stop.task->is_selected(view.state.selection);
    return post == stop.thing.posts.front();
}

// The day the keyboard is on, and on what of it.
struct Cursor {
    Day day{};
    std::size_t at = 0;  // of the days that are shown, where there is a stop
    std::optional<Stop> stop;
};

std::optional<Cursor> cursor_of(ViewContext& view) {
    const Selection& selection = view.state.selection;
    if (selection.kind == Selection::Kind::day && !led_to_post(view)) return Cursor{selection.day, 0, {}};
    const CalendarCache& cache = calendar_cache(view);
    for (std::size_t day = 0; day < cache.week.days.size(); ++day)
        for (const Stop& stop : stops_of(cache, day))
            if (is_at(view, stop)) return Cursor{cache.week.days[day].day, day, stop};
    return std::nullopt;
}

void go_to_day(ViewContext& view, Day day) {
    view.state.selection = Selection::of(day);
    reveal_day(view.state, day, first_weekday(view.project().settings.week_start));
}

void go_to_stop(ViewContext& view, const Stop& stop) {
    view.state.selection = stop.thing;
    view.state.calendar.minute_wanted = stop.minute;
}

// Through its column: from the day itself down to the first thing of it, up to the last one.
void go_along(ViewContext& view, const Cursor& cursor, int by) {
    const CalendarCache& cache = calendar_cache(view);
    for (std::size_t day = 0; day < cache.week.days.size(); ++day) {
        if (cache.week.days[day].day != cursor.day) continue;
        std::vector<Stop> stops = stops_of(cache, day);
        if (cursor.stop) std::erase_if(stops, [&](const Stop& stop) { return stop.lane != cursor.stop->lane; });
        const auto here = std::find_if(stops.begin(), stops.end(), [&](const Stop& stop) { return is_at(view, stop); });
        const auto count = static_cast<std::ptrdiff_t>(stops.size());
        const std::ptrdiff_t from = here != stops.end() ? here - stops.begin() : by > 0 ? -1 : count;
        if (from + by >= 0 && from + by < count) go_to_stop(view, stops[static_cast<std::size_t>(from + by)]);
        return;
    }
}

// Above its column a day has its bars: up from the day or from the first thing of it to the lowest one.
bool go_up_to_bars(ViewContext& view, const Cursor& cursor) {
    if (cursor.stop) {
        for (const Stop& stop : stops_of(calendar_cache(view), cursor.at))
            if (stop.lane == cursor.stop->lane) {
                if (!is_at(view, stop)) return false;
                break;
            }
    }
    return go_to_lowest_bar(view, cursor.day);
}

// Down from the lowest bar to the first thing of the day, or to the day itself; up from the topmost one to the last.
void move_on_bar_above_hours(ViewContext& view, unsigned int id, const BarCursor& cursor) {
    const auto along = [&](int by) {
        if (go_along_bars(view, cursor, by)) return;
        view.state.selection = Selection::of(cursor.day);
        go_along(view, {cursor.day, 0, {}}, by);
    };
    if (pressed(ImGuiKey_UpArrow, id)) return along(-1);
    if (pressed(ImGuiKey_DownArrow, id)) return along(1);
    if (pressed(ImGuiKey_LeftArrow, id)) return go_beside_bar(view, cursor, -1);
    if (pressed(ImGuiKey_RightArrow, id)) return go_beside_bar(view, cursor, 1);
    if (pressed(ImGuiKey_Enter, id) || pressed(ImGuiKey_KeypadEnter, id)) view.state.inspector_open = true;
}

// Of the column: what stands nearest to the time the keyboard is at.
std::optional<Stop> nearest(const std::vector<Stop>& stops, std::size_t lane, int minute) {
    std::optional<Stop> found;
    for (const Stop& stop : stops)
        if (stop.lane == lane && (!found || std::abs(stop.minute - minute) < std::abs(found->minute - minute)))
            found = stop;
    return found;
}

// To what stands beside it: in the next lane that holds something, else in the next day; to that day where it is empty.
void go_across(ViewContext& view, const Cursor& cursor, int by) {
    const CalendarCache& cache = calendar_cache(view);
    const auto lanes = static_cast<int>(cache.week.lanes.size());
    const int minute = cursor.stop->minute;
    const std::vector<Stop> here = stops_of(cache, cursor.at);
    for (int lane = static_cast<int>(cursor.stop->lane) + by; lane >= 0 && lane < lanes; lane += by)
        if (const auto found = nearest(here, static_cast<std::size_t>(lane), minute)) return go_to_stop(view, *found);
    const std::size_t next = cursor.at + static_cast<std::size_t>(by);
    if (next < cache.week.days.size()) {
        const std::vector<Stop> there = stops_of(cache, next);
        for (int i = 0; i < lanes; ++i)
            if (const auto found = nearest(there, static_cast<std::size_t>(by > 0 ? i : lanes - 1 - i), minute))
                return go_to_stop(view, *found);
    }
    go_to_day(view, cursor.day + date::days(by));
}

std::vector<PostsOfDay> posts_by_day(const WeekModel& model) {
    std::vector<PostsOfDay> days;
    for (const WeekDay& day : model.days) {
        days.push_back({day.day, {}});
        for (const WeekPost& post : day.posts) days.back().posts.push_back(post.chip.post);
    }
    return days;
}

void scroll_to_post(ViewContext& view, Id<Post> wanted) {
    for (const WeekDay& day : calendar_cache(view).week.days)
        for (const WeekPost& post : day.posts)
            if (post.chip.post == wanted) view.state.calendar.minute_wanted = post.chip.minute;
}

// False: no arrow was pressed, or the keyboard is on no post and no day.
bool extend(ViewContext& view, unsigned int id) {
    Selection& selection = view.state.selection;
    if (selection.kind != Selection::Kind::day && selection.kind != Selection::Kind::posts) return false;
    const std::vector<PostsOfDay> days = posts_by_day(calendar_cache(view).week);
    const std::optional<RangeStep> step = pressed_range_step(id);
    if (!step) return false;
    const auto to = post_to_extend_to(selection, days, *step, led_to_post(view));
    if (!to) return true;
    select_posts_to(selection, order_of(days), *to);
    scroll_to_post(view, *to);
    return true;
}

// At first the next quarter of an hour today, on other days when the office opens; from a post or work the quarter
// beside its beginning.
int first_free_minute(ViewContext& view, const Cursor& cursor, int by) {
    const auto quarter = [](int minute) { return minute / coarse_step * coarse_step; };
    if (cursor.stop) return quarter(cursor.stop->minute + (by > 0 ? coarse_step : -1));
    if (cursor.day == view.today()) return quarter(static_cast<int>(minute_of_day(view.now).count()) + coarse_step - 1);
    const MinuteRange& office = calendar_cache(view).week.office;
    return office.length() > 0 ? quarter(office.begin) : usual_opening;
}

// Alt and up or down lead from the day, or from what stands in it, to an hour of it.
bool goes_to_hour(ViewContext& view, unsigned int id) {
    const ImGuiIO& io = ImGui::GetIO();
    if (!io.KeyAlt || io.KeyCtrl || io.KeyShift) return false;
    const bool up = pressed(ImGuiKey_UpArrow, id), down = pressed(ImGuiKey_DownArrow, id);
    if (!up && !down) return false;
    const Cursor cursor = cursor_of(view).value_or(Cursor{view.state.shown_day, 0, {}});
    const std::vector<WeekLane>& lanes = calendar_cache(view).week.lanes;
    const std::size_t lane = cursor.stop ? cursor.stop->lane : 0;
    const int minute = std::clamp(first_free_minute(view, cursor, down ? 1 : -1), 0, day_minutes - coarse_step);
    go_to_hour(view, cursor.day, lane < lanes.size() ? lanes[lane].id : std::string(), minute);
    return true;
}

int pressed_zoom() {
    const auto any = [](ImGuiKey key, ImGuiKey other) {
        return ImGui::IsKeyPressed(key) || ImGui::IsKeyPressed(other);
    };
    return (any(ImGuiKey_Equal, ImGuiKey_KeypadAdd) ? 1 : 0) - (any(ImGuiKey_Minus, ImGuiKey_KeypadSubtract) ? 1 : 0);
}

// The menu of a block, or of an hour, opens where it is drawn, that of a day at its header.
bool takes_menu_of_block(ViewContext& view, unsigned int grid_id) {
    if (!menu_key_pressed()) return false;
    if (hour_of_keyboard(view.state)) {
        keep_keyboard(grid_id);
        return true;
    }
    settle_on_led_post(view);
    for (const HourBlock& block : view.state.calendar.cache->week_layout.blocks)
        if (shows_selected(*view.state.calendar.cache, block, view.state.selection)) {
            keep_keyboard(grid_id);
            return true;
        }
    return false;
}

void move_cursor(ViewContext& view, unsigned int id) {
    if (const auto bar = bar_cursor(view)) return move_on_bar_above_hours(view, id, *bar);
    const std::optional<Cursor> cursor = cursor_of(view);
    const bool left = pressed(ImGuiKey_LeftArrow, id), right = pressed(ImGuiKey_RightArrow, id);
    const bool up = pressed(ImGuiKey_UpArrow, id), down = pressed(ImGuiKey_DownArrow, id);
    if (!cursor) {
        if (left || right || up || down) go_to_day(view, view.state.shown_day);
        return;
    }
    if ((left || right) && cursor->stop) return go_across(view, *cursor, right ? 1 : -1);
    if (left || right) go_to_day(view, cursor->day + date::days(right ? 1 : -1));
    if (up && go_up_to_bars(view, *cursor)) return;
    if (up || down) go_along(view, *cursor, down ? 1 : -1);
    if (!pressed(ImGuiKey_Enter, id) && !pressed(ImGuiKey_KeypadEnter, id)) return;
    if (!cursor->stop) return go_along(view, *cursor, 1);
    settle_on_led_post(view);
    view.state.inspector_open = true;
}

// The project's hour at which what is carried by keyboard would go out. An idea goes by the clock of its first channel,
// at the suggested time until it is given another one.
std::optional<LocalMinute> carried_hour(ViewContext& view) {
    const DragState& drag = view.state.drag;
    const std::optional<LocalMinute>& grabbed = view.state.calendar.grabbed_hour;
    if (drag.over_time && drag.from_time && grabbed) return *grabbed + (*drag.over_time - *drag.from_time);
    const Post* post = view.project().posts.find({drag.item});
    if (drag.kind != DragState::Kind::idea || !post || !drag.over) return std::nullopt;
    const LocalMinute own = dropped_when(drag, view.project(), *drag.over);
    const Id<Channel> channel = post->variants.empty() ? Id<Channel>{} : post->variants.front().channel;
    return project_hour(view, *post, channel, own);
}

void move_by_minutes(ViewContext& view, int by) {
    DragState& drag = view.state.drag;
    if (!drag.over || drag.of_span()) return;
    const LocalMinute now = dropped_when(drag, view.project(), *drag.over);
    const int minute = std::clamp(static_cast<int>(minute_of_day(now).count()) + by, 0, day_minutes - fine_step);
    drag.over_time = LocalMinute(*drag.over) + std::chrono::minutes(minute);
    if (const auto hour = carried_hour(view))
        view.state.calendar.minute_wanted = static_cast<int>(minute_of_day(*hour).count());
}

void move_by_days(ViewContext& view, int by) {
    DragState& drag = view.state.drag;
    move_by_keyboard(view, by);
    if (drag.over_time && drag.over) drag.over_time = LocalMinute(*drag.over) + minute_of_day(*drag.over_time);
}

void move_dragged(ViewContext& view, unsigned int id) {
    follow_modifiers(view);
    const int step = ImGui::GetIO().KeyShift ? fine_step : coarse_step;
    const DragState::Kind kind = view.state.drag.kind;
    const bool made = kind == DragState::Kind::post || kind == DragState::Kind::idea;
    const bool across = ImGui::GetIO().KeyShift && view.state.calendar.lanes == Lanes::person && made;
    if (pressed(ImGuiKey_LeftArrow, id)) across ? carry_to_next_lane(view, -1) : move_by_days(view, -1);
    if (pressed(ImGuiKey_RightArrow, id)) across ? carry_to_next_lane(view, 1) : move_by_days(view, 1);
    if (pressed(ImGuiKey_UpArrow, id)) move_by_minutes(view, -step);
    if (pressed(ImGuiKey_DownArrow, id)) move_by_minutes(view, step);
    if (const auto& over = view.state.drag.over)
        if (const int days = pressed_page_days(view, *over, id); days != 0) move_by_days(view, days);
    if (pressed(ImGuiKey_Home, id)) take_edge(view, true);
    if (pressed(ImGuiKey_End, id)) take_edge(view, false);
    if (ImGui::IsKeyPressed(ImGuiKey_I, false)) return drop_among_ideas(view);
    if (pressed(ImGuiKey_Enter, id) || pressed(ImGuiKey_KeypadEnter, id)) drop_drag(view);
}

}  // namespace

bool shows_selected(const CalendarCache& cache, const HourBlock& block, const Selection& selection) {
    const WeekDay& day = cache.week.days[block.day];
    const auto is_last_selected = [&](std::size_t post) {
        return selection.kind == Selection::Kind::posts && !selection.posts.empty() &&
            selection.posts.back() == day.posts[post].chip.post;
    };
    switch (block.kind) {
        case HourBlock::Kind::post: return is_last_selected(block.index);
        case HourBlock::Kind::task: return day.tasks[block.index].is_selected(selection);
        case HourBlock::Kind::more:
            return std::any_of(block.hidden.begin(), block.hidden.end(),
                               [&](std::size_t task) { return day.tasks[task].is_selected(selection); }) ||
                std::any_of(block.hidden_posts.begin(), block.hidden_posts.end(), is_last_selected);
    }
    return false;
}

HourWishes take_week_keys(ViewContext& view, unsigned int grid_id) {
    if (!has_keys_of_view(view, grid_id)) return {};
    if (view.state.drag.by_keyboard) {
        drags_task(view) ? move_dragged_task(view, grid_id) : move_dragged(view, grid_id);
        return {};
    }
    if (view.state.drag.active() || take_task_keys(view, grid_id)) return {};
    if (take_hour_keys(view, grid_id) || goes_to_hour(view, grid_id)) return {};
    if (select_all_pressed()) select_posts(view.state.selection, order_of(posts_by_day(calendar_cache(view).week)));
    if (leads_by_ctrl()) {
        take_in_or_out_by_key(view);
        const auto to = lead_by_arrow(view, posts_by_day(calendar_cache(view).week), grid_id);
        if (to) view.state.calendar.hour_cursor.reset();
        if (to) scroll_to_post(view, *to);
    }
    const ImGuiIO& io = ImGui::GetIO();
    if (io.KeyCtrl || io.KeyAlt) return {};
    if (!io.KeyShift || !extend(view, grid_id)) move_cursor(view, grid_id);
    const HourWishes wishes{pressed_zoom(), takes_menu_of_block(view, grid_id)};
    if (!wishes.menu) take_menu_key(view, grid_id);
    return wishes;
}

void place_keyboard_ghost(ViewContext& view, float top) {
    const DragState& drag = view.state.drag;
    CalendarState& calendar = view.state.calendar;
    calendar.keyboard_ghost.reset();
    if (drag.by_keyboard && drags_task(view)) return place_task_ghost(view, top);
    if (!drag.by_keyboard || !drag.over) return;
    const CalendarCache& cache = calendar_cache(view);
    calendar.over_hour = carried_hour(view);
    const Day day_there = calendar.over_hour ? day_of(*calendar.over_hour) : *drag.over;
    for (std::size_t i = 0; i < cache.week.days.size(); ++i) {
        if (cache.week.days[i].day != day_there) continue;
        const auto lane = drag.over_creator ? lane_of_drop(view) : std::nullopt;
        const HourDay& place = cache.week_layout.days[i];
        const Rect column = lane ? place.lanes[*lane] : place.column;
        const Rect& grid = cache.week_layout.grid;
        const float y = calendar.over_hour
            ? top + cache.week_layout.y_of(static_cast<int>(minute_of_day(*calendar.over_hour).count()))
            : grid.y0;
        calendar.keyboard_ghost = Rect::at(column.x0 + view.px(12), std::clamp(y, grid.y0, grid.y1) + view.px(8), 0, 0);
    }
}

}  // namespace tandem
