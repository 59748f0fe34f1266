#pragma once

#include <functional>
#include <memory>

#include "shell/bitmap.hpp"
#include "shell/load_fonts.hpp"
#include "shell/opened.hpp"
#include "ui/text/text_style.hpp"

namespace tandem {

class EmojiMap;

struct FrameSize {
    int width_px = 1440;
    int height_px = 900;
    // Device pixels per ImGui pixel: 1 on X11, where a larger interface is drawn with larger numbers instead.
    float density = 1;
};

// The program's drawing without a window and without a display. The same drawing gives the same picture on every run:
// time advances by a fixed step and nothing follows the desktop. Its ImGui context takes input like any other, which is
// how tests drive the interface.
class Offscreen {
  public:
    // `files` and `emoji` outlive it.
    static Opened<Offscreen> open(const FontFiles& files, EmojiMap& emoji, SystemFonts system = SystemFonts::used);
    ~Offscreen();
    Offscreen(const Offscreen&) = delete;
    Offscreen& operator=(const Offscreen&) = delete;

    const FontSet& fonts() const;
    // One ImGui frame, 1/60 s after the last: `draw` runs between NewFrame and Render. Nothing is rasterised yet.
    void step(const FrameSize& size, const std::function<void()>& draw);
    // The pixels of the last step.
    Bitmap picture();
    // ImGui settles sizes and focus over a few frames: `steps` steps, then the picture.
    Bitmap draw(const FrameSize& size, const std::function<void()>& draw, int steps = 3);

    // What a text field copied last, in the user's form; and what the next paste gives.
    const std::string& clipboard() const;
    void set_clipboard(std::string text);

  private:
    struct Parts;
    explicit Offscreen(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

}  // namespace tandem
