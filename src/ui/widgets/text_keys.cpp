#include "ui/widgets/text_keys.hpp"

#include <algorithm>

#include <imgui.h>

#include "ui/text/clean_text.hpp"
#include "ui/text/emoji_map.hpp"
#include "ui/widgets/edit_buffer.hpp"

namespace tandem {

std::optional<TextVerb> verb_by_keys() {
    const ImGuiIO& io = ImGui::GetIO();
    if (io.KeyMods == ImGuiMod_Shift) {
        if (ImGui::IsKeyPressed(ImGuiKey_Insert)) return TextVerb::paste;
        if (ImGui::IsKeyPressed(ImGuiKey_Delete, false)) return TextVerb::cut;
    }
    if (!io.KeyCtrl || io.KeyAlt) return std::nullopt;
    if (ImGui::IsKeyPressed(ImGuiKey_X, false)) return TextVerb::cut;
    if (ImGui::IsKeyPressed(ImGuiKey_C, false) || ImGui::IsKeyPressed(ImGuiKey_Insert, false)) return TextVerb::copy;
    if (ImGui::IsKeyPressed(ImGuiKey_V)) return TextVerb::paste;
    if (ImGui::IsKeyPressed(ImGuiKey_A, false)) return TextVerb::select_all;
    return std::nullopt;
}

std::string letters_that_fit(EmojiMap& emoji, const EditBuffer& buffer, std::string_view shown, const FieldRoom& room) {
    const std::size_t rest = emoji.decode(buffer.text()).size() - emoji.decode(buffer.selected()).size();
    const CleanText clean = clean_text(emoji.decode(shown), rest >= room.most_bytes ? 0 : room.most_bytes - rest);
    *room.left_out += clean.left_out;
    return emoji.encode(clean.text);
}

bool do_verb(EmojiMap& emoji, EditBuffer& buffer, TextVerb verb, const FieldRoom& room) {
    if (verb == TextVerb::select_all) buffer.select_all();
    if (verb == TextVerb::cut || verb == TextVerb::copy) {
        if (!buffer.has_selection()) return false;
        ImGui::SetClipboardText(std::string(buffer.selected()).c_str());
        return verb == TextVerb::cut && buffer.erase_before(false);
    }
    const char* pasted = verb == TextVerb::paste ? ImGui::GetClipboardText() : nullptr;
    if (!pasted || !*pasted) return false;
    std::string letters = letters_that_fit(emoji, buffer, pasted, room);
    if (room.one_line) std::replace(letters.begin(), letters.end(), '\n', ' ');
    buffer.insert(letters);
    return true;
}

std::optional<TextState> step_by_keys(TextHistory& history, const TextState& now) {
    const ImGuiKeyChord held = ImGui::GetIO().KeyMods;
    const bool z = ImGui::IsKeyPressed(ImGuiKey_Z), y = ImGui::IsKeyPressed(ImGuiKey_Y);
    const bool undo = held == ImGuiMod_Ctrl && z;
    const bool redo = (held == ImGuiMod_Ctrl && y) || (held == (ImGuiMod_Ctrl | ImGuiMod_Shift) && z);
    const bool repeats = !ImGui::IsKeyPressed(ImGuiKey_Z, false) && !ImGui::IsKeyPressed(ImGuiKey_Y, false);
    if ((undo || redo) && repeats) history.use_keys();
    return undo ? history.undo(now) : redo ? history.redo(now) : std::nullopt;
}

}  // namespace tandem
