#include "ui/calendar/week.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "app/command.hpp"
#include "ui/bars/bars.hpp"
#include "ui/calendar/band.hpp"
#include "ui/calendar/calendar_cache.hpp"
#include "ui/calendar/day_list.hpp"
#include "ui/calendar/day_wheel.hpp"
#include "ui/calendar/drag.hpp"
#include "ui/calendar/drag_channels.hpp"
#include "ui/calendar/edge_turn.hpp"
#include "ui/calendar/empty_calendar.hpp"
#include "ui/calendar/hour_cursor.hpp"
#include "ui/calendar/menu_key.hpp"
#include "ui/calendar/month_input.hpp"
#include "ui/calendar/month_keys.hpp"
#include "ui/calendar/observance_card.hpp"
#include "ui/calendar/post_cursor.hpp"
#include "ui/calendar/week_blocks.hpp"
#include "ui/calendar/week_clock.hpp"
#include "ui/calendar/week_ground.hpp"
#include "ui/calendar/week_keys.hpp"
#include "ui/tasks/task_batch.hpp"
#include "ui/tasks/task_drag.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float least_hour = 26, most_hour = 160, zoom_step = 1.15f, scroll_edge = 22, edge_speed = 9;
constexpr int before_office = 30, before_now = 120;

// A task that is selected alone is not left in a batch that is folded.
void unfold_for(ViewContext& view, Id<Task> wanted) {
    if (!(view.state.selection == Selection::of(wanted))) return;
    for (const WeekDay& day : calendar_cache(view).week.days)
        for (const WeekTask& task : day.tasks)
            if (task.joined && std::find(task.batch.begin(), task.batch.end(), wanted) != task.batch.end())
                unfold(view.state, task.batch, true);
}

// What undo or a command wants to show: its day and its time come into view.
void take_reveal(ViewContext& view) {
    if (!view.state.reveal) return;
    const Focus focus = *view.state.reveal;
    view.state.reveal.reset();
    unfold_for(view, {focus.item});
    const Post* post = view.project().posts.find({focus.item});
    std::optional<Day> day = focus.day;
    if (post && post->when) {
        if (!day) day = day_of(*post->when);
        view.state.calendar.minute_wanted = static_cast<int>(minute_of_day(*post->when).count());
    }
    if (day) reveal_day(view.state, *day, first_weekday(view.project().settings.week_start));
}

// Sideways, or with Shift: days, without a seam between the weeks.
void take_wheel_sideways(ViewContext& view, const Rect& area) {
    const ImGuiIO& io = ImGui::GetIO();
    if (!area.contains(io.MousePos.x, io.MousePos.y) || view.state.is_covered(io.MousePos.x, io.MousePos.y)) return;
    if (io.KeyCtrl) return;
    float& wheel = view.state.calendar.wheel;
    wheel += io.MouseWheelH + (io.KeyShift ? io.MouseWheel : 0);
    const auto days = static_cast<int>(std::trunc(wheel));
    wheel -= static_cast<float>(days);
    if (days == 0) return;
    CalendarState& calendar = view.state.calendar;
    if (calendar.view == CalendarView::day) return step_hours(view.state, -days);
    const DayRange now = shown_hours_days(view.state, first_weekday(view.project().settings.week_start));
    calendar.first_shown = now.begin - date::days(days);
    view.state.shown_day = *calendar.first_shown + date::days(3);
}

// What stands at this height stays there.
void zoom_around(ViewContext& view, const Rect& hours, float top, float y, float steps) {
    CalendarState& calendar = view.state.calendar;
    const float before = view.px(calendar.hour_px);
    calendar.hour_px = std::clamp(calendar.hour_px * std::pow(zoom_step, steps), least_hour, most_hour);
    ImGui::SetScrollY((y - top) * view.px(calendar.hour_px) / before - (y - hours.y0));
}

// Ctrl and the wheel: around the pointer; by keyboard: around the middle of what is shown.
void take_zoom(ViewContext& view, const Rect& hours, float top, int by_keys) {
    const ImGuiIO& io = ImGui::GetIO();
    if (by_keys != 0)
        zoom_around(view, hours, top, (hours.y0 + hours.y1) / 2, static_cast<float>(by_keys));
    else if (io.KeyCtrl && io.MouseWheel != 0 && hours.contains(io.MousePos.x, io.MousePos.y) &&
             !view.state.is_covered(io.MousePos.x, io.MousePos.y))
        zoom_around(view, hours, top, io.MousePos.y, io.MouseWheel);
}

void open_menu_of_block(ViewContext& view, const Rect& hours, float top) {
    if (open_menu_of_hour(view, hours, top)) return;
    const CalendarCache& cache = calendar_cache(view);
    for (const HourBlock& block : cache.week_layout.blocks)
        if (shows_selected(cache, block, view.state.selection))
            return open_menu_at(view, block.rect.moved(0, top), hours);
}

