#include "ui/calendar/week_clock.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "app/clock_change.hpp"
#include "icons.hpp"
#include "ui/calendar/calendar_cache.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/menu.hpp"
#include "ui/widgets/registered.hpp"

namespace tandem {
namespace {

constexpr std::string_view menu_id = "zones";

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
    const Rect place = Rect::at(std::round((corner.x0 + corner.x1) / 2 - view.px(12)), corner.y1 - view.px(27),
                                view.px(24), view.px(24));
    const std::string tooltip = second.empty()
        ? std::string(view.word("week.clock"))
        : city_of_zone(second) + " | " + city_of_zone(view.project().settings.zone);
    if (icon_button(view, "choose", place, icons::globe, view.word("week.clock"),
                    {.kind = ButtonKind::ghost, .tooltip = tooltip, .pressed_in = !second.empty()}))
        open_menu(menu_id);
    draw_choice(view, place, second);
}

}  // namespace tandem
