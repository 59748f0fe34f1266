#include "ui/calendar/hour_cursor.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include <imgui.h>
#include <imgui_internal.h>

#include "ui/calendar/calendar_cache.hpp"
#include "ui/calendar/menu_key.hpp"
#include "ui/calendar/month_input.hpp"
#include "ui/calendar/week_blocks.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr int last_hour_minute = 24 * 60 - fine_step;
constexpr float hour_pill_height = 18;

bool pressed_key(ImGuiKey key, unsigned int owner) { return ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, owner); }

// Where it stands among what is shown.
struct HourPlaceShown {
    std::size_t day = 0, lane = 0;
};
std::optional<HourPlaceShown> place_of_hour(const ViewContext& view) {
    const HourCursor* hour = hour_of_keyboard(view.state);
    if (!hour || !view.state.calendar.cache) return std::nullopt;
    const WeekModel& week = view.state.calendar.cache->week;
    const auto day =
        std::find_if(week.days.begin(), week.days.end(), [&](const WeekDay& one) { return one.day == hour->day; });
    if (day == week.days.end()) return std::nullopt;
    const auto lane =
        std::find_if(week.lanes.begin(), week.lanes.end(), [&](const WeekLane& one) { return one.id == hour->lane; });
    HourPlaceShown place{static_cast<std::size_t>(day - week.days.begin()), 0};
    if (lane != week.lanes.end()) place.lane = static_cast<std::size_t>(lane - week.lanes.begin());
    return place;
}

void step_hour_minutes(ViewContext& view, HourCursor from, int by) {
    go_to_hour(view, from.day, from.lane, std::clamp(from.minute + by, 0, last_hour_minute));
}

// To the next lane where the day is parted, behind the last one to the next day.
void step_hour_across(ViewContext& view, const HourCursor& from, int by) {
    const CalendarCache& cache = calendar_cache(view);
    const std::vector<WeekLane>& lanes = cache.week.lanes;
    const auto place = place_of_hour(view);
    if (place && cache.week_layout.days[place->day].parted()) {
        const auto next = static_cast<std::ptrdiff_t>(place->lane) + by;
        if (next >= 0 && next < std::ssize(lanes))
            return go_to_hour(view, from.day, lanes[static_cast<std::size_t>(next)].id, from.minute);
    }
    const std::string lane = lanes.empty() ? std::string() : by > 0 ? lanes.front().id : lanes.back().id;
    go_to_hour(view, from.day + date::days(by), lane, from.minute);
}

FreeHour hour_there(const ViewContext& view, const HourCursor& hour) {
    const auto place = place_of_hour(view);
    return place ? free_hour(view, place->day, place->lane, hour.minute) : FreeHour{hour.minute, {}};
}

void make_post_there(ViewContext& view) {
    const HourCursor hour = *hour_of_keyboard(view.state);
    add_post(view, hour.day, hour.minute, hour_there(view, hour).lane);
}

// Of the lane, a little above and below the line; empty where it is not shown.
Rect rect_of_hour(const ViewContext& view, float top) {
    const auto place = place_of_hour(view);
    if (!place) return {};
    const WeekLayout& layout = view.state.calendar.cache->week_layout;
    const HourDay& day = layout.days[place->day];
    const Rect& part = day.parted() ? day.lanes[place->lane] : day.column;
    const float y = std::round(top + layout.y_of(hour_of_keyboard(view.state)->minute));
    const float half = view.px(hour_pill_height) / 2;
    return {part.x0, y - half, part.x1, y + half};
}

// What the status line says meanwhile.
void tell_hour(ViewContext& view, const HourCursor& hour) {
    view.state.hint = view.words.moment_text(date::year_month_day(hour.day), hour.minute);
    view.state.hint_keys = {{std::string(view.word("card.enter_key")), std::string(view.word("command.add_post"))}};
}

}  // namespace

