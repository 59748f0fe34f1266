#include "ui/calendar/week_blocks.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

#include <imgui.h>

#include "app/command.hpp"
#include "app/other_clock.hpp"
#include "facts/date_words.hpp"
#include "ui/calendar/band.hpp"
#include "ui/calendar/calendar_cache.hpp"
#include "ui/calendar/creator_lane.hpp"
#include "ui/calendar/drag.hpp"
#include "ui/calendar/drag_request.hpp"
#include "ui/calendar/drop_lane.hpp"
#include "ui/calendar/month_input.hpp"
#include "ui/calendar/post_cursor.hpp"
#include "ui/calendar/span_drag.hpp"
#include "ui/calendar/week_ground.hpp"
#include "ui/calendar/week_task_block.hpp"
#include "ui/context_menu.hpp"
#include "ui/tasks/task_drag.hpp"
#include "ui/tasks/task_drop.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/registered.hpp"

namespace tandem {
namespace {

constexpr int day_minutes = 24 * 60;
constexpr std::size_t most_named = 5;  // in a tooltip, which shows twelve lines; long names take two
// How far down or up what goes to another person's lane may be carried without its time changing.
constexpr float level_minutes = 7;

LocalMinute moment_of(const WeekDay& day, const MonthChip& chip) {
    return LocalMinute(day.day) + std::chrono::minutes(chip.minute);
}

void begin_drag(ViewContext& view, const WeekDay& day, const WeekPost& post, const HourBlock& block,
                const ChipBox& box) {
    const ImVec2 pressed = ImGui::GetIO().MouseClickedPos[0];
    begin_post_drag(view, post.chip_in(block.part), day.day, box.rect, box.badge.contains(pressed.x, pressed.y));
    view.state.drag.from_time = view.state.drag.over_time = post.own;
    view.state.calendar.grabbed_hour = moment_of(day, post.chip);
    view.state.calendar.grabbed_lane = post.lane_in(block.part);
}

// Of its blocks in several lanes each has its own.
std::string id_of_block(const WeekDay& day, const MonthChip& chip, const HourBlock& block) {
    std::string id = "chip:" + std::to_string(moment_of(day, chip).time_since_epoch().count());
    return block.part ? id + ":" + chip.network->id : id;
}

void take_post(ViewContext& view, std::size_t index, float top, WeekMarks& marks) {
    const CalendarCache& cache = calendar_cache(view);
    const HourBlock& block = cache.week_layout.blocks[index];
    const WeekDay& day = cache.week.days[block.day];
    const WeekPost& post = day.posts[block.index];
    const MonthChip& chip = post.chip_in(block.part);
    const ChipBox box = moved_down(block.chip, top);
    const Scope scope(view, "post", chip.post.value);
    const std::string id = id_of_block(day, chip, block);
    const Hit hit = interact(view, id, box.rect, {.tab_stop = false});
    if (hit.hovered) tooltip_for(view, hit, box.rect, chip_tooltip(chip));
    if (view.tree.listening()) {
        const std::string letters = chip.network ? chip.network->letters + " " : std::string();
        const std::string& offset = chip.offset;
        register_widget(view,
                        {.id = id,
                         .role = Role::post,
                         .label = chip.title,
                         .rect = box.rect,
                         .value = letters + chip.time + (offset.empty() ? "" : " " + offset),
                         .selected = view.state.selection.kind == Selection::Kind::posts &&
                             view.state.selection.has_post(chip.post),
                         .focused = led_to_post(view) == chip.post});
    }
    if (hit.hovered && !view.state.drag.active()) marks.hovered_block = index;
    if (hit.held && press_moved(view))
        begin_drag(view, day, post, block, box);
    else if (hit.clicked && may_click(view))
        click_post(view, chip.post);
    else if (hit.right_clicked && may_click(view))
        open_menu_of(view, Selection::of(chip.post));
}

// When the first thing behind a number begins.
int first_hidden_minute(const WeekDay& day, const HourBlock& block) {
    int minute = day_minutes;
    if (!block.hidden.empty()) minute = day.tasks[block.hidden.front()].minutes.begin;
    if (!block.hidden_posts.empty()) minute = std::min(minute, day.posts[block.hidden_posts.front()].chip.minute);
    return minute;
}

// Posts first.
std::vector<std::string> names_behind(const WeekDay& day, const HourBlock& block) {
    std::vector<std::string> names;
    for (const std::size_t post : block.hidden_posts)
        names.push_back(day.posts[post].chip.time + " · " + day.posts[post].chip.title);
    for (const std::size_t task : block.hidden)
        names.push_back(day.tasks[task].title + " · " + day.tasks[task].initials);
    return names;
}

// The first of them by name, how many more there are, and what a click shows.
std::string text_of_hidden(const ViewContext& view, const WeekDay& day, const HourBlock& block) {
    const std::vector<std::string> names = names_behind(day, block);
    std::string text;
    const std::size_t named = std::min(names.size(), most_named);
    for (std::size_t i = 0; i < named; ++i) text += (i > 0 ? "\n" : "") + names[i];
    if (names.size() > named)
        text += "\n" + view.words.count("week.more", static_cast<std::int64_t>(names.size() - named));
    if (view.state.calendar.view == CalendarView::week) text += "\n" + std::string(view.word("week.more.click"));
    return text;
}

// What there is no room for: named in the tooltip, and shown by the day, where there is more.
void take_number(ViewContext& view, std::size_t index, float top, WeekMarks& marks) {
    const CalendarCache& cache = calendar_cache(view);
    const HourBlock& block = cache.week_layout.blocks[index];
    const WeekDay& day = cache.week.days[block.day];
    const Rect rect = block.rect.moved(0, top);
    const int minute = first_hidden_minute(day, block);
    const std::size_t lane = cache.week_layout.lane_at(block.day, block.rect.x0);
    const Scope scope(view, "more:" + to_text(day.day) + ":" + std::to_string(lane) + ":" + std::to_string(minute));
    const Hit hit = interact(view, "more", rect, {.tab_stop = false});
    register_widget(view,
                    {.id = "more", .role = Role::button, .label = "+" + std::to_string(block.count()), .rect = rect});
    if (hit.hovered) marks.hovered_block = index;
    tooltip_for(view, hit, rect, text_of_hidden(view, day, block));
    if (!hit.clicked || !may_click(view)) return;
    view.state.selection = Selection::of(day.day);
    view.state.calendar.minute_wanted = minute;
    view.run(CommandId::view_day);
}

// Whose lane it is, or the first channel of its network.
NewPostLane lane_for_new_post(const ViewContext& view, std::size_t day, std::size_t index) {
    const CalendarCache& cache = *view.state.calendar.cache;
    if (!cache.week_layout.days[day].parted()) return {};
    const WeekLane& lane = cache.week.lanes[index];
    NewPostLane found{lane.person, {}};
    const Channel* first = nullptr;
    for (const Channel& channel : view.project().channels) {
        if (!lane.network || channel.archived || channel.network != lane.network->id) continue;
        if (!first || std::tie(channel.rank, channel.id) < std::tie(first->rank, first->id)) first = &channel;
    }
    if (first) found.channel = first->id;
    return found;
}

FreeHour free_hour_at(const ViewContext& view, std::size_t day, float top, ImVec2 at) {
    const WeekLayout& layout = view.state.calendar.cache->week_layout;
    const int minute = static_cast<int>((at.y - top) / layout.hour_px * 60) / coarse_step * coarse_step;
    return free_hour(view, day, layout.lane_at(day, at.x), minute);
}

// The free hours of a day: a click goes there, a double click makes a post at that time.
void take_column(ViewContext& view, std::size_t index, float top) {
    const CalendarCache& cache = calendar_cache(view);
    const WeekDay& day = cache.week.days[index];
    const Rect& column = cache.week_layout.days[index].column;
    const Rect& grid = cache.week_layout.grid;
    const Rect rect{column.x0, grid.y0, column.x1, grid.y1};
    const std::string id = "hours:" + to_text(day.day);
    const Hit hit = interact(view, id, rect, {.overlap = true, .tab_stop = false});
    register_widget(
        view,
        {.id = id,
         .role = Role::cell,
         .label = facts::weekday_day(date::year_month_day(day.day), view.language),
         .rect = rect,
         .selected = view.state.selection.kind == Selection::Kind::day && view.state.selection.day == day.day});
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    if (hit.hovered && !view.state.drag.active())
        if (const GroundNote note = ground_note(view, index, pointer.x, pointer.y, top); !note.text.empty())
            tooltip_for(view, hit, note.rect, note.text);
    if (hit.held && press_moved(view)) begin_band(view, 0, top);
    if (!may_click(view)) return;
    if (hit.double_clicked) {
        const FreeHour hour = free_hour_at(view, index, top, ImGui::GetIO().MouseClickedPos[0]);
        add_post(view, day.day, hour.minute, hour.lane);
        view.state.calendar.press_spent = true;
    } else if (hit.clicked) {
        view.state.selection = Selection::of(day.day);
    } else if (hit.right_clicked) {
        view.state.selection = Selection::of(day.day);
        open_context_menu(view, free_hour_at(view, index, top, pointer));
    }
}

// Whose lane it is, where a task is over that of somebody who does not have it.
std::optional<Id<Person>> other_person_at(const ViewContext& view, std::size_t day, float x) {
    const CalendarCache& cache = *view.state.calendar.cache;
    const std::vector<Rect>& lanes = cache.week_layout.days[day].lanes;
    if (view.state.calendar.lanes != Lanes::person || lanes.size() < 2 || lanes[0] == lanes[1]) return std::nullopt;
    const auto person = uuid_from_text(cache.week.lanes[cache.week_layout.lane_at(day, x)].id);
    const Placement* placement = view.plan().placement({view.state.drag.item});
    if (!person || (placement && placement->person.value == *person)) return std::nullopt;
    return Id<Person>{*person};
}

// Of a task on its way to another person's lane the time it has where it was carried level, else `time`: that where it
// is carried to on the step that is held to.
LocalMinute level_time(const ViewContext& view, Day day, LocalMinute time, float minute) {
    const std::optional<LocalMinute>& from = view.state.drag.from_time;
    if (!from || day != day_of(*from)) return time;
    const float carried = minute - static_cast<float>(minute_of_day(*from).count());
    const int step = ImGui::GetIO().KeyShift ? fine_step : coarse_step;
    const bool level = std::abs(carried) <= level_minutes || std::abs((time - *from).count()) < step;
    return level ? *from : time;
}

// That hour of the project as the clock of what is dragged says it: of a post as far from its own time as it was
// carried, of an idea that of its first channel, of a task the project's.
LocalMinute by_own_clock(ViewContext& view, LocalMinute hour) {
    const DragState& drag = view.state.drag;
    if (drag.from_time && view.state.calendar.grabbed_hour)
        return *drag.from_time + (hour - *view.state.calendar.grabbed_hour);
    const Post* post = view.project().posts.find({drag.item});
    if (drag.kind != DragState::Kind::idea || !post) return hour;
    return own_time_at(view.project(), view.ask.zones(), *post, hour);
}

}  // namespace

FreeHour free_hour(const ViewContext& view, std::size_t day, std::size_t lane, int minute) {
    return {minute, lane_for_new_post(view, day, lane)};
}

int snapped_minute(float minute) {
    const int step = ImGui::GetIO().KeyShift ? fine_step : coarse_step;
    return static_cast<int>(std::lround(minute / static_cast<float>(step))) * step;
}

int minute_at(const ViewContext& view, float y, float top) {
    const float hour_px = view.state.calendar.cache->week_layout.hour_px;
    const int last = day_minutes - (ImGui::GetIO().KeyShift ? fine_step : coarse_step);
    return std::clamp(snapped_minute((y - top) / hour_px * 60), 0, last);
}

void take_blocks(ViewContext& view, float top, WeekMarks& marks) {
    const CalendarCache& cache = calendar_cache(view);
    const Rect& grid = cache.week_layout.grid;
    take_fold_click(view, grid);
    for (std::size_t i = 0; i < cache.week.days.size(); ++i) take_column(view, i, top);
    for (std::size_t i = 0; i < cache.week_layout.blocks.size(); ++i) {
        const HourBlock& block = cache.week_layout.blocks[i];
        if (!block.rect.moved(0, top).overlaps(grid)) continue;
        switch (block.kind) {
            case HourBlock::Kind::post: take_post(view, i, top, marks); break;
            case HourBlock::Kind::task: take_task_block(view, i, top, marks); break;
            case HourBlock::Kind::more: take_number(view, i, top, marks); break;
        }
    }
    // Let go where its task is out of sight, it is given up.
    if (!ImGui::IsMouseDown(0)) view.state.calendar.stretched.reset();
}

void follow_over_hours(ViewContext& view, float top, const Rect& hours) {
    DragState& drag = view.state.drag;
    if (!drag.active() || drag.by_keyboard) return;
    drag.over_creator.reset();
    if (drag.beside_px) return;
    const CalendarCache& cache = calendar_cache(view);
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    const auto day = hours.contains(pointer.x, pointer.y) ? cache.week_layout.day_at(pointer.x) : std::nullopt;
    const auto cell = cache.layout.cell_at(pointer.x, pointer.y);
    drag.over.reset();
    drag.over_time.reset();
    view.state.calendar.over_hour.reset();
    if (day) {
        const Day over = cache.week.days[*day].day;
        const float y = pointer.y - drag.grab_y_px;
        LocalMinute time = LocalMinute(over) + std::chrono::minutes(minute_at(view, y, top));
        if (drag.kind == DragState::Kind::task)
            drag.over_person = other_person_at(view, *day, pointer.x);
        else
            drag.over = over;
        drag.over_creator = other_creator_at(view, *day, pointer.x);
        if (drag.of_span()) return;
        if (drag.over_person) time = level_time(view, over, time, (y - top) / cache.week_layout.hour_px * 60);
        view.state.calendar.over_hour = time;
        drag.over_time = by_own_clock(view, time);
    } else if (cell) {
        // Above the hours: that day, at its own time.
        drag.over = cache.month.days[*cell].day;
    }
}

void mark_drag(ViewContext& view, WeekMarks& marks) {
    const DragState& drag = view.state.drag;
    const CalendarState& calendar = view.state.calendar;
    marks.stretched = calendar.stretched;
    if (!drag.active()) return;
    const CalendarCache& cache = calendar_cache(view);
    if (drag.kind == DragState::Kind::task) marks.dragged_tasks = dragged_tasks(drag);
    if (!drag.copy && !drag.of_span()) marks.sources = posts_that_move(drag, view.project());
    if (drag.kind == DragState::Kind::variant) {
        marks.source_when = calendar.grabbed_hour;
        marks.source_channels = drag.variants;
    }
    const std::optional<LocalMinute> hour = drag.over || drag.over_time ? calendar.over_hour : std::nullopt;
    const std::optional<Day> day = hour ? std::optional(day_of(*hour)) : drag.over;
    if (!day || drag.of_span()) return;
    for (std::size_t i = 0; i < cache.week.days.size(); ++i)
        if (cache.week.days[i].day == *day) marks.target_day = i;
    if (!marks.target_day) return;
    if (hour) marks.target_minute = static_cast<int>(minute_of_day(*hour).count());
    if (cache.week_layout.days[*marks.target_day].parted()) marks.target_lane = lane_of_drop(view);
    if (marks.target_minute) marks.target_time = view.words.time_text(*marks.target_minute);
    if (drag.kind == DragState::Kind::task) {
        marks.target_minutes = dragged_minutes(view);
        marks.refused = task_drop(view).refused();
        return;
    }
    const DragPreview* preview = drag_preview(view);
    marks.refused = preview && preview->check.refused();
}

}  // namespace tandem
