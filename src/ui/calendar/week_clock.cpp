#include "ui/calendar/week_clock.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "app/clock_change.hpp"
#include "icons.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/menu.hpp"
#include "ui/widgets/registered.hpp"

namespace tandem {
namespace {

constexpr std::string_view menu_id = "zones";

// Those of the project's channels and posts, and UTC; not the project's own.
std::vector<std::string> zones_to_choose(const Project& project) {
    std::vector<std::string> zones;
    const auto add = [&](const std::string& zone) {
        if (!zone.empty() && zone != project.settings.zone &&
            std::find(zones.begin(), zones.end(), zone) == zones.end())
            zones.push_back(zone);
    };
    for (const Channel& channel : project.channels)
        if (!channel.archived) add(channel.zone);
    for (const Post& post : project.posts) add(post.zone);
    std::sort(zones.begin(), zones.end());
    add("UTC");
    return zones;
}

void draw_choice(ViewContext& view, const Rect& anchor) {
    if (!menu_is_open(menu_id)) return;
    std::string& second = view.state.calendar.second_zone;
    const std::vector<std::string> zones = zones_to_choose(view.project());
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
    if (chosen) second = *chosen <= 1 ? std::string() : zones[*chosen - 2];
}

}  // namespace

void draw_clock_corner(ViewContext& view, const Rect& corner) {
    const Scope scope(view, "clock");
    const std::string& second = view.state.calendar.second_zone;
    const Rect place = Rect::at(std::round((corner.x0 + corner.x1) / 2 - view.px(12)), corner.y1 - view.px(27),
                                view.px(24), view.px(24));
    const std::string tooltip = second.empty()
        ? std::string(view.word("week.clock"))
        : city_of_zone(second) + " | " + city_of_zone(view.project().settings.zone);
    if (icon_button(view, "choose", place, icons::globe, view.word("week.clock"),
                    {.kind = ButtonKind::ghost, .tooltip = tooltip, .pressed_in = !second.empty()}))
        open_menu(menu_id);
    draw_choice(view, place);
}

}  // namespace tandem