const HourCursor* hour_of_keyboard(const UiState& state) {
    const std::optional<HourCursor>& hour = state.calendar.hour_cursor;
    const bool among_hours = state.section == Section::calendar && shows_hours(state.calendar.view);
    return hour && among_hours && state.selection == Selection::of(hour->day) ? &*hour : nullptr;
}

void go_to_hour(ViewContext& view, Day day, std::string_view lane, int minute) {
    view.state.selection = Selection::of(day);
    view.state.calendar.led_to.reset();
    view.state.calendar.hour_cursor = HourCursor{day, minute, std::string(lane)};
    view.state.calendar.minute_wanted = minute;
    reveal_day(view.state, day, first_weekday(view.project().settings.week_start));
}

void settle_hour_cursor(ViewContext& view) {
    const bool left = ImGui::IsMouseClicked(ImGuiMouseButton_Left) || ImGui::IsMouseClicked(ImGuiMouseButton_Right);
    if (left || !hour_of_keyboard(view.state)) view.state.calendar.hour_cursor.reset();
    const bool post_wanted = std::exchange(view.state.calendar.post_wanted, false);
    if (post_wanted && view.state.calendar.hour_cursor) make_post_there(view);
}

bool take_hour_keys(ViewContext& view, unsigned int grid_id) {
    const HourCursor* at = hour_of_keyboard(view.state);
    const ImGuiIO& io = ImGui::GetIO();
    if (!at || io.KeyCtrl) return false;
    const HourCursor hour = *at;
    const int step = io.KeyShift ? fine_step : coarse_step;
    const bool up = pressed_key(ImGuiKey_UpArrow, grid_id), down = pressed_key(ImGuiKey_DownArrow, grid_id);
    if (up || down) {
        step_hour_minutes(view, hour, down ? step : -step);
        return true;
    }
    // Alt and left lead back to what was looked at before.
    const bool left = pressed_key(ImGuiKey_LeftArrow, grid_id), right = pressed_key(ImGuiKey_RightArrow, grid_id);
    if ((left || right) && !io.KeyAlt) {
        step_hour_across(view, hour, right ? 1 : -1);
        return true;
    }
    if (io.KeyAlt || (!pressed_key(ImGuiKey_Enter, grid_id) && !pressed_key(ImGuiKey_KeypadEnter, grid_id)))
        return false;
    make_post_there(view);
    return true;
}

void draw_hour_cursor(ViewContext& view, float top) {
    const Rect at = rect_of_hour(view, top);
    if (at.empty() || view.state.drag.active()) return;
    const HourCursor& hour = *hour_of_keyboard(view.state);
    const Rect& grid = calendar_cache(view).week_layout.grid;
    const std::string text = view.words.time_text(hour.minute);
    const float width = text_width(view, text_style::meta_strong, text) + view.px(10);
    const Rect pill{at.x0, at.y0, std::min(at.x1, at.x0 + width), at.y1};
    ImDrawList& out = *ImGui::GetWindowDrawList();
    out.PushClipRect({grid.x0, grid.y0}, {grid.x1, grid.y1}, true);
    horizontal_line(out, at.x0, at.x1, std::round((at.y0 + at.y1) / 2) - view.px(1), view.theme.smm, view.px(2));
    fill(out, pill, view.theme.smm, view.px(dims::radius_bar));
    label_in(view, out, pill, text_style::meta_strong, view.theme.onfill, text, Align::centre);
    out.PopClipRect();
    const Scope scope(view, "hour:" + to_text(hour.day));
    register_widget(view, {.id = "cursor", .role = Role::group, .label = text, .rect = at, .focused = true});
    tell_hour(view, hour);
}

bool open_menu_of_hour(ViewContext& view, const Rect& hours, float top) {
    const Rect at = rect_of_hour(view, top);
    if (at.empty()) return false;
    const FreeHour hour = hour_there(view, *hour_of_keyboard(view.state));
    open_menu_at(view, at, hours);
    view.state.context_menu.hour = hour;
    return true;
}

}  // namespace tandem
