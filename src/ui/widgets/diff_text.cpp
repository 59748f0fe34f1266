#include "ui/widgets/diff_text.hpp"

#include <cmath>
#include <string>
#include <string_view>

#include <imgui.h>

#include "ui/view_context.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"
#include "ui/widgets/word_flow.hpp"

namespace tandem {
namespace {

using Kind = DiffPart::Kind;

void paint_part(ViewContext& view, const WordFlow& flow, std::string_view letters, const Rect& room, Kind kind) {
    const Theme& t = view.theme;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const Rect ground = room.shrunk(0, view.px(1));
    const Color ink = kind == Kind::added ? t.ok_ink : kind == Kind::removed ? t.danger : t.ink;
    if (kind != Kind::same) fill(out, ground, kind == Kind::added ? t.ok_t : t.danger_t);
    flow.draw(letters, room, ink);
    const float middle = std::round((room.y0 + room.y1) / 2);
    if (kind == Kind::removed) horizontal_line(out, room.x0, room.x1, middle, ink, view.px(1));
    if (kind == Kind::added) horizontal_line(out, room.x0, room.x1, ground.y1 - view.px(2), ink, view.px(1));
}

}  // namespace

float diff_text(ViewContext& view, const Rect& rect, TextStyle style, float line_px,
                const std::vector<DiffPart>& parts) {
    WordFlow flow(view, rect, style, line_px);
    for (const DiffPart& part : parts)
        flow.add(part.text,
                 [&](std::string_view letters, const Rect& room) { paint_part(view, flow, letters, room, part.kind); });
    register_text(view, Rect::at(rect.x0, rect.y0, rect.width(), flow.height_px()), spoken_diff(parts));
    return flow.height_px();
}

std::string spoken_diff(const std::vector<DiffPart>& parts) {
    std::string text;
    for (const DiffPart& part : parts)
        text += part.kind == Kind::same ? part.text
            : part.kind == Kind::added  ? "[+" + part.text + "]"
                                        : "[−" + part.text + "]";
    return text;
}

}  // namespace tandem
