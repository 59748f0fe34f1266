#include "shell/frame_painter.hpp"

#include <algorithm>

#include <imgui.h>
#include <imgui_impl_opengl3.h>

namespace tandem {
namespace {

PixelRect scissor_of(const ImDrawCmd& command, ImVec2 scale, int height_px) {
    return rect_from_clip({command.ClipRect.x * scale.x, command.ClipRect.y * scale.y, command.ClipRect.z * scale.x,
                           command.ClipRect.w * scale.y},
                          height_px);
}

// Copies the triangles of `command` that may touch `rect`. Corners are compared in ImGui's own pixels, one pixel of
// room for antialiasing and rounding.
void copy_triangles(const ImDrawList& list, const ImDrawCmd& command, const PixelRect& rect, ImVec2 scale,
                    ImVector<ImDrawIdx>& out) {
    const float left = static_cast<float>(rect.left) / scale.x - 1;
    const float top = static_cast<float>(rect.top) / scale.y - 1;
    const float right = static_cast<float>(rect.right) / scale.x + 1;
    const float bottom = static_cast<float>(rect.bottom) / scale.y + 1;
    const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
    const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
    for (const ImDrawIdx* end = index + command.ElemCount; index + 2 < end; index += 3) {
        const ImVec2 a = vertices[index[0]].pos;
        const ImVec2 b = vertices[index[1]].pos;
        const ImVec2 c = vertices[index[2]].pos;
        const bool outside = std::max({a.x, b.x, c.x}) < left || std::min({a.x, b.x, c.x}) > right ||
            std::max({a.y, b.y, c.y}) < top || std::min({a.y, b.y, c.y}) > bottom;
        if (outside) continue;
        out.push_back(index[0]);
        out.push_back(index[1]);
        out.push_back(index[2]);
    }
}

// The inverse of rect_from_clip. The fractions make up for what is lost by dividing here and multiplying there.
ImVec4 clip_from_rect(const PixelRect& rect, ImVec2 scale) {
    return {(static_cast<float>(rect.left) + 0.25f) / scale.x, (static_cast<float>(rect.top) - 0.5f) / scale.y,
            (static_cast<float>(rect.right) + 0.5f) / scale.x, (static_cast<float>(rect.bottom) - 0.25f) / scale.y};
}

// A draw list cut down to some rectangles for as long as this lives; vertices stay as they are.
class CutList {
  public:
    CutList(ImDrawList& list, const std::vector<PixelRect>& rects, ImVec2 scale, int height_px) : list_(list) {
        for (const ImDrawCmd& command : list.CmdBuffer) {
            const PixelRect own = scissor_of(command, scale, height_px);
            for (const PixelRect& rect : rects) add(command, intersection(own, rect), scale);
        }
        swap();
    }
    ~CutList() { swap(); }
    CutList(const CutList&) = delete;
    CutList& operator=(const CutList&) = delete;

  private:
    void add(const ImDrawCmd& command, const PixelRect& rect, ImVec2 scale) {
        if (is_empty(rect)) return;
        ImDrawCmd cut = command;
        cut.ClipRect = clip_from_rect(rect, scale);
        cut.IdxOffset = static_cast<unsigned>(indices_.Size);
        copy_triangles(list_, command, rect, scale, indices_);
        cut.ElemCount = static_cast<unsigned>(indices_.Size) - cut.IdxOffset;
        if (cut.ElemCount > 0) commands_.push_back(cut);
    }
    void swap() {
        list_.IdxBuffer.swap(indices_);
        list_.CmdBuffer.swap(commands_);
    }

    ImDrawList& list_;
    ImVector<ImDrawIdx> indices_;
    ImVector<ImDrawCmd> commands_;
};

}  // namespace

void FramePainter::update_textures(ImDrawData& data) {
    if (data.Textures == nullptr) return;
    const ImTextureData* atlas = ImGui::GetIO().Fonts->TexData;
    for (ImTextureData* texture : *data.Textures) {
        // A new picture may stand where another one stood, with the same place in memory.
        const bool fresh =
            texture->Status == ImTextureStatus_WantUpdates || texture->Status == ImTextureStatus_WantCreate;
        if (fresh && texture != atlas) forget();
        if (texture->Status != ImTextureStatus_OK) ImGui_ImplOpenGL3_UpdateTexture(texture);
    }
}

bool FramePainter::paint(ImDrawData& data, int width_px, int height_px) {
    update_textures(data);
    if (target_.resize(width_px, height_px)) damage_.forget();
    const std::vector<PixelRect> rects = damage_.compare(data, width_px, height_px);
    if (rects.empty()) return false;
    target_.bind();
    const PixelRect everything{0, 0, width_px, height_px};
    gl_.enable(GL_SCISSOR_TEST);
    gl_.clear_color(0, 0, 0, 1);
    for (const PixelRect& rect : rects) {
        gl_.scissor(rect.left, height_px - rect.bottom, rect.right - rect.left, rect.bottom - rect.top);
        gl_.clear(GL_COLOR_BUFFER_BIT);
    }
    if (rects.size() == 1 && rects.front() == everything) {
        ImGui_ImplOpenGL3_RenderDrawData(&data);
    } else {
        paint_rects(data, rects);
    }
    return true;
}

void FramePainter::paint_rects(ImDrawData& data, const std::vector<PixelRect>& rects) {
    std::vector<std::unique_ptr<CutList>> cut;
    for (ImDrawList* list : data.CmdLists) {
        cut.push_back(std::make_unique<CutList>(*list, rects, data.FramebufferScale, target_.height_px()));
    }
    ImGui_ImplOpenGL3_RenderDrawData(&data);
}

}  // namespace tandem
