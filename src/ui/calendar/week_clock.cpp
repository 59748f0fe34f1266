#include "ui/calendar/week_clock.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <string>
#include <vector>

#include "app/clock_change.hpp"
#include "icons.hpp"
#include "ui/calendar/calendar_cache.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/menu.hpp"
#include "ui/widgets/registered.hpp"

namespace tandem {
namespace {

constexpr std::string_view menu_id = "zones";
constexpr float globe_side = 24, globe_foot = 3, clock_name_height = 16, clock_name_foot = 2, clock_name_side = 3;

// Offered besides those of a project.
constexpr std::array common_zones{"Africa/Abidjan",  "Africa/Casablanca",   "Asia/Dubai",
                                  "Asia/Tokyo",      "America/Los_Angeles", "America/New_York",
                                  "America/Toronto", "Europe/London",       "Europe/Paris"};

// Those of the project's channels and posts, UTC, the one that is shown, and common ones; not the project's own.
std::vector<std::string> zones_to_choose(const Project& project, const std::string& shown) {
    std::vector<std::string> zones;
    const auto add = [&](const std::string& zone) {
        if (!zone.empty() && zone != project.settings.zone &&
            std::find(zones.begin(), zones.end(), zone) == zones.end())
            zones.push_back(zone);
    };
    for (const Channel& channel : project.channels)
        if (!channel.archived) add(channel.zone);
    for (const Post& post : project.posts) add(post.zone);
    add(shown);
    std::sort(zones.begin(), zones.end());
    add("UTC");
    for (const char* zone : common_zones) add(zone);
    return zones;
}

// Empty while no other clock stands beside the hours.
std::string shown_zone(ViewContext& view) {
    return calendar_cache(view).week.second_clock.empty() ? std::string() : view.workbench.preferences().second_zone;
}

// "UTC−4", as it is when the days that are shown begin.
std::string ahead_of_utc(ViewContext& view, const std::string& zone) {
    const TimeZone* found = view.ask.zones().find(zone);
    if (!found) return {};
    const LocalMinute begin(calendar_cache(view).week.days.front().day);
    const auto minutes = static_cast<int>(found->offset(found->resolve(begin).instant).count());
    const int ahead = std::abs(minutes), rest = ahead % 60;
    std::string text = minutes == 0 ? "UTC" : (minutes < 0 ? "UTC−" : "UTC+") + std::to_string(ahead / 60);
    if (rest != 0) text += (rest < 10 ? ":0" : ":") + std::to_string(rest);
    return text;
}

// Whose clock a column is: its city, or where that has no room what it is ahead of UTC.
void draw_name_of_clock(ViewContext& view, std::string_view id, const Rect& at, const std::string& zone) {
    const Scope scope(view, id);
    const std::string city = city_of_zone(zone);
    const bool fits = text_width(view, text_style::meta, city) <= at.width();
    label(view, at, text_style::meta, view.theme.ink2, fits ? city : ahead_of_utc(view, zone), Align::right);
}

// At the foot of the corner, above the hours they say.
void draw_names_of_clocks(ViewContext& view, const Rect& corner, const std::string& second) {
    const float middle = std::round((corner.x0 + corner.x1) / 2);
    const float y0 = corner.y1 - view.px(clock_name_height + clock_name_foot),
                y1 = corner.y1 - view.px(clock_name_foot);
    const float side = view.px(clock_name_side);
    draw_name_of_clock(view, "other", {corner.x0 + side, y0, middle - side, y1}, second);
    draw_name_of_clock(view, "own", {middle + side, y0, corner.x1 - side, y1}, view.project().settings.zone);
}

void draw_choice(ViewContext& view, const Rect& anchor, const std::string& second) {
    if (!menu_is_open(menu_id)) return;
    const std::vector<std::string> zones = zones_to_choose(view.project(), second);
    std::vector<MenuRow> rows{MenuRow::title(std::string(view.word("week.clock")))};
    const auto add = [&](std::string id, std::string text, bool checked) {
        MenuRow row;
        row.id = std::move(id);
        row.text = std::move(text);
        row.checked = checked;
        rows.push_back(std::move(row));
    };
    add("none", std::string(view.word("week.clock.none")), second.empty());
    for (const std::string& zone : zones) add(zone, city_of_zone(zone), second == zone);
    const auto chosen = menu(view, menu_id, anchor, rows, {.check_column = true});
    if (chosen) view.state.calendar.zone_wanted = *chosen <= 1 ? std::string() : zones[*chosen - 2];
}

}  // namespace

void draw_clock_corner(ViewContext& view, const Rect& corner) {
    const Scope scope(view, "clock");
    const std::string second = shown_zone(view);
    const float side = view.px(globe_side), foot = view.px(globe_foot);
    Rect place = Rect::at(std::round((corner.x0 + corner.x1 - side) / 2), corner.y1 - foot - side, side, side);
    // Beside the number of the week, above the names of both clocks.
    if (!second.empty()) {
        place = Rect::at(corner.x1 - foot - side, place.y0 - view.px(clock_name_height), side, side);
        draw_names_of_clocks(view, corner, second);
    }
    const std::string tooltip = second.empty()
        ? std::string(view.word("week.clock"))
        : city_of_zone(second) + " | " + city_of_zone(view.project().settings.zone);
    if (icon_button(view, "choose", place, icons::globe, view.word("week.clock"),
                    {.kind = ButtonKind::ghost, .tooltip = tooltip, .pressed_in = !second.empty()}))
        open_menu(menu_id);
    draw_choice(view, place, second);
}

}  // namespace tandem
