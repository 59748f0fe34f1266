#include "ui/widgets/menu.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include <imgui.h>
#include <imgui_internal.h>

#include "app/channel_text.hpp"
#include "icons.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float side = 6, row_padding = 8, icon_room = 22, badge_room = dims::network_badge_width + 8, check_room = 20,
                end_gap = 20, open_room = 22, chevron_room = 14, inset_room = 14;

float row_height(const ViewContext& view, const MenuRow& row) {
    switch (row.kind) {
        case MenuRow::Kind::separator: return view.px(9);
        case MenuRow::Kind::title: return view.px(26);
        case MenuRow::Kind::item: return view.px(dims::row);
    }
    return 0;
}

// Texts stand below each other, whatever is before them.
float picture_room(const ViewContext& view, std::span<const MenuRow> rows) {
    float room = 0;
    for (const MenuRow& row : rows)
        room = std::max(room, row.network ? badge_room : row.icon || row.dot || row.status ? icon_room : 0);
    return view.px(room);
}

void draw_badge_in(const ViewContext& view, const Rect& row, const facts::Network* network) {
    const float y = std::round(row.y0 + (row.height() - view.px(dims::network_badge_height)) / 2);
    network_badge(view, *ImGui::GetWindowDrawList(), row.x0, y, network);
}

float row_width(const ViewContext& view, const MenuRow& row, float pictures_px, const MenuOptions& options) {
    float width = 2 * view.px(side + row_padding) + pictures_px + text_width(view, text_style::control, row.text);
    if (options.check_column) width += view.px(check_room);
    if (row.inset) width += view.px(inset_room);
    if (!row.detail.empty()) width += view.px(end_gap) + text_width(view, text_style::caption, row.detail);
    if (!row.open_name.empty()) width += view.px(open_room);
    if (!row.shortcut.empty()) width += view.px(end_gap) + text_width(view, text_style::meta, row.shortcut);
    if (row.beside) width += view.px(end_gap + chevron_room);
    return width;
}

// What stands before the text of a row.
void draw_picture(ViewContext& view, const MenuRow& row, const Rect& box, Color ink) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const float glyph = view.px(dims::status_glyph);
    if (row.network)
        draw_badge_in(view, box, row.network);
    else if (row.status)
        status_glyph(out, box.x0, std::round((box.y0 + box.y1 - glyph) / 2), glyph, *row.status);
    else if (row.dot)
        marker_square(view, out, box.x0 + view.px(2), box, row.dot);
    else if (row.icon)
        icon_in(view, out, {box.x0, box.y0, box.x0 + view.px(14), box.y1}, row.icon, ink, 14);
}

// The button at the right end of a row; the row gets shorter by it.
bool draw_opener(ViewContext& view, const MenuRow& row, Rect& at) {
    const Rect rect = at.cut_right(view.px(open_room));
    const Rect square = {rect.x0, rect.y0 + view.px(3), rect.x1, rect.y1 - view.px(3)};
    return icon_button(view, row.id + ".open", square, icons::arrow_right, row.open_name,
                       {.kind = ButtonKind::ghost, .small = true});
}

std::string id_beside(const MenuRow& row) { return row.id + ".menu"; }

// What the rows of a menu share in a frame.
struct MenuFrame {
    const MenuOptions& options;
    float pictures_px = 0;        // room before the texts
    bool begins_at_tick = false;  // the keyboard, on the row that is ticked
    bool leads_beside = false;    // one of the rows does
};

// Just after the row was made a target: the pointer has been on it for a moment, as of this frame.
bool comes_to_rest(const Hit& hit) {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    if (context.HoveredId != hit.id || context.NavHighlightItemUnderNav) return false;
    return ImGui::IsItemHovered(ImGuiHoveredFlags_DelayShort | ImGuiHoveredFlags_NoSharedDelay) &&
        context.HoverItemDelayTimer - context.IO.DeltaTime < context.Style.HoverDelayShort;
}

bool goes_right(const Hit& hit) {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    return hit.focused && context.NavMoveSubmitted && context.NavMoveDir == ImGuiDir_Right;
}

// What was done with a row in this frame.
struct RowHit {
    unsigned int id = 0;
    bool chosen = false, opened = false, secondary = false;
    bool rested = false, led = false;  // the pointer on it; to the menu beside it, by a press or a key
};

// What stands at the right end of a row; the row gets shorter by it. True where its opening button was clicked.
bool draw_row_end(ViewContext& view, const MenuRow& row, Rect& at, Color second) {
    const bool opened = !row.open_name.empty() && draw_opener(view, row, at);
    if (row.beside)
        icon_in(view, *ImGui::GetWindowDrawList(), at.cut_right(view.px(chevron_room)), icons::chevron_right, second,
                14);
    if (!row.shortcut.empty()) {
        const float width = label(view, at, text_style::meta, second, row.shortcut, Align::right);
        at.x1 -= width + view.px(end_gap / 2);
    }
    if (!row.detail.empty()) {
        const float width = std::min(text_width(view, text_style::caption, row.detail), at.width() * 0.6f);
        label(view, {at.x1 - width, at.y0, at.x1, at.y1}, text_style::caption, second, row.detail, Align::right);
        at.x1 -= width + view.px(end_gap / 2);
    }
    return opened;
}

