#include "robot/headless.hpp"

#include <imgui.h>
#include <imgui_internal.h>

namespace tandem::robot {
namespace {

void accept_textures() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->Status == ImTextureStatus_WantCreate) {
            texture->SetTexID(1);
            texture->SetStatus(ImTextureStatus_OK);
        } else if (texture->Status == ImTextureStatus_WantUpdates) {
            texture->SetStatus(ImTextureStatus_OK);
        } else if (texture->Status == ImTextureStatus_WantDestroy && texture->UnusedFrames > 0) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        }
    }
}

}  // namespace

Headless::Headless(float width_px, float height_px)
    : files_(program_fonts()), drawing_(std::make_unique<Drawing>(files_, emoji_, SystemFonts::ignored)) {
    ImGuiIO& io = ImGui::GetIO();
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    io.ConfigDebugHighlightIdConflicts = true;
    io.ConfigDebugHighlightIdConflictsShowItemPicker = false;
    resize(width_px, height_px);
}

Headless::~Headless() {
    drawing_->make_current();
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_Destroyed);
    }
}

void Headless::resize(float width_px, float height_px) { ImGui::GetIO().DisplaySize = {width_px, height_px}; }

void Headless::step(const std::function<void()>& draw) {
    step(draw, [] { ImGui::NewFrame(); });
}

void Headless::step(const std::function<void()>& draw, const std::function<void()>& begin) {
    drawing_->make_current();
    ImGui::GetIO().DeltaTime = 1.0f / 60;
    begin();
    draw();
    ImGui::Render();
    accept_textures();
}

bool ids_clash() {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    return context.IO.ConfigDebugHighlightIdConflicts && context.DebugDrawIdConflictsId != 0;
}

}  // namespace tandem::robot
