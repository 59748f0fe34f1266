#include "ui/first_run.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "icons.hpp"
#include "ui/bars/bars.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float card_width = 440, padding = 32, row_height = 56;
constexpr std::size_t most_recent = 3;

struct Way {
    std::string_view id;
    const char* icon;
    std::string title;
    std::string hint;
    std::string keys;
};

bool draw_way(ViewContext& view, const Rect& rect, const Way& way) {
    const Theme& t = view.theme;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const Hit hit = interact(view, way.id, rect);
    const Registered node(view, {.id = way.id, .role = Role::button, .label = way.title, .rect = rect, .value = way.hint, .focused = hit.focused});
    fill(out, rect, hit.held ? t.hair2 : hit.hovered ? t.hover : t.panel, view.px(dims::radius_card));
    outline(out, rect, t.hair2, view.px(dims::radius_card));
    const Rect tile = Rect::at(rect.x0 + view.px(12), rect.y0 + view.px(12), view.px(32), view.px(32));
    fill(out, tile, t.sunken, view.px(dims::radius));
    icon_in(view, out, tile, way.icon, t.ink, 16);
    Rect text{tile.x1 + view.px(12), rect.y0 + view.px(10), rect.x1 - view.px(14), rect.y1};
    if (!way.keys.empty()) {
        const float width = key_cap_width(view, way.keys);
        key_cap(view, text.x1 - width, rect, way.keys);
        text.x1 -= width + view.px(12);
    }
    label(view, text.cut_top(view.px(19)), text_style::body_strong, t.ink, way.title);
    label(view, text.cut_top(view.px(17)), text_style::caption, hit.hovered ? t.ink2s : t.ink2, way.hint);
    draw_focus(view, hit, rect, view.px(dims::radius_card));
    return hit.clicked;
}

void draw_grid(ViewContext& view, const Rect& area) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    fill(out, area, view.theme.paper);
    const float step_x = view.px(200), step_y = view.px(165);
    for (float x = area.x0 + step_x; x < area.x1; x += step_x) vertical_line(out, x, area.y0, area.y1, view.theme.hair, view.px(1));
    for (float y = area.y0 + step_y; y < area.y1; y += step_y) horizontal_line(out, area.x0, area.x1, y, view.theme.hair, view.px(1));
}

}  // namespace

void draw_first_run(ViewContext& view, const Rect& area, const FirstRunFacts& facts) {
    draw_grid(view, area);
    const std::size_t recent = std::min(facts.recent.size(), most_recent);
    const std::size_t ways = 2 + (facts.sample ? 1 : 0) + recent;
    const float height = view.px(2 * padding + 48 + 34 + 52) + static_cast<float>(ways) * view.px(row_height + 8) + (recent ? view.px(28) : 0);
    const Rect card = Rect::at(std::round(area.x0 + (area.width() - view.px(card_width)) / 2), std::round(area.y0 + std::max(view.px(8), (area.height() - height) * 0.42f)),
                               view.px(card_width), height);
    const Registered node(view, {.id = "first_run", .role = Role::group, .label = view.word("first.welcome"), .rect = card});
    floating_card(*ImGui::GetWindowDrawList(), card, view);
    Rect at = card.shrunk(view.px(padding));
    draw_logo(view, at.x0, at.y0 + view.px(2), view.px(40));
    at.y0 += view.px(48);
    label(view, at.cut_top(view.px(34)), text_style::figure, view.theme.ink, view.word("first.welcome"));
    paragraph(view, at.cut_top(view.px(52)), text_style::body, view.px(20), view.theme.ink2, view.word("app.tagline"), 2);
    const auto next = [&] {
        const Rect row = at.cut_top(view.px(row_height));
        at.y0 += view.px(8);
        return row;
    };
    if (facts.sample && draw_way(view, next(), {"sample", icons::book_open, std::string(view.word("first.example")), std::string(view.word("first.example.hint")), {}}))
        view.state.open_file = facts.sample;
    if (draw_way(view, next(), {"new", icons::file_plus, std::string(view.word("first.new")), std::string(view.word("first.new.hint")), {}})) view.run(CommandId::new_project);
    if (draw_way(view, next(), {"open", icons::folder_open, std::string(view.word("first.open")), std::string(view.word("first.open.hint")), shortcut_text(view, command(CommandId::open).shortcut)}))
        view.run(CommandId::open);
    if (!recent) return;
    label(view, at.cut_top(view.px(28)), text_style::caption_strong, view.theme.ink2, view.word("menu.recent"));
    for (std::size_t i = 0; i < recent; ++i) {
        const std::string id = "recent:" + std::to_string(i);
        if (draw_way(view, next(), {id, icons::file, facts.recent[i].stem().string(), facts.recent[i].parent_path().string(), {}})) view.state.open_file = facts.recent[i];
    }
}

}  // namespace tandem