RowHit draw_item(ViewContext& view, const MenuRow& row, const Rect& rect, const MenuFrame& frame) {
    const Theme& t = view.theme;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const bool leads = static_cast<bool>(row.beside), open_beside = leads && menu_is_open(id_beside(row));
    const Hit hit =
        interact(view, row.id, rect, {.enabled = row.enabled, .overlap = !row.open_name.empty(), .on_press = leads});
    RowHit done{.id = hit.id};
    done.rested = frame.leads_beside && comes_to_rest(hit);
    done.led = leads && row.enabled && (hit.clicked || goes_right(hit));
    if (row.checked && frame.begins_at_tick) ImGui::SetItemDefaultFocus();
    const Registered node(view,
                          {.id = row.id,
                           .role = Role::menu_item,
                           .label = row.text,
                           .rect = rect,
                           .value = row.partly && row.detail.empty() ? std::string_view("–") : row.detail,
                           .enabled = row.enabled,
                           .selected = row.checked,
                           .focused = hit.focused});
    const bool lit = row.enabled && (hit.hovered || hit.focused || open_beside);
    if (lit) fill(out, rect, hit.held ? t.hair2 : t.hover, view.px(dims::radius_tag));
    const Color ink = !row.enabled ? t.ink3 : t.ink, second = !row.enabled ? t.ink3 : lit ? t.ink2s : t.ink2;
    Rect at = rect.shrunk(view.px(row_padding), 0);
    if (frame.options.check_column) {
        const Rect box = at.cut_left(view.px(check_room));
        if (row.checked || row.partly)
            icon_in(view, out, {box.x0 - view.px(2), box.y0, box.x0 + view.px(14), box.y1},
                    row.checked ? icons::check : icons::minus, t.smm_ink, 14);
    }
    if (row.inset) at.cut_left(view.px(inset_room));
    if (frame.pictures_px > 0) draw_picture(view, row, at.cut_left(frame.pictures_px), second);
    done.opened = draw_row_end(view, row, at, second);
    label(view, at, text_style::control, ink, row.text);
    draw_focus(view, hit, rect.shrunk(view.px(3)), view.px(dims::radius_tag));
    tooltip_beside(view, hit, rect, row.why);
    done.chosen = hit.clicked && !done.opened && !leads;
    done.secondary = row.enabled && hit.right_clicked;
    return done;
}

// What was done with the menu in this frame: the rows in question.
struct MenuDone {
    std::optional<std::size_t> chosen, opened, secondary, beside;
};

// The menus beside rows that are open above the one that is being drawn.
int open_above() {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    return context.OpenPopupStack.Size - context.BeginPopupStack.Size;
}

void close_beside() {
    if (open_above() > 0) ImGui::ClosePopupToLevel(ImGui::GetCurrentContext()->BeginPopupStack.Size, true);
}

// One menu beside rows gives way to the next one; the keyboard comes back to this row. A press took the keyboard from
// the menu that is open there: it opens again.
void follow_beside(const MenuRow& row, const RowHit& hit) {
    const bool is_open = row.beside && menu_is_open(id_beside(row));
    if (!hit.led && (!hit.rested || is_open)) return;
    close_beside();
    if (!row.beside || !row.enabled) return;
    ImGui::NavMoveRequestCancel();
    ImGui::GetCurrentWindow()->NavLastIds[0] = hit.id;
    open_menu(id_beside(row));
}

MenuDone draw_rows(ViewContext& view, std::span<const MenuRow> rows, Rect at, const MenuFrame& frame) {
    MenuDone done;
    const Rect whole = at;
    // A menu beside one of them leaves the others to the pointer.
    const bool under_another = frame.leads_beside && open_above() > 0;
    if (under_another) ImGui::PushItemFlag(ImGuiItemFlags_NoWindowHoverableCheck, true);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const MenuRow& row = rows[i];
        const Rect rect = at.cut_top(row_height(view, row));
        if (row.kind == MenuRow::Kind::separator)
            horizontal_line(*ImGui::GetWindowDrawList(), rect.x0, rect.x1, rect.y0 + view.px(4), view.theme.hair);
        if (row.kind == MenuRow::Kind::title)
            label(view, rect.shrunk(view.px(row_padding), 0), text_style::meta_medium, view.theme.ink2, row.text);
        if (row.kind != MenuRow::Kind::item) continue;
        const RowHit hit = draw_item(view, row, rect, frame);
        if (hit.chosen) done.chosen = i;
        if (hit.opened) done.opened = i;
        if (hit.secondary) done.secondary = i;
        if (frame.leads_beside) follow_beside(row, hit);
    }
    if (under_another) ImGui::PopItemFlag();
    if (!frame.leads_beside) return done;
    at = whole;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Rect rect = at.cut_top(row_height(view, rows[i]));
        if (!rows[i].beside || !menu_is_open(id_beside(rows[i]))) continue;
        const MenuOptions options{.check_column = true, .at_side = true};
        done.beside = menu(view, id_beside(rows[i]), rect, rows[i].beside(), options);
        if (done.beside) done.chosen = i;
        break;
    }
    return done;
}

