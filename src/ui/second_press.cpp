#include "ui/second_press.hpp"

#include <imgui.h>
#include <imgui_internal.h>

namespace tandem {

void guard_second_press(const Rect& panel, bool open) {
    if (!ImGui::IsMouseClicked(ImGuiMouseButton_Left)) return;
    bool& first_inside = *ImGui::GetStateStorage()->GetBoolRef(ImGui::GetID("press_in_panel"));
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    const bool inside = open && panel.contains(pointer.x, pointer.y);
    if (inside && !first_inside && ImGui::GetIO().MouseClickedCount[ImGuiMouseButton_Left] > 1)
        ImGui::SetKeyOwner(ImGuiKey_MouseLeft, ImGui::GetID("second_press"), ImGuiInputFlags_LockUntilRelease);
    else
        first_inside = inside;
}

}  // namespace tandem
