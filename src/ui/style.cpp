#include "ui/style.hpp"

#include <imgui.h>

#include "ui/text/text_style.hpp"

namespace tandem {

void set_imgui_style(const Theme& theme, float scale) {
    ImGuiStyle& style = ImGui::GetStyle();
    style.WindowPadding = {0, 0};
    // What Tab scrolls into view has room for its ring above and below.
    style.ItemSpacing = {0, scaled_px(6, scale)};
    style.WindowBorderSize = 0;
    style.ChildBorderSize = 0;
    style.PopupBorderSize = 0;
    style.WindowMinSize = {1, 1};
    style.FrameBorderSize = 0;
    style.ScrollbarSize = scaled_px(9, scale);
    style.ScrollbarRounding = scaled_px(4, scale);
    style.HoverDelayNormal = 0.45f;
    style.MouseCursorScale = 1;
    const auto set = [&](ImGuiCol slot, Color color) { style.Colors[slot] = ImGui::ColorConvertU32ToFloat4(color); };
    set(ImGuiCol_WindowBg, theme.paper);
    set(ImGuiCol_ChildBg, 0);
    set(ImGuiCol_PopupBg, 0);
    set(ImGuiCol_Border, 0);
    set(ImGuiCol_Text, theme.ink);
    set(ImGuiCol_TextDisabled, theme.ink3);
    set(ImGuiCol_ScrollbarBg, 0);
    set(ImGuiCol_ScrollbarGrab, theme.hair2);
    set(ImGuiCol_ScrollbarGrabHovered, theme.ink3);
    set(ImGuiCol_ScrollbarGrabActive, theme.ink3);
    set(ImGuiCol_NavCursor, 0);
    set(ImGuiCol_ModalWindowDimBg, theme.dim);
    set(ImGuiCol_NavWindowingHighlight, 0);
    set(ImGuiCol_NavWindowingDimBg, 0);
}

}  // namespace tandem
