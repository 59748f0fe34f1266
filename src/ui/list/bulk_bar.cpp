#include <array>
#include <cmath>

#include <imgui.h>

#include "app/command.hpp"
#include "icons.hpp"
#include "ui/bars/bars.hpp"
#include "ui/list/list_parts.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

// Lengths at 100 %.
constexpr float margin = 12, padding = 10, gap = 6, text_gap = 10;
constexpr TextStyle count_style = text_style::control_strong;

struct BulkButton {
    std::string_view id, word;
    const char* icon = nullptr;
    std::optional<ListChoice> choice{};  // it opens the menu of this
    std::optional<CommandId> command{};  // or runs this
};

constexpr std::array buttons{
    BulkButton{"status", "post.status", icons::circle_dot, ListChoice::status},
    BulkButton{"campaign", "post.campaign", icons::megaphone, ListChoice::campaign},
    BulkButton{"pillar", "post.pillar", icons::layers, ListChoice::pillar},
    BulkButton{"labels", "post.tags", icons::tag, ListChoice::labels},
    BulkButton{"channels", "list.column.networks", icons::share_2, ListChoice::channels},
    BulkButton{"creator", "post.creator", icons::user, ListChoice::creator},
    BulkButton{"supervisor", "post.supervisor", icons::eye, ListChoice::supervisor},
    BulkButton{"approver", "post.approver", icons::user_check, ListChoice::approver},
    BulkButton{"time", "task.group.time", icons::clock, ListChoice::time},
    BulkButton{"shift", "bulk.shift", icons::calendar_clock, ListChoice::shift},
    BulkButton{"duplicate", "command.duplicate", icons::copy, {}, CommandId::duplicate},
    BulkButton{"delete", "command.delete", icons::trash_2, {}, CommandId::delete_selection},
};

ButtonLook look_of(const BulkButton& one, bool icons) {
    const bool deletes = one.command == CommandId::delete_selection;
    return {.kind = deletes ? ButtonKind::danger : ButtonKind::secondary,
            .icon = icons ? one.icon : nullptr,
            .small = true};
}

bool is_shown(const ListState& list) { return list.selected_in_order.size() > 1; }

std::string count_text(const ViewContext& view, const ListState& list) {
    return view.words.count("bulk.chosen", static_cast<std::int64_t>(list.selected_in_order.size()));
}

// Text and buttons one after the other, in as many lines as it takes.
struct BarLayout {
    Rect card, text;
    std::array<Rect, buttons.size()> places;
    bool icons = true;
    int lines = 1;
};

BarLayout laid_out(const ViewContext& view, const ListState& list, const Rect& area, bool icons) {
    BarLayout out;
    out.icons = icons;
    const float most = area.width() - view.px(2 * margin + 2 * padding), line = view.px(dims::control_small);
    float x = 0, y = 0, widest = 0;
    const auto place = [&](float width, float after) {
        if (x > 0 && x + width > most) x = 0, y += line + view.px(gap), ++out.lines;
        const Rect rect = Rect::at(x, y, width, line);
        widest = std::max(widest, rect.x1);
        x = rect.x1 + after;
        return rect;
    };
    out.text = place(std::ceil(text_width(view, count_style, count_text(view, list))) + 1, view.px(text_gap));
    for (std::size_t i = 0; i < buttons.size(); ++i)
        out.places[i] =
            place(std::ceil(button_width(view, view.word(buttons[i].word), look_of(buttons[i], icons))), view.px(gap));
    const float width = widest + view.px(2 * padding), height = y + line + view.px(2 * padding);
    out.card = Rect::at(std::round((area.x0 + area.x1 - width) / 2), area.y1 - view.px(margin) - height, width, height);
    const float dx = out.card.x0 + view.px(padding), dy = out.card.y0 + view.px(padding);
    out.text = out.text.moved(dx, dy);
    for (Rect& rect : out.places) rect = rect.moved(dx, dy);
    return out;
}

// Without their icons where that takes a line less.
BarLayout layout_of(const ViewContext& view, const ListState& list, const Rect& area) {
    BarLayout out = laid_out(view, list, area, true);
    if (out.lines == 1) return out;
    BarLayout bare = laid_out(view, list, area, false);
    return bare.lines < out.lines ? bare : out;
}

}  // namespace

float bulk_bar_height(const ViewContext& view, const ListState& list, float width_px) {
    if (!is_shown(list)) return 0;
    return layout_of(view, list, Rect::at(0, 0, width_px, 0)).card.height() + view.px(2 * margin);
}

void draw_bulk_bar(ViewContext& view, ListState& list, const Rect& area) {
    if (!is_shown(list)) return;
    const BarLayout layout = layout_of(view, list, area);
    const std::string count = count_text(view, list);
    ImDrawList& out = *ImGui::GetWindowDrawList();
    fill(out, area, view.theme.paper);
    horizontal_line(out, area.x0, area.x1, area.y0, view.theme.hair, view.px(1));
    floating_card(out, layout.card, view);
    const Registered node(view, {.id = "bulk", .role = Role::card, .label = count, .rect = layout.card});
    label(view, layout.text, count_style, view.theme.ink, count);
    for (std::size_t i = 0; i < buttons.size(); ++i) {
        const BulkButton& one = buttons[i];
        const std::string keys = one.command ? shortcut_text(view, command(*one.command).shortcut) : std::string();
        ButtonLook look = look_of(one, layout.icons);
        look.shortcut = keys;
        if (!keys.empty()) look.tooltip = view.word(one.word);
        const bool clicked = button(view, one.id, layout.places[i], view.word(one.word), look);
        if (!clicked) continue;
        if (one.choice) open_list_menu(list, *one.choice, list.selected_in_order, layout.places[i], true);
        if (one.command) view.run(*one.command);
    }
}

}  // namespace tandem
