#include "shell/whole_chords.hpp"

#include <algorithm>
#include <vector>

#include <imgui.h>
#include <imgui_internal.h>

namespace tandem {
namespace {

bool is_modifier(const ImGuiInputEvent& event) {
    return event.Type == ImGuiInputEventType_Key &&
        (ImGui::IsLRModKey(event.Key.Key) || (event.Key.Key & ImGuiMod_Mask_) != 0);
}

bool acts(const ImGuiInputEvent& event) {
    return event.Type == ImGuiInputEventType_MouseWheel ||
        (event.Type == ImGuiInputEventType_Key && event.Key.Down && !is_modifier(event));
}

bool changes_meaning(const ImGuiInputEvent& event) {
    return is_modifier(event) || event.Type == ImGuiInputEventType_Focus;
}

}  // namespace

void begin_frame_with_whole_chords() {
    ImVector<ImGuiInputEvent>& queue = ImGui::GetCurrentContext()->InputEventsQueue;
    const auto first_act = std::find_if(queue.begin(), queue.end(), acts);
    const auto first_later = std::find_if(first_act, queue.end(), changes_meaning);
    const std::vector<ImGuiInputEvent> later(first_later, queue.end());
    queue.resize(static_cast<int>(first_later - queue.begin()));
    ImGui::NewFrame();
    for (const ImGuiInputEvent& event : later) queue.push_back(event);
}

}  // namespace tandem
