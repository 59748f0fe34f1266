#include "ui/calendar/edge_turn.hpp"

#include <cmath>

#include <imgui.h>

#include "app/command.hpp"
#include "facts/date_words.hpp"
#include "icons.hpp"
#include "ui/calendar/calendar_cache.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr double first_rest_s = 0.6, next_rest_s = 0.9;
constexpr float edge = 14;

// 1: on, -1: back, 0: the pointer is at no edge.
int side_at(ViewContext& view, ImVec2 pointer) {
    const MonthLayout& layout = calendar_cache(view).layout;
    if (!layout.area.contains(pointer.x, pointer.y)) return 0;
    if (pointer.y < layout.grid.y0 || pointer.x < layout.grid.x0) return -1;
    return pointer.y >= layout.area.y1 - view.px(edge) || pointer.x >= layout.area.x1 - view.px(edge) ? 1 : 0;
}

// "‹ septembre" or "novembre ›", at that edge.
void draw_sign(ViewContext& view, int side) {
    const Rect& grid = calendar_cache(view).layout.grid;
    const std::string text = facts::month_title(view.state.month + date::months(side), view.language);
    const float width = text_width(view, text_style::control_strong, text) + view.px(14 + 6 + 24), height = view.px(30);
    const float x = side < 0 ? grid.x0 + view.px(12) : grid.x1 - view.px(12) - width;
    const Rect plate = Rect::at(std::round(x), std::round((grid.y0 + grid.y1 - height) / 2), width, height);
    ImDrawList& out = *ImGui::GetForegroundDrawList();
    fill(out, plate, view.theme.smm, height / 2);
    Rect at = plate.shrunk(view.px(12), 0);
    icon_in(view, out, side < 0 ? at.cut_left(view.px(14)) : at.cut_right(view.px(14)),
            side < 0 ? icons::chevron_left : icons::chevron_right, view.theme.onfill, 14);
    if (side < 0) at.x0 += view.px(6);
    label_in(view, out, at, text_style::control_strong, view.theme.onfill, text);
    register_text(view, plate, text);
}

}  // namespace

void turn_at_edges(ViewContext& view) {
    EdgeRest& rest = view.state.calendar.edge_rest;
    const DragState& drag = view.state.drag;
    const int side = drag.active() && !drag.by_keyboard ? side_at(view, ImGui::GetIO().MousePos) : 0;
    if (side != rest.side) rest = {side, ImGui::GetTime() + first_rest_s};
    if (side == 0) return;
    draw_sign(view, side);
    if (ImGui::GetTime() < rest.turns_at_s) return;
    rest.turns_at_s = ImGui::GetTime() + next_rest_s;
    view.run(side > 0 ? CommandId::next : CommandId::previous);
}

}  // namespace tandem
