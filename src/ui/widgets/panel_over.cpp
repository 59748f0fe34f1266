#include "ui/widgets/panel_over.hpp"

#include <string>

#include <imgui.h>

#include "ui/view_context.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

// At its sides alone: above and below it are the bars.
void panel_shadow(const ViewContext& view, const Rect& rect) {
    constexpr float reach = 24;  // at 100 %
    ImDrawList& out = *ImGui::GetWindowDrawList();
    out.PushClipRect({rect.x0 - view.px(reach), rect.y0}, {rect.x1 + view.px(reach), rect.y1});
    floating_shadow(out, rect, 0, view.theme, view.scale);
    out.PopClipRect();
}

}  // namespace

PanelOver::PanelOver(ViewContext& view, std::string_view id, const Rect& rect) : view_(view), over_(!rect.empty()) {
    if (!over_) return;
    ImGui::SetCursorScreenPos({rect.x0, rect.y0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    // The child that is begun last lies above the others.
    ImGui::BeginChild(std::string(id).c_str(), {rect.width(), rect.height()}, ImGuiChildFlags_NavFlattened,
                      ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoScrollbar |
                          ImGuiWindowFlags_NoScrollWithMouse);
    ImGui::PopStyleVar();
    panel_shadow(view, rect);
    view.tree.set_layer(view.tree.layer() + 1);
}

PanelOver::~PanelOver() {
    if (!over_) return;
    view_.tree.set_layer(view_.tree.layer() - 1);
    ImGui::EndChild();
}

}  // namespace tandem
