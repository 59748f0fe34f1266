#include "ui/widgets/picture.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <vector>

#include <imgui.h>
#include <imgui_internal.h>

namespace tandem {
namespace {

void forget(ImTextureData* texture) {
    ImGui::UnregisterUserTexture(texture);
    IM_DELETE(texture);
}

// Those that the renderer still has to take back.
std::vector<ImTextureData*>& leaving() {
    static std::vector<ImTextureData*> textures;
    return textures;
}

void forget_what_left() {
    std::erase_if(leaving(), [](ImTextureData* texture) {
        const bool left = texture->Status == ImTextureStatus_Destroyed;
        if (left) forget(texture);
        return left;
    });
}

}  // namespace

Picture::Picture(int width, int height, std::span<const unsigned char> pixels) : texture_(IM_NEW(ImTextureData)()) {
    forget_what_left();
    texture_->Create(ImTextureFormat_RGBA32, std::max(width, 1), std::max(height, 1));
    const auto room = static_cast<std::size_t>(texture_->GetSizeInBytes());
    std::memcpy(texture_->GetPixels(), pixels.data(), std::min(pixels.size(), room));
    texture_->SetStatus(ImTextureStatus_WantCreate);
    ImGui::RegisterUserTexture(texture_);
}

Picture::~Picture() {
    if (!ImGui::GetCurrentContext()) return;
    if (texture_->Status == ImTextureStatus_WantCreate || texture_->Status == ImTextureStatus_Destroyed) {
        forget(texture_);
    } else {
        texture_->SetStatus(ImTextureStatus_WantDestroy);
        texture_->UnusedFrames = 1;
        leaving().push_back(texture_);
    }
}

Rect Picture::place_in(const Rect& rect) const {
    const auto width = static_cast<float>(texture_->Width), height = static_cast<float>(texture_->Height);
    const float scale = std::min(rect.width() / width, rect.height() / height);
    const float w = std::round(width * scale), h = std::round(height * scale);
    return Rect::at(std::round((rect.x0 + rect.x1 - w) / 2), std::round((rect.y0 + rect.y1 - h) / 2), w, h);
}

void Picture::draw(const Rect& place) const {
    ImGui::GetWindowDrawList()->AddImage(texture_->GetTexRef(), {place.x0, place.y0}, {place.x1, place.y1});
}

void Picture::cover(const Rect& rect, float radius, Corners corners) const {
    const auto width = static_cast<float>(texture_->Width), height = static_cast<float>(texture_->Height);
    const float scale = std::max(rect.width() / width, rect.height() / height);
    const float u = (1 - rect.width() / (width * scale)) / 2, v = (1 - rect.height() / (height * scale)) / 2;
    ImGui::GetWindowDrawList()->AddImageRounded(texture_->GetTexRef(), {rect.x0, rect.y0}, {rect.x1, rect.y1}, {u, v},
                                                {1 - u, 1 - v}, IM_COL32_WHITE, radius, flags_of(corners));
}

}  // namespace tandem
