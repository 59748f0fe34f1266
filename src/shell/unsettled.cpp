#include "shell/unsettled.hpp"

#include <imgui.h>
#include <imgui_internal.h>

namespace tandem {
namespace {

// Its own window for what stands in none appears with the first frame and is never shown.
bool is_appearing(const ImGuiWindow& window) { return window.Active && window.Appearing && !window.IsFallbackWindow; }

}  // namespace

bool is_unsettled() {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    if (!context.InputEventsQueue.empty() || context.NavMoveSubmitted || context.NavNextActivateId != 0) return true;
    for (const ImGuiWindow* window : context.Windows)
        if (is_appearing(*window)) return true;
    return false;
}

}  // namespace tandem