// At first the office's hours are shown, or the present moment where they would leave it out of sight.
int opening_minute(const ViewContext& view, const WeekModel& week, int seen_minutes) {
    const int office = week.office.begin - before_office;
    const bool today =
        std::any_of(week.days.begin(), week.days.end(), [&](const WeekDay& day) { return day.day == view.today(); });
    const int now = static_cast<int>(minute_of_day(view.now).count());
    return today && (now < office || now >= office + seen_minutes) ? now - before_now : office;
}

// Scrolls to where the hours open, then to what was asked for, where that is out of sight.
void take_scrolling(ViewContext& view, const Rect& hours) {
    CalendarState& calendar = view.state.calendar;
    const CalendarCache& cache = calendar_cache(view);
    float scroll = ImGui::GetScrollY();
    if (!std::exchange(calendar.hours_placed, true)) {
        const auto seen_minutes = static_cast<int>(hours.height() / cache.week_layout.hour_px * 60);
        scroll = cache.week_layout.y_of(opening_minute(view, cache.week, seen_minutes));
    }
    if (const auto wanted = std::exchange(calendar.minute_wanted, std::nullopt)) {
        const float y0 = cache.week_layout.y_of(*wanted), y1 = y0 + view.px(48);
        if (y0 < scroll || y1 > scroll + hours.height()) scroll = cache.week_layout.y_of(*wanted - 60);
    }
    if (scroll != ImGui::GetScrollY()) ImGui::SetScrollY(std::max(0.0f, scroll));
}

// Near its upper and its lower edge a drag moves the hours below it.
void scroll_at_edges(ViewContext& view, const Rect& hours) {
    DragState& drag = view.state.drag;
    if (!drag.active() || drag.by_keyboard || drag.of_span()) return;
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    if (!hours.contains(pointer.x, pointer.y)) return;
    const float by = pointer.y < hours.y0 + view.px(scroll_edge) ? -1.0f
        : pointer.y > hours.y1 - view.px(scroll_edge)            ? 1.0f
                                                                 : 0.0f;
    if (by == 0) return;
    ImGui::SetScrollY(std::clamp(ImGui::GetScrollY() + by * view.px(edge_speed), 0.0f, ImGui::GetScrollMaxY()));
    drag.scrolls = true;
}

// The part of the row above a lane that a name may take.
Rect lane_head(const ViewContext& view, const Rect& row, const Rect& lane) {
    return Rect{lane.x0, row.y0, lane.x1, row.y1}.shrunk(view.px(4), 0);
}

// All lanes that are shown have their names, or all have their letters.
bool lane_names_fit(ViewContext& view, const Rect& row) {
    const CalendarCache& cache = calendar_cache(view);
    for (const HourDay& day : cache.week_layout.days)
        for (std::size_t lane = 0; lane < day.lanes.size() && day.parted(); ++lane)
            if (text_width(view, text_style::meta_strong, cache.week.lanes[lane].name) >
                lane_head(view, row, day.lanes[lane]).width())
                return false;
    return true;
}

void draw_lane_heads(ViewContext& view, const Rect& row) {
    const CalendarCache& cache = calendar_cache(view);
    if (cache.week.lanes.size() < 2) return;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    fill(out, row, view.theme.panel);
    const bool names_fit = lane_names_fit(view, row);
    for (std::size_t i = 0; i < cache.week.days.size(); ++i) {
        const HourDay& day = cache.week_layout.days[i];
        for (std::size_t lane = 0; lane < day.lanes.size() && day.parted(); ++lane) {
            const WeekLane& of = cache.week.lanes[lane];
            const Rect at = lane_head(view, row, day.lanes[lane]);
            const Color ink = of.network ? view.theme.network(of.network).text
                : of.role == Hat::cm     ? view.theme.cm_ink
                : of.role == Hat::smm    ? view.theme.smm_ink
                                         : view.theme.ink2;
            const Scope scope(view, "lane:" + to_text(cache.week.days[i].day) + ":" + of.id);
            const std::string& shown = names_fit ? of.name : of.short_name;
            if (shown != of.name) tooltip_for(view, interact(view, "name", at, {.tab_stop = false}), at, of.name);
            label(view, at, text_style::meta_strong, ink, shown, Align::centre);
        }
    }
    const std::vector<HourDay>& days = cache.week_layout.days;
    if (std::none_of(days.begin(), days.end(), [](const HourDay& day) { return day.parted(); })) {
        const std::string keys = shortcut_text(view, command(CommandId::view_day).shortcut);
        label(view, row.shrunk(view.px(8), 0), text_style::meta, view.theme.ink2,
              view.words.format(days.size() > 1 ? "week.lanes.narrow" : "week.lanes.narrow_day", {{"keys", keys}}),
              Align::right);
    }
    horizontal_line(out, row.x0, row.x1, row.y1 - view.px(1), view.theme.hair, view.px(1));
}

HourGround ground_of(ViewContext& view, float top, std::size_t clock_day) {
    const CalendarCache& cache = calendar_cache(view);
    HourGround ground{cache.week, cache.week_layout, top, {}, static_cast<int>(minute_of_day(view.now).count()),
                      clock_day};
    for (std::size_t i = 0; i < cache.week.days.size(); ++i)
        if (cache.week.days[i].day == view.today()) ground.today = i;
    return ground;
}

