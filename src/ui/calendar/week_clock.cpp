#include "ui/calendar/week_clock.hpp"

#include <cmath>
#include <string>

#include "app/clock_change.hpp"
#include "app/zone_choices.hpp"
#include "icons.hpp"
#include "ui/calendar/calendar_cache.hpp"
#include "ui/view_context.hpp"
#include "ui/views/zone_picker.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"

namespace tandem {
namespace {

constexpr float globe_side = 24, globe_foot = 3, clock_name_height = 16, clock_name_foot = 2, clock_name_side = 3;

// Empty while no other clock stands beside the hours.
std::string shown_zone(ViewContext& view) {
    return calendar_cache(view).week.second_clock.empty() ? std::string() : view.workbench.preferences().second_zone;
}

// As it is when the days that are shown begin.
std::string offset_of_days(ViewContext& view, const std::string& zone) {
    const TimeZone* found = view.ask.zones().find(zone);
    if (!found) return {};
    const LocalMinute begin(calendar_cache(view).week.days.front().day);
    return ahead_of_utc(static_cast<int>(found->offset(found->resolve(begin).instant).count()));
}

// Whose clock a column is: its city, or where that has no room what it is ahead of UTC.
void draw_name_of_clock(ViewContext& view, std::string_view id, const Rect& at, const std::string& zone) {
    const Scope scope(view, id);
    const std::string city = city_of_zone(zone);
    const bool fits = text_width(view, text_style::meta, city) <= at.width();
    label(view, at, text_style::meta, view.theme.ink2, fits ? city : offset_of_days(view, zone), Align::right);
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
