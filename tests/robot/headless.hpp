#pragma once

#include <functional>
#include <memory>

#include "shell/drawing.hpp"
#include "ui/text/emoji_map.hpp"

namespace tandem::robot {

// More than one widget with the same id was under the pointer in the last frame, in ImGui's present context. Never
// where that is not looked for (ConfigDebugHighlightIdConflicts).
bool ids_clash();

// An ImGui context with the program's fonts, without a window and without OpenGL: textures are taken and thrown away.
class Headless {
  public:
    explicit Headless(float width_px = 1440, float height_px = 900);
    ~Headless();
    Headless(const Headless&) = delete;
    Headless& operator=(const Headless&) = delete;

    void resize(float width_px, float height_px);
    // One frame, 1/60 s after the last.
    void step(const std::function<void()>& draw);
    // The same, begun in another way than ImGui's own.
    void step(const std::function<void()>& draw, const std::function<void()>& begin);

    EmojiMap& emoji() { return emoji_; }
    const FontSet& fonts() const { return drawing_->fonts(); }
    // More than one widget with the same id was under the pointer in the last frame.
    bool ids_clash() const { return robot::ids_clash(); }

  private:
    EmojiMap emoji_;
    FontFiles files_;
    std::unique_ptr<Drawing> drawing_;
};

}  // namespace tandem::robot
