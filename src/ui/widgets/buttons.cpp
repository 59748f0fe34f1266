#include "ui/widgets/buttons.hpp"

#include <cmath>

#include <imgui.h>

#include "icons.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

struct ButtonColors {
    Color background = 0, border = 0, text = 0;
};

bool is_filled(ButtonKind kind) {
    return kind == ButtonKind::primary || kind == ButtonKind::primary_cm || kind == ButtonKind::danger;
}

ButtonColors colors_of(const Theme& t, const ButtonLook& look, const Hit& hit) {
    if (is_filled(look.kind)) {
        if (!look.enabled) return {t.hover, t.hover, t.ink3};
        const Color base = look.kind == ButtonKind::primary ? t.smm
            : look.kind == ButtonKind::danger               ? t.danger
                                                            : t.cm_ink;
        const float darker = hit.held ? 0.22f : hit.hovered ? 0.1f : 0.0f;
        return {mixed(base, t.ink, darker), mixed(base, t.ink, darker), t.onfill};
    }
    const bool framed = look.kind == ButtonKind::secondary;
    const Color text = !look.enabled ? t.ink3 : framed || look.pressed_in ? t.ink : hit.hovered ? t.ink : t.ink2;
    const Color border = framed ? (look.enabled && hit.hovered ? t.hair2
                                       : framed                ? t.hair2
                                                               : 0)
        : look.pressed_in       ? t.hair2
                                : 0;
    if (look.enabled && hit.held) return {t.hair2, border, text};
    if (look.enabled && hit.hovered) return {t.hover, border, text};
    return {look.pressed_in ? t.hover : framed ? t.panel : 0, border, text};
}

TextStyle style_of(const ButtonLook& look) {
    if (is_filled(look.kind)) return text_style::control_strong;
    return look.small ? text_style::caption : text_style::control_medium;
}

float side_padding(const ViewContext& view, const ButtonLook& look) { return view.px(look.small ? 8 : 12); }

void paint_background(ViewContext& view, const Rect& rect, const ButtonColors& colors) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    fill(out, rect, colors.background, view.px(dims::radius));
    outline(out, rect, colors.border, view.px(dims::radius));
}

}  // namespace

void draw_focus(ViewContext& view, const Hit& hit, const Rect& rect, float radius) {
    if (hit.focused) focus_ring(*ImGui::GetWindowDrawList(), rect, radius, view.theme.panel, view);
}

float button_width(const ViewContext& view, std::string_view text, const ButtonLook& look) {
    const float icon = look.icon ? view.px(14 + 6) : 0;
    return 2 * side_padding(view, look) + icon + text_width(view, style_of(look), text);
}

bool button(ViewContext& view, std::string_view id, const Rect& rect, std::string_view text, const ButtonLook& look) {
    const Hit hit = interact(view, id, rect, {.enabled = look.enabled});
    const ButtonColors colors = colors_of(view.theme, look, hit);
    const Registered node(view,
                          {.id = id,
                           .role = Role::button,
                           .label = text,
                           .rect = rect,
                           .enabled = look.enabled,
                           .selected = look.pressed_in,
                           .focused = hit.focused});
    paint_background(view, rect, colors);
    const float icon = look.icon ? view.px(14 + 6) : 0;
    const float width = std::min(rect.width() - view.px(4), icon + text_width(view, style_of(look), text));
    Rect inner = rect;
    inner.x0 = std::round(rect.x0 + (rect.width() - width) / 2);
    inner.x1 = inner.x0 + width + 1;
    if (look.icon) {
        const Rect at = look.icon_after ? inner.cut_right(view.px(14)) : inner.cut_left(view.px(14));
        icon_in(view, *ImGui::GetWindowDrawList(), at, look.icon, colors.text, 14);
        (look.icon_after ? inner.x1 : inner.x0) += look.icon_after ? -view.px(6) + 1 : view.px(6);
    }
    label(view, inner, style_of(look), colors.text, text);
    draw_focus(view, hit, rect, view.px(dims::radius));
    tooltip_for(view, hit, rect, look.tooltip, look.shortcut);
    return hit.clicked;
}

bool icon_button(ViewContext& view, std::string_view id, const Rect& rect, const char* icon, std::string_view name,
                 const ButtonLook& look) {
    const Hit hit = interact(view, id, rect, {.enabled = look.enabled});
    const ButtonColors colors = colors_of(view.theme, look, hit);
    register_widget(view,
                    {.id = id,
                     .role = Role::button,
                     .label = name,
                     .rect = rect,
                     .enabled = look.enabled,
                     .selected = look.pressed_in,
                     .focused = hit.focused});
    paint_background(view, rect, colors);
    icon_in(view, *ImGui::GetWindowDrawList(), rect, icon, colors.text, look.small ? 14 : 16);
    draw_focus(view, hit, rect, view.px(dims::radius));
    tooltip_for(view, hit, rect, look.tooltip.empty() ? name : look.tooltip, look.shortcut);
    return hit.clicked;
}