// Where it opens: the first row of a menu beside another one stands beside the row it belongs to.
Rect place_menu(const ViewContext& view, const Rect& anchor, float width, float height, const MenuOptions& options) {
    height = std::min(height, view.px(options.most_height));
    if (!options.at_side) return place_popup(anchor, width, height, view.px(4), window_rect(), options.above);
    const Rect window = window_rect().shrunk(view.px(8));
    return place_beside(anchor.moved(0, -view.px(side)), std::min(width, window.width()),
                        std::min(height, window.height()), view.px(4), window);
}

// Left leads back to the row a menu is beside.
bool leads_back(const MenuOptions& options) {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    return options.at_side && context.NavMoveDir == ImGuiDir_Left && context.NavWindow == context.CurrentWindow;
}

}  // namespace

MenuRow channel_row(const ViewContext& view, const Channel& channel) {
    MenuRow row;
    row.id = to_text(channel.id);
    row.text = channel_text(view.facts, channel);
    row.network = view.facts.networks.find(channel.network);
    return row;
}

void open_menu(std::string_view id) { open_popup(id); }
bool menu_is_open(std::string_view id) { return popup_is_open(id); }

std::optional<std::size_t> menu(ViewContext& view, std::string_view id, const Rect& anchor,
                                std::span<const MenuRow> rows, const MenuOptions& options) {
    if (!menu_is_open(id)) return std::nullopt;
    MenuFrame frame{options, picture_room(view, rows)};
    float width = std::max(view.px(options.least_width), options.at_side ? 0 : anchor.width());
    float height = 2 * view.px(side);
    for (const MenuRow& row : rows) {
        width = std::max(width, row_width(view, row, frame.pictures_px, options));
        height += row_height(view, row);
        frame.leads_beside = frame.leads_beside || row.beside;
    }
    Rect place = place_menu(view, anchor, width, height, options);
    if (place.height() < height)
        place = place_menu(view, anchor, width + ImGui::GetStyle().ScrollbarSize, height, options);
    Popup popup(view, id, place, height);
    if (!popup.open()) return std::nullopt;
    const Registered node(view, {.id = id, .role = Role::group, .label = {}, .rect = place});
    // A long one that was opened with the mouse begins at its top: nothing is passed over there.
    frame.begins_at_tick = options.check_column && !options.stays_open &&
        (ImGui::GetIO().NavVisible || height <= view.px(options.most_height));
    const MenuDone done = draw_rows(view, rows, popup.content().shrunk(view.px(side)), frame);
    if (options.opened && done.opened) *options.opened = done.opened;
    if (options.secondary && done.secondary) *options.secondary = done.secondary;
    if (options.beside) *options.beside = done.beside;
    const bool leaves = (options.opened && *options.opened) || (options.secondary && *options.secondary);
    const bool back = leads_back(options);
    if (back) ImGui::NavMoveRequestCancel();
    if (leaves || back || (done.chosen && !options.stays_open)) popup.close_now();
    return done.chosen;
}

bool combo_button(ViewContext& view, std::string_view id, const Rect& rect, const ComboLook& look) {
    const Theme& t = view.theme;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const Hit hit = interact(view, id, rect, {.enabled = look.enabled});
    const Registered node(view,
                          {.id = id,
                           .role = Role::field,
                           .label = look.name,
                           .rect = rect,
                           .value = look.text,
                           .enabled = look.enabled,
                           .focused = hit.focused});
    const bool lit = look.enabled && hit.hovered;
    if (!look.plain || lit) fill(out, rect, hit.held ? t.hair2 : lit ? t.hover : t.panel, view.px(dims::radius));
    if (!look.plain) outline(out, rect, t.hair2, view.px(dims::radius));
    Rect at = rect.shrunk(view.px(look.plain ? 6 : 10), 0);
    if (!look.plain || lit || hit.focused)
        icon_in(view, out, at.cut_right(view.px(14)), icons::chevron_down, t.ink2, 13);
    if (look.network) draw_badge_in(view, at, look.network), at.x0 += view.px(badge_room);
    if (look.dot) marker_square(view, out, at.x0, at, look.dot), at.x0 += view.px(14);
    if (look.icon) icon_in(view, out, at.cut_left(view.px(14)), look.icon, t.ink2, 14), at.x0 += view.px(6);
    const bool empty = look.text.empty();
    label(view, at, look.style,
          !look.enabled     ? t.ink3
              : !empty      ? t.ink
              : hit.hovered ? t.ink2s
                            : t.ink2,
          empty ? look.empty_text : look.text);
    draw_focus(view, hit, rect, view.px(dims::radius));
    return hit.clicked;
}

}  // namespace tandem
