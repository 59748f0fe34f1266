#include "ui/widgets/text_keys.hpp"

#include <imgui.h>

namespace tandem {

std::optional<TextVerb> verb_by_keys() {
    const ImGuiIO& io = ImGui::GetIO();
    if (!io.KeyCtrl || io.KeyAlt) return std::nullopt;
    if (ImGui::IsKeyPressed(ImGuiKey_X, false)) return TextVerb::cut;
    if (ImGui::IsKeyPressed(ImGuiKey_C, false)) return TextVerb::copy;
    if (ImGui::IsKeyPressed(ImGuiKey_V)) return TextVerb::paste;
    if (ImGui::IsKeyPressed(ImGuiKey_A, false)) return TextVerb::select_all;
    return std::nullopt;
}

std::optional<TextState> step_by_keys(TextHistory& history, const TextState& now) {
    const ImGuiKeyChord held = ImGui::GetIO().KeyMods;
    const bool z = ImGui::IsKeyPressed(ImGuiKey_Z), y = ImGui::IsKeyPressed(ImGuiKey_Y);
    if (held == ImGuiMod_Ctrl && z) return history.undo(now);
    if ((held == ImGuiMod_Ctrl && y) || (held == (ImGuiMod_Ctrl | ImGuiMod_Shift) && z)) return history.redo(now);
    return std::nullopt;
}

}  // namespace tandem
