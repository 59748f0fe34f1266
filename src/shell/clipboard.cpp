#include "shell/clipboard.hpp"

#include <exception>
#include <utility>

#include <imgui.h>

#include "ui/text/clean_text.hpp"
#include "ui/text/emoji_map.hpp"

namespace tandem {

Clipboard::Clipboard(EmojiMap& emoji, ClipboardPort port) : emoji_(emoji), port_(std::move(port)) {}

void Clipboard::connect() {
    ImGuiPlatformIO& platform = ImGui::GetPlatformIO();
    platform.Platform_ClipboardUserData = this;
    platform.Platform_GetClipboardTextFn = [](ImGuiContext*) {
        return static_cast<Clipboard*>(ImGui::GetPlatformIO().Platform_ClipboardUserData)->paste();
    };
    platform.Platform_SetClipboardTextFn = [](ImGuiContext*, const char* shown) {
        static_cast<Clipboard*>(ImGui::GetPlatformIO().Platform_ClipboardUserData)->copy(shown);
    };
}

const char* Clipboard::paste() noexcept {
    try {
        const CleanText clean = clean_text(port_.read(), most_bytes);
        if (clean.left_out > 0) tell(ClipboardNotice::paste_shortened);
        pasted_ = emoji_.encode(clean.text);
        return pasted_.c_str();
    } catch (const std::exception&) {
        return "";
    }
}

bool Clipboard::copy(std::string_view shown) noexcept {
    try {
        const std::string text = emoji_.decode(shown);
        if (text.size() > most_bytes) {
            tell(ClipboardNotice::copy_refused);
            return false;
        }
        port_.write(text);
        return true;
    } catch (const std::exception&) {
        return false;
    }
}

void Clipboard::tell(ClipboardNotice notice) const {
    if (port_.notice) port_.notice(notice);
}

}  // namespace tandem
