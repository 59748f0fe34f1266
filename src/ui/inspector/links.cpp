#include "ui/inspector/links.hpp"

#include <cmath>

#include <imgui.h>

#include "app/channel_text.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {

bool link_cell(ViewContext& view, std::string_view id, const Rect& rect, std::string_view text, Color dot) {
    Rect at = rect.shrunk(view.px(6), 0);
    const float room = dot ? view.px(14) : 0;
    const Rect target =
        Rect{rect.x0, rect.y0,
             std::min(rect.x1, at.x0 + room + text_width(view, text_style::control, text) + view.px(7)), rect.y1};
    const Hit hit = interact(view, id, target);
    const Registered node(view,
                          {.id = id, .role = Role::button, .label = text, .rect = target, .focused = hit.focused});
    ImDrawList& out = *ImGui::GetWindowDrawList();
    if (hit.hovered) fill(out, target, view.theme.hover, view.px(dims::radius_tag));
    if (dot) marker_square(view, out, at.x0, at, dot), at.x0 += room;
    label(view, at, text_style::control, view.theme.smm_ink, text);
    draw_focus(view, hit, target, view.px(dims::radius_tag));
    return hit.clicked;
}

float avatar_link(ViewContext& view, const Rect& row, float x, const Person& person) {
    const float side = view.px(dims::avatar_small);
    const Rect disc = Rect::at(x, std::round(row.y0 + (row.height() - side) / 2), side, side);
    const Scope scope(view, "person", person.id.value);
    const Hit hit = interact(view, "open", disc);
    register_widget(view,
                    {.id = "open", .role = Role::button, .label = person.name, .rect = disc, .focused = hit.focused});
    ImDrawList& out = *ImGui::GetWindowDrawList();
    avatar(view, out, disc, initials_of(person), tone_of(person));
    if (hit.hovered) outline(out, disc.grown(view.px(1)), view.theme.smm, side / 2 + view.px(1), view.px(1));
    draw_focus(view, hit, disc, side / 2);
    tooltip_for(view, hit, disc, view.words.format("inspector.open_item", {{"name", person.name}}));
    if (hit.clicked) view.state.selection = Selection::of(person.id);
    return side + view.px(6);
}

void badge_link(ViewContext& view, const Rect& row, float x, Id<Channel> id) {
    const Rect badge = Rect::at(x, std::round(row.y0 + (row.height() - view.px(16)) / 2), view.px(22), view.px(16));
    const Channel* channel = view.project().channels.find(id);
    ImDrawList& out = *ImGui::GetWindowDrawList();
    network_badge(view, out, badge.x0, badge.y0, network_of(view, id));
    if (!channel) return;
    const std::string name = channel_text(view.facts, *channel);
    const Scope scope(view, "channel", id.value);
    const Hit hit = interact(view, "open", badge);
    register_widget(view, {.id = "open", .role = Role::button, .label = name, .rect = badge, .focused = hit.focused});
    if (hit.hovered) outline(out, badge, view.theme.smm, view.px(dims::radius_tag), view.px(1));
    draw_focus(view, hit, badge, view.px(dims::radius_tag));
    tooltip_for(view, hit, badge, view.words.format("inspector.open_item", {{"name", name}}));
    if (hit.clicked) view.state.selection = Selection::of(id);
}

}  // namespace tandem
