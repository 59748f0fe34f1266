#include "ui/tasks/strip_head.hpp"

#include <imgui.h>

#include "ui/view_context.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float head_side = 20;

}  // namespace

Rect paint_strip_head(ViewContext& view, const Rect& rect, const char* icon) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    fill(out, rect, view.theme.paper);
    horizontal_line(out, rect.x0, rect.x1, rect.y0, view.theme.hair, view.px(1));
    horizontal_line(out, rect.x0, rect.x1, rect.y1 - view.px(1), view.theme.hair, view.px(1));
    Rect at = rect.shrunk(view.px(head_side), 0);
    icon_in(view, out, at.cut_left(view.px(16)), icon, view.theme.amber_ink, 14);
    at.x0 += view.px(8);
    return at;
}

}  // namespace tandem
