#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace tandem {

// A small picture of a piece of text for a glyph atlas, with fine columns (see fine_columns.hpp).
struct PaintedText {
    int columns = 0;
    int rows = 0;
    int columns_per_px = 1;
    float left_px = 0;  // from the pen position to the left edge of column 0
    int top_px = 0;     // from the baseline to row 0, y downwards
    float advance_px = 0;
    bool in_colour = false;             // else white with coverage as alpha, to be tinted
    std::vector<std::uint32_t> pixels;  // RGBA bytes in memory order, alpha not multiplied in; row by row from the top
};

enum class SystemFonts {
    used,
    ignored,  // as if the system had none: for pictures that must not depend on the machine
};

// Paints what the fonts that come with the program lack: colour emoji and letters of other scripts, with the fonts of
// the system (found by fontconfig, shaped by Pango, painted by Cairo). Nothing of that is loaded before the first call.
// Without a font for a text the answer is empty; the caller draws a blank.
class TextPainter {
  public:
    explicit TextPainter(SystemFonts fonts);
    ~TextPainter();
    TextPainter(const TextPainter&) = delete;
    TextPainter& operator=(const TextPainter&) = delete;

    // One emoji, as large as the emoji font makes it at `em_px`. Painted with a letter font's sign, not in colour,
    // where no colour font has it.
    std::optional<PaintedText> paint_emoji(std::string_view emoji, float em_px);

    // One letter of a script the program's fonts lack. `weight` 400 to 700.
    std::optional<PaintedText> paint_letter(char32_t letter, float em_px, int weight);

  private:
    struct Pango;

    // nullptr when the system's fonts are ignored.
    Pango* pango();

    SystemFonts fonts_;
    std::unique_ptr<Pango> pango_;
};

}  // namespace tandem
