#include "ui/widgets/empty_note.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float padding = 16, line = 20, gap = 8;
constexpr ButtonLook look{.kind = ButtonKind::secondary};

}  // namespace

bool empty_plate(ViewContext& view, std::string_view id, const Rect& area, const EmptyNote& note) {
    const float most = area.width() - view.px(4 * padding);
    const float width = std::min(most, std::ceil(text_width(view, text_style::body, note.text)) + view.px(2));
    const float text_height = paragraph_height(view, text_style::body, view.px(line), width, note.text);
    const float height = text_height + view.px(2 * padding + gap + dims::control);
    const Rect plate = Rect::at(std::round((area.x0 + area.x1 - width) / 2 - view.px(padding)),
                                std::round((area.y0 + area.y1 - height) / 2), width + view.px(2 * padding), height);
    const Registered node(view, {.id = id, .role = Role::group, .label = {}, .rect = plate});
    ImDrawList& out = *ImGui::GetWindowDrawList();
    fill(out, plate, view.theme.panel, view.px(dims::radius_card));
    outline(out, plate, view.theme.hair, view.px(dims::radius_card), view.px(1));
    Rect at = plate.shrunk(view.px(padding), view.px(padding));
    paragraph(view, at.cut_top(text_height), text_style::body, view.px(line), view.theme.ink2, note.text);
    at.y0 += view.px(gap);
    const float button_px = button_width(view, note.answer, look);
    return button(view, "answer",
                  Rect::at(std::round((at.x0 + at.x1 - button_px) / 2), at.y0, button_px, view.px(dims::control)),
                  note.answer, look);
}

bool empty_column(ViewContext& view, std::string_view id, const Rect& area, const EmptyNote& note) {
    const Registered node(view, {.id = id, .role = Role::group, .label = {}, .rect = area});
    Rect at = area;
    paragraph(view, at.cut_top(paragraph_height(view, text_style::caption, view.px(18), at.width(), note.text)),
              text_style::caption, view.px(18), view.theme.ink2, note.text);
    at.y0 += view.px(gap);
    const float width = std::min(at.width(), button_width(view, note.answer, look));
    return button(view, "answer", Rect::at(at.x0, at.y0, width, view.px(dims::control)), note.answer, look);
}

}  // namespace tandem
