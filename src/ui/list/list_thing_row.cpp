#include <cmath>

#include <imgui.h>

#include "facts/date_words.hpp"
#include "plan/occasions.hpp"
#include "ui/calendar/month_input.hpp"
#include "ui/calendar/shown_bars.hpp"
#include "ui/list/list_parts.hpp"
#include "ui/occasion_icon.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

// Lengths at 100 %.
constexpr float thing_side = 16, thing_sign = 18, thing_gap = 10;

// What a row says.
struct ListThingLook {
    std::string name, detail;
    const char* icon = nullptr;  // null: a square
    Color ink = 0, sign = 0;
};

std::string short_day(const ViewContext& view, Day day) {
    return facts::day_month_short(date::year_month_day(day), view.language);
}

ListThingLook campaign_look(const ViewContext& view, const ListThing& thing, const Campaign& campaign) {
    const Day last = campaign.days.end - date::days(1);
    ListThingLook look{campaign.name, {}, nullptr, view.theme.ink, view.theme.marker(campaign.color)};
    if (thing.key.ends)
        look.detail = view.word("list.ends");
    else if (last == campaign.days.begin)
        look.detail = view.word("list.begins_ends");
    else
        look.detail = view.words.format("list.begins_until", {{"day", short_day(view, last)}});
    return look;
}

ListThingLook occasion_look(const ViewContext& view, const Occasion& one) {
    const Theme& t = view.theme;
    const bool incident = one.kind == facts::OccasionKind::incident;
    ListThingLook look{name_of_bar(one, view.words), {}, occasion_icon(one.kind), t.ink, t.smm_ink};
    if (!one.color.empty()) look.sign = t.marker(one.color);
    if (incident) look.sign = t.danger;
    if (incident && one.level >= 2) look.ink = t.danger;
    const DayRange days = one.days(view.today());
    if (one.end && days.length() > date::days(1))
        look.detail = view.words.format("list.until", {{"day", short_day(view, days.end - date::days(1))}});
    return look;
}

std::optional<ListThingLook> look_of_thing(const ViewContext& view, const ListThing& thing) {
    if (thing.is_campaign) {
        const Campaign* campaign = view.project().campaigns.find({thing.key.id});
        return campaign ? std::optional(campaign_look(view, thing, *campaign)) : std::nullopt;
    }
    const auto one = find_occasion(view.project(), thing.key.id);
    return one ? std::optional(occasion_look(view, *one)) : std::nullopt;
}

void draw_thing_texts(ViewContext& view, const ListThingLook& look, const Rect& rect, const Hit& hit) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    Rect at = rect.shrunk(view.px(thing_side), 0);
    const Rect sign = at.cut_left(view.px(thing_sign));
    if (look.icon)
        icon_in(view, out, {sign.x0, sign.y0, sign.x0 + view.px(12), sign.y1}, look.icon, look.sign, 12);
    else
        marker_square(view, out, sign.x0 + view.px(2), sign, look.sign);
    const float width = text_width(view, text_style::caption, look.detail);
    Rect name = at;
    if (!look.detail.empty() && 2 * width < at.width()) name.x1 -= width + view.px(thing_gap);
    if (text_width(view, text_style::control, look.name) > name.width()) tooltip_for(view, hit, rect, look.name);
    at.x0 += label(view, name, text_style::control, look.ink, look.name) + view.px(thing_gap);
    if (!look.detail.empty()) label(view, at, text_style::caption, view.theme.ink2s, look.detail);
}

void take_thing(ViewContext& view, ListState& list, std::size_t index, const Hit& hit) {
    if (!may_click(view)) return;
    if (hit.clicked || hit.double_clicked) {
        select_thing(view, list, index);
        view.state.inspector_open = true;
    } else if (hit.right_clicked) {
        list.thing_cursor = list.model.things[index].key;
        open_menu_of(view, list.model.things[index].selection());
    }
}

void draw_list_thing(ViewContext& view, ListFrame& frame, std::size_t index, bool on_cursor) {
    const ListThing thing = frame.model().things[index];
    const std::optional<ListThingLook> look = look_of_thing(view, thing);
    if (!look) return;
    const Rect rect = frame.thing_rect(index);
    const Scope scope(view, thing.is_campaign ? "campaign" : "occasion", thing.key.id);
    const char* id = !thing.is_campaign ? "thing" : thing.key.ends ? "ends" : "begins";
    const bool selected = view.state.selection == thing.selection();
    const Hit hit = interact(view, id, rect, {.overlap = true, .tab_stop = false});
    const Registered node(view,
                          {.id = id,
                           .role = Role::bar,
                           .label = look->name,
                           .rect = rect,
                           .value = look->detail,
                           .selected = selected,
                           .focused = on_cursor});
    ImDrawList& out = *ImGui::GetWindowDrawList();
    fill(out, rect, selected ? view.theme.smm_t1 : hit.hovered ? view.theme.hover : view.theme.panel);
    if (selected) fill(out, {rect.x0, rect.y0, rect.x0 + view.px(3), rect.y1}, view.theme.smm);
    horizontal_line(out, rect.x0, rect.x1, rect.y1 - view.px(1), view.theme.hair, view.px(1));
    draw_thing_texts(view, *look, rect, hit);
    if (on_cursor) focus_ring(out, rect.shrunk(view.px(4)), view.px(dims::radius_tag), view.theme.panel, view);
    take_thing(view, frame.list, index, hit);
}

}  // namespace

void draw_list_things(ViewContext& view, ListFrame& frame, std::optional<std::size_t> cursor) {
    if (!frame.places.by_day()) return;
    const std::vector<ListDay>& days = frame.model().days;
    for (std::size_t day = frame.places.day_at(frame.seen.y0 - frame.top); day < days.size(); ++day) {
        if (frame.day_rect(day).y0 >= frame.seen.y1) return;
        for (std::size_t thing = days[day].first_thing; thing < days[day].end_of_things(); ++thing) {
            const Rect rect = frame.thing_rect(thing);
            if (rect.y1 > frame.seen.y0 && rect.y0 < frame.seen.y1)
                draw_list_thing(view, frame, thing, thing == cursor);
        }
    }
}

}  // namespace tandem