// Whether it is worth a word that no post goes out on these days. A single day without one is not, where it has work
// and other days have posts.
bool lacks_posts(const ViewContext& view, const CalendarCache& cache) {
    const std::vector<WeekDay>& days = cache.week.days;
    if (std::any_of(days.begin(), days.end(), [](const WeekDay& day) { return !day.posts.empty(); })) return false;
    if (days.size() > 1 || cache.month.filtered_posts > 0) return true;
    const Table<Post>& posts = view.project().posts;
    return std::all_of(days.begin(), days.end(), [](const WeekDay& day) { return day.tasks.empty(); }) ||
        std::none_of(posts.begin(), posts.end(), [](const Post& post) { return post.when.has_value(); });
}

void draw_empty_note(ViewContext& view, const Rect& row) {
    const bool filtered = calendar_cache(view).month.filtered_posts > 0;
    draw_empty_strip(view, row,
                     {view.word(filtered ? "empty.filtered" : "empty.hours"), view.word("empty.hours.how"), filtered});
}

void draw_hours(ViewContext& view, const Rect& area, const HourWishes& wishes, std::size_t clock_day) {
    ScrollArea scroll(view, "hours", area);
    const float top = scroll.content().y0;
    take_zoom(view, area, top, wishes.zoom);
    if (wishes.menu) open_menu_of_block(view, area, top);
    take_scrolling(view, area);
    WeekMarks marks;
    marks.selection = &view.state.selection;
    marks.led = led_to_post(view);
    take_blocks(view, top, marks);
    follow_over_hours(view, top, area);
    scroll_at_edges(view, area);
    place_keyboard_ghost(view, top);
    mark_drag(view, marks);
    const HourGround ground = ground_of(view, top, clock_day);
    paint_hours(*ImGui::GetWindowDrawList(), ground, marks, view);
    if (const Rect slot = target_slot(ground, marks, view.scale); !slot.empty())
        register_widget(view,
                        {.id = "slot",
                         .role = Role::group,
                         .label = marks.target_time,
                         .rect = slot,
                         .value = marks.refused ? "refused" : ""});
    draw_ground_words(view, top);
    draw_hour_cursor(view, top);
    draw_band_over_hours(view, top);
    // As it is laid out in the next frame, so that hours that have grown can be scrolled to already.
    scroll.set_height(24 * view.px(view.state.calendar.hour_px));
    // At last: it puts the scroll elsewhere, from which heights are counted.
    if (view.state.calendar.view == CalendarView::day) take_wheel_past_midnight(view);
}

// A drag by keyboard begins at the time the post has, or its channel.
void take_pick_up(ViewContext& view) {
    const bool wanted = std::exchange(view.state.calendar.pick_up, false);
    if (wanted) pick_up_selection(view);
    const DragState& drag = view.state.drag;
    const bool timed = drag.kind == DragState::Kind::post || drag.kind == DragState::Kind::variant;
    if (drag.by_keyboard && !drag.over_time && timed) grab_own_hour(view);
}

}  // namespace

void draw_week(ViewContext& view, const Rect& area) {
    const Scope scope(view, "week");
    take_reveal(view);
    take_wheel_sideways(view, area);
    const DayRange days = shown_hours_days(view.state, first_weekday(view.project().settings.week_start));
    view.state.month = month_of(view.state.shown_day);
    view.state.week_offset = 0;
    refresh_week(view, days);
    const CalendarCache& cache = calendar_cache(view);
    Rect below = area;
    const Rect empty_row = lacks_posts(view, cache) ? cut_empty_strip(view, below) : Rect{};
    lay_out_week(view, days, below);
    take_pick_up(view);
    const Hit hit = interact(view, "grid", area, {.overlap = true});
    register_widget(
        view,
        {.id = "grid", .role = Role::group, .label = view.word("rail.calendar"), .rect = area, .focused = hit.focused});
    settle_hour_cursor(view);
    const HourWishes wishes = take_week_keys(view, hit.id);

    MonthMarks marks;
    take_days(view, marks);
    const std::optional<MonthDrag> drag = month_drag(view);
    marks.selection = &view.state.selection;
    marks.cursor_cell = cursor_cell(view);
    marks.show_focus = hit.focused;
    paint_month(*ImGui::GetWindowDrawList(), cache.month, cache.layout, marks, drag ? &*drag : nullptr, view);
    const std::size_t clock_day = day_of_second_clock(view);
    draw_clock_corner(view, cache.layout.week_column, clock_day);
    draw_empty_note(view, empty_row);
    below.y0 = cache.layout.area.y1;
    if (cache.week.lanes.size() > 1) draw_lane_heads(view, below.cut_top(view.px(lane_head_height)));
    draw_hours(view, below, wishes, clock_day);
    turn_at_edges(view, area, cache.week_layout.grid);
    draw_day_list(view);
    draw_observance_card(view);
    tell_task_drag(view);
}

}  // namespace tandem
