#include "ui/calendar/week_clock.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include <imgui.h>

#include "app/clock_change.hpp"
#include "app/zone_choices.hpp"
#include "icons.hpp"
#include "ui/calendar/calendar_cache.hpp"
#include "ui/view_context.hpp"
#include "ui/views/zone_picker.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"

namespace tandem {
namespace {

constexpr float globe_side = 24, globe_foot = 3, clock_name_height = 16, clock_name_foot = 2, clock_name_side = 3;

// Empty while no other clock stands beside the hours.
std::string shown_zone(ViewContext& view) {
    return calendar_cache(view).week.has_second_clock() ? view.workbench.preferences().second_zone : std::string();
}

// As it is in the middle of that day.
std::string offset_on(ViewContext& view, const std::string& zone, Day day) {
    const TimeZone* found = view.ask.zones().find(zone);
    if (!found) return {};
    const LocalMinute noon = LocalMinute(day) + std::chrono::hours(12);
    return ahead_of_utc(static_cast<int>(found->offset(found->resolve(noon).instant).count()));
}

// Whose clock a column is: its city, or where that has no room what it is ahead of UTC.
void draw_name_of_clock(ViewContext& view, std::string_view id, const Rect& at, const std::string& zone, Day day) {
    const Scope scope(view, id);
    const std::string city = city_of_zone(zone);
    const bool fits = text_width(view, text_style::meta, city) <= at.width();
    label(view, at, text_style::meta, view.theme.ink2, fits ? city : offset_on(view, zone, day), Align::right);
}

// From which of the days on the other clock is at another distance; in colour while such a day's hours stand below.
void draw_clock_shift(ViewContext& view, const Rect& at, Day day) {
    const std::optional<ClockShift>& shift = calendar_cache(view).week.clock_shift;
    if (!shift) return;
    const Scope scope(view, "shift");
    const Hit hit = interact(view, "note", at, {.tab_stop = false});
    label(view, at, text_style::meta, day >= shift->from ? view.theme.smm_ink : view.theme.ink2, shift->brief);
    tooltip_for(view, hit, at, shift->note);
}

// The one of the days that are shown.
std::optional<std::size_t> shown_at(const std::vector<WeekDay>& days, std::optional<Day> day) {
    const auto found =
        std::find_if(days.begin(), days.end(), [&](const WeekDay& each) { return day && each.day == *day; });
    return found == days.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - days.begin()));
}

std::optional<std::size_t> day_under_pointer(ViewContext& view) {
    const CalendarCache& cache = calendar_cache(view);
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    constexpr ImGuiHoveredFlags flags = ImGuiHoveredFlags_ChildWindows | ImGuiHoveredFlags_AllowWhenBlockedByActiveItem;
    if (!ImGui::IsWindowHovered(flags) || view.state.is_covered(pointer.x, pointer.y)) return std::nullopt;
    if (cache.week_layout.grid.contains(pointer.x, pointer.y)) return cache.week_layout.day_at(pointer.x);
    const auto cell = cache.layout.cell_at(pointer.x, pointer.y);
    return cell ? shown_at(cache.week.days, cache.month.days[*cell].day) : std::nullopt;
}

std::optional<Day> selected_day(const ViewContext& view) {
    const Selection& selection = view.state.selection;
    if (selection.kind == Selection::Kind::day) return selection.day;
    if (selection.kind != Selection::Kind::posts || selection.posts.empty()) return std::nullopt;
    const Post* post = view.project().posts.find(selection.posts.front());
    return post && post->when ? std::optional(day_of(*post->when)) : std::nullopt;
}

// At the foot of the corner, above the hours they say.
void draw_names_of_clocks(ViewContext& view, const Rect& corner, const std::string& second, Day day) {
    const float middle = std::round((corner.x0 + corner.x1) / 2);
    const float y0 = corner.y1 - view.px(clock_name_height + clock_name_foot),
                y1 = corner.y1 - view.px(clock_name_foot);
    const float side = view.px(clock_name_side);
    draw_name_of_clock(view, "other", {corner.x0 + side, y0, middle - side, y1}, second, day);
    draw_name_of_clock(view, "own", {middle + side, y0, corner.x1 - side, y1}, view.project().settings.zone, day);
}

}  // namespace

std::size_t day_of_second_clock(ViewContext& view) {
    const std::vector<WeekDay>& days = calendar_cache(view).week.days;
    const DragState& drag = view.state.drag;
    if (drag.by_keyboard)
        if (const auto at = shown_at(days, drag.over)) return *at;
    if (const auto at = day_under_pointer(view)) return *at;
    if (const auto at = shown_at(days, selected_day(view))) return *at;
    return shown_at(days, view.today()).value_or(0);
}

void draw_clock_corner(ViewContext& view, const Rect& corner, std::size_t clock_day) {
    const Scope scope(view, "clock");
    const std::string second = shown_zone(view);
    const float side = view.px(globe_side), foot = view.px(globe_foot);
    Rect place = Rect::at(std::round((corner.x0 + corner.x1 - side) / 2), corner.y1 - foot - side, side, side);
    // Beside the number of the week, above the names of both clocks.
    if (!second.empty()) {
        place = Rect::at(corner.x1 - foot - side, place.y0 - view.px(clock_name_height), side, side);
        const Day day = calendar_cache(view).week.days[clock_day].day;
        draw_names_of_clocks(view, corner, second, day);
        draw_clock_shift(view, {corner.x0 + view.px(clock_name_side), place.y0, place.x0, place.y1}, day);
    }
    const std::string tooltip = second.empty()
        ? std::string(view.word("week.clock"))
        : city_of_zone(second) + " | " + city_of_zone(view.project().settings.zone);
    if (icon_button(view, "choose", place, icons::globe, view.word("week.clock"),
                    {.kind = ButtonKind::ghost, .tooltip = tooltip, .pressed_in = !second.empty()}))
        open_zone_picker(view);
    const Project& project = view.project();
    const auto chosen = draw_zone_picker(view, place,
                                         {.chosen = second,
                                          .none = view.word("week.clock.none"),
                                          .proposed = proposed_zones(project),
                                          .left_out = project.settings.zone});
    if (chosen) view.state.calendar.zone_wanted = *chosen;
}

}  // namespace tandem
