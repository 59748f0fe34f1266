#include "shell/whole_chords.hpp"

#include <algorithm>
#include <vector>

#include <imgui.h>
#include <imgui_internal.h>

namespace tandem {
namespace {

// A field that asks for the keyboard again and again would have all keys wait.
constexpr int most_waited = 4;

bool is_modifier(const ImGuiInputEvent& event) {
    return event.Type == ImGuiInputEventType_Key &&
        (ImGui::IsLRModKey(event.Key.Key) || (event.Key.Key & ImGuiMod_Mask_) != 0);
}

bool is_press(const ImGuiInputEvent& event) {
    return event.Type == ImGuiInputEventType_Key && event.Key.Down && !is_modifier(event);
}

bool acts(const ImGuiInputEvent& event) { return event.Type == ImGuiInputEventType_MouseWheel || is_press(event); }

bool changes_meaning(const ImGuiInputEvent& event) {
    return is_modifier(event) || event.Type == ImGuiInputEventType_Focus;
}

bool is_typed(const ImGuiInputEvent& event) { return is_press(event) || event.Type == ImGuiInputEventType_Text; }

// A letter does nothing but stand in the text that has the keyboard.
bool is_letter(ImGuiKey key, ImGuiKeyChord modifiers, bool in_text) {
    const bool chord = (modifiers & ImGuiMod_Ctrl) != 0 && (modifiers & ImGuiMod_Alt) == 0;
    return in_text && !chord && ImGui::GetCurrentContext()->KeysMayBeCharInput.TestBit(key);
}

bool led_elsewhere_in_last_frame() {
    const ImGuiIO& io = ImGui::GetIO();
    for (int key = ImGuiKey_NamedKey_BEGIN; key < ImGuiKey_GamepadStart; ++key) {
        const auto named = static_cast<ImGuiKey>(key);
        const bool pressed = ImGui::GetKeyData(named)->DownDuration == 0 && !ImGui::IsLRModKey(named);
        if (pressed && !is_letter(named, io.KeyMods, io.WantTextInput)) return true;
    }
    return false;
}

// A field that was asked for has the keyboard in the frame that begins, and takes no letters before the next one.
bool field_is_on_its_way() {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    return context.NavNextActivateId != 0 ||
        (context.NavMoveSubmitted && (context.NavMoveFlags & ImGuiNavMoveFlags_IsTabbing) != 0);
}

using Events = ImVector<ImGuiInputEvent>;

const ImGuiInputEvent* end_of_frame(const Events& queue, bool waits) {
    ImGuiKeyChord modifiers = ImGui::GetIO().KeyMods;
    const bool in_text = ImGui::GetCurrentContext()->WantTextInputNextFrame == 1;
    bool acted = false, led = false;
    for (const ImGuiInputEvent& event : queue) {
        if ((waits && is_typed(event)) || (acted && changes_meaning(event)) || (led && is_press(event))) return &event;
        acted = acted || acts(event);
        led = led || (is_press(event) && !is_letter(event.Key.Key, modifiers, in_text));
        if (event.Type != ImGuiInputEventType_Key || (event.Key.Key & ImGuiMod_Mask_) == 0) continue;
        modifiers = event.Key.Down ? modifiers | event.Key.Key : modifiers & ~event.Key.Key;
    }
    return queue.end();
}

}  // namespace

void WholeChords::begin_frame() {
    Events& queue = ImGui::GetCurrentContext()->InputEventsQueue;
    const bool waits = waited_ < most_waited && (led_elsewhere_in_last_frame() || field_is_on_its_way());
    waited_ = waits ? waited_ + 1 : 0;
    const ImGuiInputEvent* end = end_of_frame(queue, waits);
    const std::vector<ImGuiInputEvent> later(end, static_cast<const ImGuiInputEvent*>(queue.end()));
    queue.resize(static_cast<int>(end - queue.begin()));
    ImGui::NewFrame();
    for (const ImGuiInputEvent& event : later) queue.push_back(event);
}

}  // namespace tandem
