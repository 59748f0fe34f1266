#include "ui/widgets/interact.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include "ui/view_context.hpp"
#include "ui/widgets/registered.hpp"

namespace tandem {

Hit interact(ViewContext&, std::string_view id, const Rect& rect, HitOptions options) {
    Hit hit;
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    if (rect.empty() || window->SkipItems) return hit;
    hit.id = window->GetID(id.data(), id.data() + id.size());
    const ImRect box({rect.x0, rect.y0}, {rect.x1, rect.y1});
    ImGuiItemFlags flags = ImGuiItemFlags_None;
    if (!options.enabled) flags |= ImGuiItemFlags_Disabled;
    if (options.overlap) flags |= ImGuiItemFlags_AllowOverlap;
    if (!options.tab_stop) flags |= ImGuiItemFlags_NoTabStop;
    if (!ImGui::ItemAdd(box, hit.id, nullptr, flags)) return hit;

    if (!options.enabled) {
        hit.hovered = ImGui::IsItemHovered(ImGuiHoveredFlags_AllowWhenDisabled);
        return hit;
    }
    // A press on something else that made room for this is no first half of a double click here.
    const bool pressed_before = ImGui::GetCurrentContext()->LastActiveId == hit.id;
    const ImGuiButtonFlags button =
        options.on_press ? ImGuiButtonFlags_PressedOnClick : ImGuiButtonFlags_PressedOnClickRelease;
    hit.clicked = ImGui::ButtonBehavior(box, hit.id, &hit.hovered, &hit.held, button);
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    hit.focused = context.NavId == hit.id && context.NavCursorVisible && window == context.NavWindow;
    // ImGui scrolls to where the keyboard goes, but for a pixel.
    if (hit.focused && context.NavJustMovedToId == hit.id) scroll_into_view(rect.y0, rect.y1);
    hit.double_clicked = hit.hovered && pressed_before && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left);
    hit.right_clicked = hit.hovered && ImGui::IsMouseReleased(ImGuiMouseButton_Right);
    return hit;
}

void tooltip_beside(ViewContext& view, const Hit& hit, const Rect& rect, std::string_view text) {
    tooltip_for(view, hit, rect, text);
    if (view.tooltip.anchor == rect) view.tooltip.beside = true;
}

bool tooltip_is_due(ViewContext& view, const Hit& hit, const Rect& rect) {
    std::optional<Rect>& spent = view.state.tooltip_spent;
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    const bool used = context.LastKeyboardKeyPressTime == context.Time ||
        ImGui::IsMouseClicked(ImGuiMouseButton_Left) || ImGui::IsMouseClicked(ImGuiMouseButton_Right);
    if (used && hit.hovered) spent = rect;
    if (hit.held) return false;
    const bool rested = hit.hovered && spent != rect &&
        ImGui::IsItemHovered(ImGuiHoveredFlags_DelayNormal | ImGuiHoveredFlags_AllowWhenDisabled);
    return rested || hit.focused;
}

void tooltip_for(ViewContext& view, const Hit& hit, const Rect& rect, std::string_view text,
                 std::string_view shortcut) {
    if (text.empty() || !tooltip_is_due(view, hit, rect)) return;
    view.tooltip = {std::string(text), std::string(shortcut), rect};
}

}  // namespace tandem
