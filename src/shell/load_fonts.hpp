#pragma once

#include <memory>
#include <span>

#include "shell/paint_text.hpp"
#include "ui/text/text_style.hpp"

struct ImFontAtlas;

namespace tandem {

class EmojiMap;

// The font files that come with the program, as bytes that live as long as it does.
struct FontFiles {
    std::span<const unsigned char> regular;
    std::span<const unsigned char> medium;
    std::span<const unsigned char> semibold;
    std::span<const unsigned char> bold;
    std::span<const unsigned char> icons;  // code points 0xE000..0xEBFF
};

// The files compiled into the program.
FontFiles program_fonts();

// The program's fonts in an ImGui atlas. Four weights of letters; each also shows the icons, colour emoji and, where
// the letters are missing, whatever the system offers. Glyphs are made when first drawn. Outlives the atlas it was
// added to.
class Fonts {
  public:
    // `files` and `emoji` outlive this.
    Fonts(const FontFiles& files, const EmojiMap& emoji, SystemFonts system);
    ~Fonts();
    Fonts(const Fonts&) = delete;
    Fonts& operator=(const Fonts&) = delete;

    // False when a file is no font.
    bool is_valid() const;

    // Once per atlas. The first font added is ImGui's default.
    FontSet add_to(ImFontAtlas& atlas);

  private:
    struct Sources;
    std::unique_ptr<Sources> sources_;
};

}  // namespace tandem
