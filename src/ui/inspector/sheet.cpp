#include "ui/inspector/sheet.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "icons.hpp"
#include "ui/bars/bars.hpp"
#include "ui/context_menu.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"
#include "ui/widgets/text_area.hpp"

namespace tandem {
namespace {

constexpr float key_width = 96;

}  // namespace

Sheet::Sheet(ViewContext& view, const Rect& content, float visible_width)
    : view_(view),
      sheet_x0_(content.x0),
      sheet_x1_(content.x0 + visible_width),
      x0_(content.x0 + view.px(dims::inspector_padding)),
      x1_(content.x0 + visible_width - view.px(dims::inspector_padding)),
      top_(content.y0),
      y_(content.y0) {}

void Sheet::gap(float length) { y_ += view_.px(length); }

Rect Sheet::line(float length) {
    const Rect out = Rect::at(x0_, y_, x1_ - x0_, view_.px(length));
    y_ = out.y1;
    return out;
}

void Sheet::rule() {
    gap(12);
    horizontal_line(*ImGui::GetWindowDrawList(), sheet_x0_, sheet_x1_, y_, view_.theme.hair, view_.px(1));
    gap(13);
}

Rect Sheet::section(std::string_view title, std::string_view trailing) {
    Rect at = line(24);
    const float width = label(view_, at, text_style::body_strong, view_.theme.ink, title);
    Rect rest = at;
    rest.x0 += width + view_.px(8);
    if (!trailing.empty()) label(view_, rest, text_style::caption, view_.theme.ink2, trailing, Align::right);
    gap(4);
    return rest;
}

Rect Sheet::row(std::string_view key_word) {
    Rect at = line(dims::row);
    // A long name takes the room it needs, so that none is cut, and some before the frame of a field under the pointer.
    const std::string_view name = view_.word(key_word);
    const float wanted = text_width(view_, text_style::control, name) + view_.px(11) + 1;
    const Rect key = at.cut_left(std::clamp(wanted, view_.px(key_width), at.width() * 0.6f));
    label(view_, {key.x0, key.y0, key.x1 - view_.px(6), key.y1}, text_style::control, view_.theme.ink2, name);
    at.x0 -= view_.px(6);
    return at;
}

void Sheet::text_row(std::string_view key_word, std::string_view value) {
    Rect at = row(key_word);
    at.x0 += view_.px(6);
    label(view_, at, text_style::control, view_.theme.ink, value);
}

void Sheet::caption(std::string_view key_word) {
    label(view_, line(20), text_style::caption, view_.theme.ink2, view_.word(key_word));
}

bool Sheet::fold(std::string_view name, std::string_view trailing) {
    gap(8);
    horizontal_line(*ImGui::GetWindowDrawList(), sheet_x0_, sheet_x1_, y_, view_.theme.hair, view_.px(1));
    gap(5);
    std::vector<std::string>& open_folds = view_.state.open_folds;
    const auto found = std::find(open_folds.begin(), open_folds.end(), name);
    const bool open = view_.state.all_unfolded || found != open_folds.end();
    Rect at = line(dims::row);
    const std::string_view title = view_.word(name);
    const Hit hit = interact(view_, name, at);
    const Registered node(view_,
                          {.id = name,
                           .role = Role::button,
                           .label = title,
                           .rect = at,
                           .value = open ? "open" : "folded",
                           .selected = open,
                           .focused = hit.focused});
    if (hit.hovered)
        fill(*ImGui::GetWindowDrawList(), {at.x0 - view_.px(6), at.y0, at.x1 + view_.px(6), at.y1}, view_.theme.hover,
             view_.px(dims::radius_tag));
    draw_focus(view_, hit, at, view_.px(dims::radius_tag));
    icon_in(view_, *ImGui::GetWindowDrawList(), at.cut_left(view_.px(14)),
            open ? icons::chevron_down : icons::chevron_right, view_.theme.ink2, 14);
    at.x0 += view_.px(6);
    if (!trailing.empty())
        at.x1 -= label(view_, at, text_style::caption, hit.hovered ? view_.theme.ink2s : view_.theme.ink2, trailing,
                       Align::right) +
            view_.px(8);
    label(view_, at, text_style::body_strong, view_.theme.ink, title);
    if (hit.clicked && found != open_folds.end()) open_folds.erase(found);
    if (hit.clicked && !open) open_folds.emplace_back(name);
    if (open) gap(2);
    return open;
}

void Sheet::paragraph_of(std::string_view text, TextStyle style, Color color, float line_height_100) {
    y_ += paragraph(view_, {x0_, y_, x1_, y_ + 1}, style, view_.px(line_height_100), color, text);
}

void Sheet::long_field(std::string_view id, Uuid item, std::string_view value, const FieldLook& look, int least_lines,
                       DraftCommit commit) {
    // Without a frame its letters stand in line with the rest.
    const float out = look.plain ? view_.px(text_area_side) : 0;
    const float height = text_area_height(view_, id, item, value, look, width() + out, least_lines);
    const Rect at = Rect::at(x0_ - out, y_, x1_ - x0_ + out, height);
    y_ = at.y1;
    text_area(view_, id, item, at, value, look, std::move(commit));
}

void draw_sheet_head(ViewContext& view, const Rect& area, const SheetHead& head) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    horizontal_line(out, area.x0, area.x1, area.y1 - view.px(1), view.theme.hair, view.px(1));
    Rect at = area.shrunk(view.px(dims::inspector_padding), 0);
    at.x1 += view.px(8);
    const Rect cross = at.cut_right(view.px(28));
    const std::string keys = shortcut_text(view, command(CommandId::show_inspector).shortcut);
    const auto square = [&](const Rect& r) {
        return Rect::at(r.x0, std::round(r.y0 + (r.height() - view.px(28)) / 2), view.px(28), view.px(28));
    };
    if (icon_button(view, "close", square(cross), icons::x, view.word("inspector.close"),
                    {.kind = ButtonKind::ghost, .shortcut = keys}))
        view.state.inspector_open = false;
    if (head.actions) {
        const Rect dots = square(at.cut_right(view.px(30)));
        if (icon_button(view, "actions", dots, icons::ellipsis, view.word("inspector.actions"),
                        {.kind = ButtonKind::ghost, .pressed_in = menu_is_open("actions.menu")}))
            open_menu("actions.menu");
        if (menu_is_open("actions.menu")) menu_of_selection(view).draw(view, "actions.menu", dots);
    }
    if (is_enabled(command(CommandId::go_back), view.workbench)) {
        Rect back = square(at.cut_left(view.px(28)));
        back.x0 -= view.px(6), back.x1 -= view.px(6);
        const std::string back_keys = shortcut_text(view, command(CommandId::go_back).shortcut);
        if (icon_button(view, "back", back, icons::arrow_left, view.word("inspector.back"),
                        {.kind = ButtonKind::ghost, .shortcut = back_keys}))
            view.run(CommandId::go_back);
    }
    if (head.network) {
        network_badge(view, out, at.x0, std::round(at.y0 + (at.height() - view.px(16)) / 2), head.network);
        at.x0 += view.px(30);
    } else if (head.icon) {
        icon_in(view, out, at.cut_left(view.px(16)), head.icon, head.cm ? view.theme.cm_ink : view.theme.smm, 16);
        at.x0 += view.px(8);
    }
    label(view, at, text_style::body_strong, view.theme.ink, head.what);
}

}  // namespace tandem