namespace {

float segment_width(const ViewContext& view, const Segment& segment) {
    const float dots = segment.second_dot ? view.px(8 + 5 + 6) : segment.dot ? view.px(8 + 6) : 0;
    return view.px(22) + dots + text_width(view, text_style::control_medium, segment.text);
}

void paint_segment(ViewContext& view, const Rect& rect, const Segment& segment, bool chosen, const Hit& hit) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    if (chosen) {
        fill(out, rect, view.theme.panel, view.px(dims::radius_bar));
        outline(out, rect, view.theme.hair2, view.px(dims::radius_bar));
    }
    Rect inner = rect;
    inner.x0 += view.px(11);
    const float radius = view.px(8) / 2, middle = std::round((rect.y0 + rect.y1) / 2);
    if (segment.dot) {
        if (segment.second_dot)
            out.AddCircleFilled({inner.x0 + radius + view.px(5), middle}, radius, segment.second_dot);
        out.AddCircleFilled({inner.x0 + radius, middle}, radius, segment.dot);
        inner.x0 += view.px(8 + 6) + (segment.second_dot ? view.px(5) : 0);
    }
    label(view, inner, text_style::control_medium, chosen || hit.hovered ? view.theme.ink : view.theme.ink2,
          segment.text);
}

}  // namespace

float segmented_width(const ViewContext& view, std::span<const Segment> segments) {
    float width = 2 * view.px(3);
    for (const Segment& segment : segments) width += segment_width(view, segment);
    return width;
}

std::optional<int> segmented(ViewContext& view, std::string_view id, const Rect& rect,
                             std::span<const Segment> segments, int chosen, std::string_view name) {
    const Registered trough(view, {.id = id, .role = Role::group, .label = name, .rect = rect});
    ImDrawList& out = *ImGui::GetWindowDrawList();
    fill(out, rect, view.theme.sunken, view.px(dims::radius));
    outline(out, rect, view.theme.hair2, view.px(dims::radius));
    Rect at = rect.shrunk(view.px(3));
    std::optional<int> picked;
    std::optional<std::pair<Hit, Rect>> focused;  // its ring lies over its neighbours
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const Rect part = at.cut_left(segment_width(view, segments[i]));
        const bool is_chosen = static_cast<int>(i) == chosen;
        const Hit hit = interact(view, segments[i].id, part);
        const Registered node(view,
                              {.id = segments[i].id,
                               .role = Role::tab,
                               .label = segments[i].text.empty() ? segments[i].tooltip : segments[i].text,
                               .rect = part,
                               .selected = is_chosen,
                               .focused = hit.focused});
        paint_segment(view, part, segments[i], is_chosen, hit);
        if (hit.focused) focused = {hit, part};
        tooltip_for(view, hit, part, segments[i].tooltip, segments[i].shortcut);
        if (hit.clicked && !is_chosen) picked = static_cast<int>(i);
    }
    if (focused) draw_focus(view, focused->first, focused->second, view.px(dims::radius_bar));
    return picked;
}

float toggle_width(const ViewContext& view, std::string_view text) {
    return view.px(26 + 8) + text_width(view, text_style::control, text) + 1;
}

bool toggle(ViewContext& view, std::string_view id, const Rect& rect, std::string_view text, bool on, Color on_color,
            std::string_view tooltip) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const Hit hit = interact(view, id, rect);
    const Registered node(view,
                          {.id = id,
                           .role = Role::switch_,
                           .label = text,
                           .rect = rect,
                           .value = on ? "on" : "off",
                           .selected = on,
                           .focused = hit.focused});
    const float height = view.px(16), width = view.px(26), knob = view.px(6);
    const Rect track = Rect::at(rect.x0, std::round(rect.y0 + (rect.height() - height) / 2), width, height);
    fill(out, track, on ? on_color : view.theme.hair2, height / 2);
    const float centre = on ? track.x1 - height / 2 : track.x0 + height / 2;
    out.AddCircleFilled({centre, track.y0 + height / 2}, knob, view.theme.dark ? view.theme.ink : view.theme.panel);
    label(view, {track.x1 + view.px(8), rect.y0, rect.x1, rect.y1}, text_style::control,
          hit.hovered ? view.theme.ink : view.theme.ink2, text);
    draw_focus(view, hit, track, height / 2);
    tooltip_for(view, hit, rect, tooltip);
    return hit.clicked;
}

