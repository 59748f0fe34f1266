#include "shell/drawing.hpp"

#include <imgui.h>

namespace tandem {
namespace {

void set_up(ImGuiIO& io) {
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    io.ConfigWindowsMoveFromTitleBarOnly = true;
    io.ConfigDragClickToInputText = false;
    io.ConfigErrorRecovery = true;
    io.ConfigErrorRecoveryEnableTooltip = false;
#ifdef NDEBUG
    io.ConfigErrorRecoveryEnableAssert = false;
    io.ConfigDebugHighlightIdConflicts = false;
#endif
}

}  // namespace

void Drawing::DestroyContext::operator()(ImGuiContext* context) const { ImGui::DestroyContext(context); }

Drawing::Drawing(const FontFiles& files, const EmojiMap& emoji, SystemFonts system)
    : fonts_(files, emoji, system), context_(ImGui::CreateContext()) {
    make_current();
    set_up(ImGui::GetIO());
    set_ = fonts_.add_to(*ImGui::GetIO().Fonts);
    ImGui::GetStyle().FontSizeBase = 13;
}

Drawing::~Drawing() = default;

void Drawing::make_current() { ImGui::SetCurrentContext(context_.get()); }

}  // namespace tandem
