#pragma once

#include <ft2build.h>
#include FT_FREETYPE_H

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace tandem {

// A glyph of an outline font, with fine columns (see fine_columns.hpp).
struct OutlineGlyph {
    int columns = 0;  // texture columns
    int rows = 0;
    int columns_per_px = 1;
    float left_px = 0;  // from the pen position to the left edge of column 0
    int top_px = 0;     // from the baseline to row 0, y downwards
    float advance_px = 0;
    std::vector<std::uint8_t> coverage;  // row by row from the top
};

struct CloseFreeType {
    void operator()(FT_Library library) const { FT_Done_FreeType(library); }
    void operator()(FT_Face face) const { FT_Done_Face(face); }
};
using FreeType = std::unique_ptr<FT_LibraryRec_, CloseFreeType>;

// How far a glyph may be bent onto the pixel grid. `vertical` keeps widths and sharpens the height of letters; icons
// keep their shape.
enum class Hinting { none, vertical };

// nullptr when FreeType cannot start.
FreeType open_freetype();

// One font file of the program, held in memory. Sizes are em sizes in pixels, any fraction.
class OutlineFont {
  public:
    // `bytes` outlive the font. Not valid (see below) when they are no font.
    OutlineFont(FT_Library library, std::span<const unsigned char> bytes, Hinting hinting);

    bool is_valid() const { return face_ != nullptr; }
    bool has(char32_t code) const;
    // Height of a capital letter at a size, as the hinter draws it.
    int capital_height_px(float em_px);
    // From the top of the em square to the baseline at a size.
    float em_top_px(float em_px) const;

    std::optional<float> advance(char32_t code, float em_px);
    std::optional<OutlineGlyph> rasterise(char32_t code, float em_px);

  private:
    bool load(char32_t code, float em_px);

    std::unique_ptr<FT_FaceRec_, CloseFreeType> face_;
    Hinting hinting_;
    float current_em_px_ = 0;
};

}  // namespace tandem