bool checkbox(ViewContext& view, std::string_view id, const Rect& rect, std::string_view name, bool on, Color on_color,
              bool enabled) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const Hit hit = interact(view, id, rect, {.enabled = enabled});
    register_widget(view,
                    {.id = id,
                     .role = Role::checkbox,
                     .label = name,
                     .rect = rect,
                     .value = on ? "on" : "off",
                     .enabled = enabled,
                     .selected = on,
                     .focused = hit.focused});
    const float side = view.px(16), radius = view.px(dims::radius_tag);
    const Rect box = Rect::at(std::round(rect.x0 + (rect.width() - side) / 2),
                              std::round(rect.y0 + (rect.height() - side) / 2), side, side);
    if (on) {
        fill(out, box, on_color, radius);
        icon_in(view, out, box, icons::check, view.theme.onfill, 12);
    } else {
        fill(out, box, hit.hovered && enabled ? view.theme.hover : view.theme.panel, radius);
        outline(out, box, hit.hovered && enabled ? on_color : view.theme.ink3, radius);
    }
    draw_focus(view, hit, box, radius);
    return hit.clicked;
}

namespace {

constexpr float chip_padding = 10, chip_gap = 6, chip_cross = 14;

}  // namespace

float filter_chip_width(const ViewContext& view, const FilterChip& chip) {
    float width = 2 * view.px(chip_padding) + text_width(view, text_style::control_medium, chip.text);
    if (chip.icon) width += view.px(14 + chip_gap);
    if (chip.picture_width > 0) width += chip.picture_width + view.px(chip_gap);
    if (!chip.value.empty()) width += text_width(view, text_style::control, chip.value) + view.px(chip_gap);
    if (chip.tail_width > 0) width += chip.tail_width + view.px(chip_gap);
    if (chip.active) width += view.px(chip_gap + chip_cross);
    return width;
}

ChipClick filter_chip(ViewContext& view, std::string_view id, const Rect& rect, const FilterChip& chip) {
    const Theme& t = view.theme;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const Hit hit = interact(view, id, rect, {.overlap = true});
    // Before the cross: what the pointer rests on is the last thing that was made a target.
    tooltip_for(view, hit, rect, chip.tooltip);
    const Registered node(view,
                          {.id = id,
                           .role = Role::button,
                           .label = chip.name.empty() ? chip.text : chip.name,
                           .rect = rect,
                           .value = chip.value,
                           .selected = chip.active,
                           .focused = hit.focused});
    const Color tint = chip.coral ? t.cm_t1 : t.smm_t1, frame = chip.coral ? t.cm_t3 : t.smm_t3,
                tinted_ink = chip.coral ? t.cm_ink : t.smm_ink;
    fill(out, rect, chip.active ? tint : hit.held ? t.hair2 : hit.hovered ? t.hover : t.panel, view.px(dims::radius));
    outline(out, rect, chip.active ? frame : t.hair2, view.px(dims::radius));
    const Color ink = chip.active ? tinted_ink : t.ink;
    Rect at = rect.shrunk(view.px(chip_padding), 0);
    bool cleared = false;
    if (chip.active) {
        const Rect cross = at.cut_right(view.px(chip_cross));
        const Rect target = Rect{cross.x0 - view.px(4), rect.y0, rect.x1, rect.y1};
        const Hit cross_hit = interact(view, "clear", target);
        register_widget(view,
                        {.id = "clear",
                         .role = Role::button,
                         .label = view.word("filter.clear_one"),
                         .rect = target,
                         .focused = cross_hit.focused});
        icon_in(view, out, cross, icons::x, cross_hit.hovered ? t.ink : ink, 13);
        draw_focus(view, cross_hit, target.shrunk(view.px(3)), view.px(dims::radius_tag));
        tooltip_for(view, cross_hit, target, view.word("filter.clear_one"));
        cleared = cross_hit.clicked;
    }
    if (chip.icon) icon_in(view, out, at.cut_left(view.px(14)), chip.icon, ink, 14), at.x0 += view.px(chip_gap);
    if (chip.picture_width > 0) at.x0 += chip.picture_width + view.px(chip_gap);
    at.x0 += label(view, at, text_style::control_medium, ink, chip.text);
    if (!chip.value.empty())
        at.x0 += view.px(chip_gap),
            label(view, at, text_style::control,
                  chip.active       ? tinted_ink
                      : hit.hovered ? t.ink2s
                                    : t.ink2,
                  chip.value);
    draw_focus(view, hit, rect, view.px(dims::radius));
    if (cleared) return ChipClick::cleared;
    return hit.clicked ? ChipClick::opened : ChipClick::none;
}

}  // namespace tandem
