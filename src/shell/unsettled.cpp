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

std::optional<std::chrono::milliseconds> rest_until_shown() {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    if (context.HoverItemDelayId == 0) return std::nullopt;
    for (const float delay_s : {context.Style.HoverDelayShort, context.Style.HoverDelayNormal}) {
        const float left_s = delay_s - context.HoverItemDelayTimer;
        // A little more: the frame is to come after it.
        if (left_s > 0) return std::chrono::milliseconds(static_cast<int>(left_s * 1000) + 2);
    }
    return std::nullopt;
}

}  // namespace tandem
