#include "ui/strategy/pillar_details.hpp"

#include <imgui.h>

#include "app/strategy_removal.hpp"
#include "ui/inspector/row_fields.hpp"
#include "ui/strategy/page_card.hpp"
#include "ui/strategy/row_details.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

// One of the colours there are for pillars; the chosen one has a frame.
bool draw_swatch(ViewContext& view, const Rect& square, std::string_view color, bool chosen) {
    const Hit hit = interact(view, color, square);
    const std::string name = std::string(view.word("pillar.color")) + " " + std::string(color);
    const Registered node(
        view,
        {.id = color, .role = Role::button, .label = name, .rect = square, .selected = chosen, .focused = hit.focused});
    ImDrawList& out = *ImGui::GetWindowDrawList();
    fill(out, square.shrunk(view.px(3), view.px(3)), view.theme.marker(std::string(color)), view.px(3));
    if (chosen || hit.hovered)
        outline(out, square, chosen ? view.theme.ink : view.theme.hair2, view.px(dims::radius_tag), view.px(1.5f));
    draw_focus(view, hit, square, view.px(dims::radius_tag));
    return hit.clicked;
}

void draw_colors(Sheet& sheet, const Pillar& pillar) {
    ViewContext& view = sheet.view();
    Rect row = sheet.row("pillar.color");
    row.x0 += view.px(6);
    const float side = view.px(22);
    for (const std::string_view color : pillar_palette) {
        const Rect square = Rect::at(row.x0, row.y0 + (row.height() - side) / 2, side, side);
        row.x0 += side + view.px(4);
        if (!draw_swatch(view, square, color, pillar.color == color) || pillar.color == color) continue;
        Pillar next = pillar;
        next.color = color;
        send_row(view, std::move(next), "undo.edit_pillar");
    }
}

}  // namespace

void draw_pillar_details(ViewContext& view, PageCard& card, const Pillar& pillar) {
    const Rect rest = card.rest();
    Sheet sheet(view, rest, rest.width());
    const RowFields<Pillar> fields(sheet, pillar, "undo.edit_pillar", pillar.name, pillar.id.value);
    sheet.gap(4);
    fields.long_text({"pillar.purpose", "post.note.add"}, &Pillar::purpose, 1);
    draw_colors(sheet, pillar);
    if (delete_button(sheet, "pillar.delete")) view.send(remove_pillar(view.project(), pillar.id));
    card.took(sheet.height());
}

}  // namespace tandem
