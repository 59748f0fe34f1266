#include "shell/outline_font.hpp"

#include FT_OUTLINE_H

#include <array>
#include <cmath>

#include "shell/fine_columns.hpp"

namespace tandem {
namespace {

// Linear coverage makes dark letters on light look thinner than they are drawn; a little more ink in the greys.
void strengthen(std::vector<std::uint8_t>& cells) {
    std::array<std::uint8_t, 256> curve;
    for (std::size_t i = 0; i < curve.size(); ++i) {
        curve[i] = static_cast<std::uint8_t>(std::lround(std::pow(static_cast<float>(i) / 255.0f, 0.85f) * 255.0f));
    }
    for (std::uint8_t& cell : cells) cell = curve[cell];
}

struct Box {
    int left, top, right, bottom;  // in columns and rows, y upwards, top > bottom
};

Box box_of(FT_Outline& outline) {
    FT_BBox box;
    FT_Outline_Get_CBox(&outline, &box);
    return {static_cast<int>(box.xMin >> 6), static_cast<int>((box.yMax + 63) >> 6),
            static_cast<int>((box.xMax + 63) >> 6), static_cast<int>(box.yMin >> 6)};
}

}  // namespace

FreeType open_freetype() {
    FT_Library library = nullptr;
    return FreeType(FT_Init_FreeType(&library) == 0 ? library : nullptr);
}

OutlineFont::OutlineFont(FT_Library library, std::span<const unsigned char> bytes, Hinting hinting)
    : hinting_(hinting) {
    FT_Face face = nullptr;
    if (FT_New_Memory_Face(library, bytes.data(), static_cast<FT_Long>(bytes.size()), 0, &face) != 0) return;
    face_.reset(face);
    const bool usable =
        FT_Select_Charmap(face, FT_ENCODING_UNICODE) == 0 && FT_IS_SCALABLE(face) && face->units_per_EM != 0;
    if (!usable) face_.reset();
}

bool OutlineFont::has(char32_t code) const { return face_ && FT_Get_Char_Index(face_.get(), code) != 0; }

int OutlineFont::capital_height_px(float em_px) {
    if (!load('H', em_px)) return static_cast<int>(std::lround(0.7f * em_px));
    return box_of(face_->glyph->outline).top;
}

float OutlineFont::em_top_px(float em_px) const {
    const float height = static_cast<float>(face_->ascender - face_->descender);
    return height > 0 ? em_px * static_cast<float>(face_->ascender) / height : em_px;
}

bool OutlineFont::load(char32_t code, float em_px) {
    if (!face_) return false;
    const FT_UInt glyph = FT_Get_Char_Index(face_.get(), code);
    if (glyph == 0) return false;
    if (current_em_px_ != em_px) {
        if (FT_Set_Char_Size(face_.get(), 0, static_cast<FT_F26Dot6>(std::lround(em_px * 64)), 72, 72) != 0)
            return false;
        current_em_px_ = em_px;
    }
    const FT_Int32 bend = hinting_ == Hinting::vertical ? FT_LOAD_TARGET_LIGHT : FT_LOAD_NO_HINTING;
    if (FT_Load_Glyph(face_.get(), glyph, FT_LOAD_NO_BITMAP | bend) != 0) return false;
    return face_->glyph->format == FT_GLYPH_FORMAT_OUTLINE;
}

std::optional<float> OutlineFont::advance(char32_t code, float em_px) {
    if (!load(code, em_px)) return std::nullopt;
    return static_cast<float>(face_->glyph->linearHoriAdvance) / 65536.0f;
}

std::optional<OutlineGlyph> OutlineFont::rasterise(char32_t code, float em_px) {
    if (!load(code, em_px)) return std::nullopt;
    FT_Outline& outline = face_->glyph->outline;
    OutlineGlyph glyph;
    glyph.advance_px = static_cast<float>(face_->glyph->linearHoriAdvance) / 65536.0f;
    glyph.columns_per_px = columns_per_px_at(em_px);

    const FT_Matrix widen = {glyph.columns_per_px * 0x10000L, 0, 0, 0x10000L};
    FT_Outline_Transform(&outline, &widen);
    const Box box = box_of(outline);
    if (box.right <= box.left || box.top <= box.bottom) return glyph;

    const FineColumns columns = fine_columns(box.left, box.right, glyph.columns_per_px);
    glyph.columns = columns.count;
    glyph.left_px = columns.left_px;
    glyph.rows = box.top - box.bottom;
    glyph.top_px = -box.top;
    glyph.coverage.assign(static_cast<std::size_t>(glyph.columns) * static_cast<std::size_t>(glyph.rows), 0);

    FT_Outline_Translate(&outline, -columns.first * 64, -box.bottom * 64);
    FT_Bitmap bitmap = {};
    bitmap.rows = static_cast<unsigned>(glyph.rows);
    bitmap.width = static_cast<unsigned>(glyph.columns);
    bitmap.pitch = glyph.columns;
    bitmap.buffer = glyph.coverage.data();
    bitmap.num_grays = 256;
    bitmap.pixel_mode = FT_PIXEL_MODE_GRAY;
    if (FT_Outline_Get_Bitmap(face_->glyph->library, &outline, &bitmap) != 0) return std::nullopt;
    average_columns(glyph.coverage, glyph.columns, 1, glyph.columns_per_px);
    if (hinting_ == Hinting::vertical) strengthen(glyph.coverage);
    return glyph;
}

}  // namespace tandem
