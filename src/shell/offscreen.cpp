#include "shell/offscreen.hpp"

#include <utility>

#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include "shell/clipboard.hpp"
#include "shell/drawing.hpp"
#include "shell/egl_context.hpp"
#include "shell/frame_painter.hpp"

namespace tandem {

struct Offscreen::Parts {
    Parts(std::unique_ptr<EglContext> context, const FontFiles& files, EmojiMap& emoji, SystemFonts system)
        : egl(std::move(context)),
          drawing(files, emoji, system),
          clipboard(emoji, {[this] { return copied; }, [this](const std::string& text) { copied = text; }, {}}) {}
    ~Parts() {
        use();
        if (has_renderer) ImGui_ImplOpenGL3_Shutdown();
    }
    void use() {
        egl->make_current();
        drawing.make_current();
    }

    std::unique_ptr<EglContext> egl;
    GlFunctions gl;
    Drawing drawing;
    FramePainter painter{gl};
    std::string copied;
    Clipboard clipboard;
    bool has_renderer = false;
};

Opened<Offscreen> Offscreen::open(const FontFiles& files, EmojiMap& emoji, SystemFonts system) {
    Opened<EglContext> egl = EglContext::open();
    if (!egl.it) return refused<Offscreen>(std::move(egl.refusal));
    auto parts = std::make_unique<Parts>(std::move(egl.it), files, emoji, system);
    if (!parts->gl.load(&EglContext::find_function)) return refused<Offscreen>(no_drawing("render.old_driver"));
    parts->has_renderer = ImGui_ImplOpenGL3_Init(parts->gl.shader_version());
    if (!parts->has_renderer) return refused<Offscreen>(no_drawing("render.no_shaders"));
    parts->clipboard.connect();
    ImGui::GetIO().ConfigInputTextCursorBlink = false;
    return {std::unique_ptr<Offscreen>(new Offscreen(std::move(parts))), {}};
}

Offscreen::Offscreen(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Offscreen::~Offscreen() = default;

const FontSet& Offscreen::fonts() const { return parts_->drawing.fonts(); }

void Offscreen::step(const FrameSize& size, const std::function<void()>& draw) {
    parts_->use();
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize =
        ImVec2(static_cast<float>(size.width_px) / size.density, static_cast<float>(size.height_px) / size.density);
    io.DisplayFramebufferScale = ImVec2(size.density, size.density);
    io.DeltaTime = 1.0f / 60.0f;
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
    draw();
    ImGui::Render();
    // The atlas is brought up to date even when nobody looks at the picture: ImGui wants it before the next frame.
    parts_->painter.update_textures(*ImGui::GetDrawData());
}

Bitmap Offscreen::picture() {
    parts_->use();
    ImDrawData& data = *ImGui::GetDrawData();
    const auto width = static_cast<int>(data.DisplaySize.x * data.FramebufferScale.x + 0.5f);
    const auto height = static_cast<int>(data.DisplaySize.y * data.FramebufferScale.y + 0.5f);
    parts_->painter.paint(data, width, height);
    return parts_->painter.target().read();
}

Bitmap Offscreen::draw(const FrameSize& size, const std::function<void()>& draw, int steps) {
    for (int i = 0; i < steps; ++i) step(size, draw);
    return picture();
}

const std::string& Offscreen::clipboard() const { return parts_->copied; }
void Offscreen::set_clipboard(std::string text) { parts_->copied = std::move(text); }

}  // namespace tandem
