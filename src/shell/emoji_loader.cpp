#include "shell/emoji_loader.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

#include "shell/outline_loader.hpp"
#include "ui/text/utf8.hpp"

namespace tandem {
namespace {

// A glyph in device pixels, y from the top of the line.
struct Placed {
    PaintedText painted;
    float left_px = 0;
    int top_px = 0;
    int advance_px = 0;
};

SystemSource& source_of(const ImFontConfig& config) { return *static_cast<SystemSource*>(config.FontLoaderData); }

bool start_source(ImFontAtlas*, ImFontConfig* config) {
    std::memcpy(&config->FontLoaderData, config->FontData, sizeof(config->FontLoaderData));
    return true;
}

void end_source(ImFontAtlas*, ImFontConfig* config) { config->FontLoaderData = nullptr; }

// What may come from the system is only known by asking it, which is slow: ImGui is told of the certain part.
bool contains(ImFontAtlas*, ImFontConfig*, ImWchar code) {
    return EmojiMap::is_slot(code) || is_invisible(code) || code == IM_UNICODE_CODEPOINT_INVALID;
}

bool start_size(ImFontAtlas*, ImFontConfig*, ImFontBaked*, void*) { return true; }

int whole(float px) { return static_cast<int>(std::lround(px)); }

// The picture is centred on the height of the capitals.
Placed place_emoji(const SystemSource& source, const ImFontBaked& baked, std::string_view emoji) {
    const float em_px = em_px_of(baked, source.trim_px);
    Placed placed;
    placed.advance_px = whole(em_px * emoji_share * emoji_advance_em);
    std::optional<PaintedText> painted = source.painter->paint_emoji(emoji, em_px * emoji_share);
    if (!painted) return placed;
    placed.advance_px = std::max(placed.advance_px, whole(painted->advance_px));
    placed.left_px = painted->left_px + (static_cast<float>(placed.advance_px) - painted->advance_px) / 2;
    const float baseline = baked.Ascent * baked.RasterizerDensity;
    const auto capitals = static_cast<float>(source.letters->capital_height_px(em_px));
    placed.top_px = whole(baseline - (capitals + static_cast<float>(painted->rows)) / 2);
    placed.painted = std::move(*painted);
    return placed;
}

// A letter no font has, or a byte that is none: an empty box as high as a capital.
PaintedText missing_letter(int capital_px) {
    PaintedText box;
    const int width = std::max(4, capital_px * 2 / 3);
    box.columns = width + 2;
    box.rows = std::max(4, capital_px);
    box.top_px = -box.rows;
    box.advance_px = static_cast<float>(width + 2);
    for (int y = 0; y < box.rows; ++y) {
        for (int x = 0; x < box.columns; ++x) {
            const bool inside = x >= 1 && x <= width;
            const bool edge = x == 1 || x == width || y == 0 || y == box.rows - 1;
            box.pixels.push_back(IM_COL32(255, 255, 255, inside && edge ? 160 : 0));
        }
    }
    return box;
}

Placed place_letter(const SystemSource& source, const ImFontBaked& baked, ImWchar code) {
    const float em_px = em_px_of(baked, source.trim_px);
    std::optional<PaintedText> painted;
    if (code != IM_UNICODE_CODEPOINT_INVALID) painted = source.painter->paint_letter(code, em_px, source.weight);
    if (!painted) painted = missing_letter(source.letters->capital_height_px(em_px));
    Placed placed;
    placed.advance_px = whole(painted->advance_px);
    placed.left_px = painted->left_px;
    placed.top_px = whole(baked.Ascent * baked.RasterizerDensity) + painted->top_px;
    placed.painted = std::move(*painted);
    return placed;
}

std::optional<Placed> place(const SystemSource& source, const ImFontBaked& baked, ImWchar code) {
    if (is_invisible(code)) return Placed{};
    const std::string_view emoji = source.emoji->sequence(code);
    if (!emoji.empty()) return place_emoji(source, baked, emoji);
    const bool is_control = code < 0x20 || (code >= 0x7F && code < 0xA0);
    if (is_control || EmojiMap::is_slot(code)) return std::nullopt;
    return place_letter(source, baked, code);
}

void put_in_atlas(ImFontAtlas* atlas, ImFontConfig* config, ImFontBaked* baked, const Placed& placed,
                  ImFontGlyph* out) {
    const PaintedText& painted = placed.painted;
    const ImFontAtlasRectId rect_id = ImFontAtlasPackAddRect(atlas, painted.columns, painted.rows);
    if (rect_id == ImFontAtlasRectId_Invalid) return;
    const float px = 1.0f / baked->RasterizerDensity;
    out->X0 = placed.left_px * px;
    out->Y0 = static_cast<float>(placed.top_px) * px;
    out->X1 = out->X0 + static_cast<float>(painted.columns) / static_cast<float>(painted.columns_per_px) * px;
    out->Y1 = static_cast<float>(placed.top_px + painted.rows) * px;
    out->Visible = true;
    out->Colored = painted.in_colour;
    out->PackId = rect_id;
    ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, config, out, ImFontAtlasPackGetRect(atlas, rect_id),
                                       reinterpret_cast<const unsigned char*>(painted.pixels.data()),
                                       ImTextureFormat_RGBA32, painted.columns * 4);
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* config, ImFontBaked* baked, void*, ImWchar code, ImFontGlyph* out,
                float* out_advance) {
    const std::optional<Placed> placed = place(source_of(*config), *baked, code);
    if (!placed) return false;
    const float advance = static_cast<float>(placed->advance_px) / baked->RasterizerDensity;
    if (out_advance != nullptr) {
        *out_advance = advance;
        return true;
    }
    out->Codepoint = code;
    out->AdvanceX = advance;
    if (!placed->painted.pixels.empty()) put_in_atlas(atlas, config, baked, *placed, out);
    return true;
}

}  // namespace

ImFontLoader make_emoji_loader() {
    ImFontLoader loader;
    loader.Name = "emoji";
    loader.FontSrcInit = start_source;
    loader.FontSrcDestroy = end_source;
    loader.FontSrcContainsGlyph = contains;
    loader.FontBakedInit = start_size;
    loader.FontBakedLoadGlyph = load_glyph;
    return loader;
}

}  // namespace tandem
