#include "ui/views/zone_picker.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include <imgui.h>

#include "app/clock_change.hpp"
#include "app/zone_choices.hpp"
#include "icons.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/fields.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

// Lengths at 100 %.
constexpr float zone_card_width = 280, zone_rows_height = 340, zone_field_height = 32;
constexpr std::string_view zone_card_id = "zones";

ZonePickerState& zone_picker_state(ViewContext& view) {
    if (!view.state.zone_picker) view.state.zone_picker = std::make_shared<ZonePickerState>();
    return *view.state.zone_picker;
}

struct ZoneRow {
    std::string zone;  // "": none
    std::string text;
};

std::vector<ZoneRow> zone_rows(const ZonePickerLook& look, std::string_view typed) {
    std::vector<ZoneRow> rows;
    const bool all = typed.empty();
    if (all && !look.none.empty()) rows.push_back({{}, std::string(look.none)});
    std::vector<std::string> zones = all ? look.proposed : zones_like(typed);
    const bool is_there = std::find(zones.begin(), zones.end(), look.chosen) != zones.end();
    if (all && !look.chosen.empty() && !is_there) zones.insert(zones.begin(), std::string(look.chosen));
    for (const std::string& zone : zones)
        if (zone != look.left_out) rows.push_back({zone, city_of_zone(zone)});
    return rows;
}

// As its clocks are now.
std::string offset_now(ViewContext& view, const std::string& zone) {
    const TimeZone* found = view.ask.zones().find(zone);
    return found ? ahead_of_utc(static_cast<int>(found->offset(view.session.now_instant()).count())) : std::string();
}

// Of rows in sight alone it is worked out what their clocks are ahead: reading a zone takes time. True when clicked.
bool draw_zone_row(ViewContext& view, const Rect& rect, const ZoneRow& row, bool chosen, bool in_sight) {
    const std::string id = row.zone.empty() ? "none" : row.zone;
    const Hit hit = interact(view, id, rect);
    const std::string offset = in_sight && !row.zone.empty() ? offset_now(view, row.zone) : std::string();
    register_widget(view,
                    {.id = id,
                     .role = Role::menu_item,
                     .label = row.text,
                     .rect = rect,
                     .value = offset,
                     .selected = chosen,
                     .focused = hit.focused});
    ImDrawList& out = *ImGui::GetWindowDrawList();
    if (hit.hovered || hit.focused) fill(out, rect, view.theme.hover, view.px(dims::radius_tag));
    Rect at = rect.shrunk(view.px(8), 0);
    const Rect sign = at.cut_left(view.px(20));
    if (chosen)
        icon_in(view, out, {sign.x0, sign.y0, sign.x0 + view.px(14), sign.y1}, icons::check, view.theme.smm_ink, 14);
    if (offset != row.text)
        at.x1 -= label_in(view, out, at, text_style::caption, view.theme.ink2s, offset, Align::right) + view.px(8);
    label_in(view, out, at, text_style::control, view.theme.ink, row.text);
    draw_focus(view, hit, rect.shrunk(view.px(3)), view.px(dims::radius_tag));
    tooltip_for(view, hit, rect, row.zone);
    return hit.clicked;
}

std::optional<std::string> draw_zone_rows(ViewContext& view, const Rect& area, const std::vector<ZoneRow>& rows,
                                          std::string_view chosen) {
    if (rows.empty()) {
        paragraph(view, area.shrunk(view.px(8), view.px(6)), text_style::caption, view.px(18), view.theme.ink2,
                  view.word("zones.none"));
        return std::nullopt;
    }
    std::optional<std::string> picked;
    ScrollArea scroll(view, "list", area);
    Rect at = scroll.content();
    const float top = at.y0;
    for (const ZoneRow& row : rows) {
        const Rect rect = at.cut_top(view.px(dims::row));
        if (draw_zone_row(view, rect, row, row.zone == chosen, rect.overlaps(area))) picked = row.zone;
    }
    scroll.set_height(at.y0 - top);
    return picked;
}

}  // namespace

void open_zone_picker(ViewContext& view) {
    zone_picker_state(view) = {.typed = {}, .opens = true};
    open_popup(zone_card_id);
}

std::optional<std::string> draw_zone_picker(ViewContext& view, const Rect& anchor, const ZonePickerLook& look) {
    if (!popup_is_open(zone_card_id)) return std::nullopt;
    ZonePickerState& state = zone_picker_state(view);
    const Rect place = place_popup(anchor, view.px(zone_card_width), view.px(zone_field_height + zone_rows_height),
                                   view.px(4), window_rect());
    Popup popup(view, zone_card_id, place, place.height());
    if (!popup.open()) return std::nullopt;
    const Registered node(
        view, {.id = zone_card_id, .role = Role::group, .label = view.word("settings.zone"), .rect = place});
    Rect at = place.shrunk(view.px(6));
    bool entered = false;
    free_field(view, "typed", at.cut_top(view.px(zone_field_height)), state.typed,
               {.name = view.word("zones.city"),
                .placeholder = view.word("zones.city"),
                .most_bytes = 100,
                .icon = icons::globe,
                .take_keyboard = std::exchange(state.opens, false)},
               &entered);
    at.y0 += view.px(4);
    const std::vector<ZoneRow> rows = zone_rows(look, state.typed);
    std::optional<std::string> picked = draw_zone_rows(view, at, rows, look.chosen);
    // Enter takes the first city that is found.
    if (entered && !state.typed.empty() && !rows.empty()) picked = rows.front().zone;
    if (picked || ImGui::IsKeyPressed(ImGuiKey_Escape, false)) popup.close_now();
    return picked;
}

FieldLook zone_field_look(ViewContext& view, std::string_view placeholder) {
    return {.placeholder = placeholder, .refuses = [&view, may_be_none = !placeholder.empty()](std::string_view text) {
                const bool none = may_be_none && text.find_first_not_of(" \t") == std::string_view::npos;
                return none || zone_from_typed(text) ? std::string()
                                                     : view.words.format("error.bad_zone", {{"text", text}});
            }};
}

std::optional<std::string> zone_button(ViewContext& view, const Rect& end, std::string_view chosen,
                                       std::string_view none) {
    const Scope scope(view, "by_city");
    const Rect square{end.x0, end.y0 + view.px(2), end.x1, end.y0 + view.px(26)};
    if (icon_button(view, "choose", square, icons::globe, view.word("zones.choose"),
                    {.kind = ButtonKind::ghost, .small = true}))
        open_zone_picker(view);
    return draw_zone_picker(view, square, {.chosen = chosen, .none = none, .proposed = proposed_zones(view.project())});
}

}  // namespace tandem
