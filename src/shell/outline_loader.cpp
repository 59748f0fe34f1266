#include "shell/outline_loader.hpp"

#include <cmath>
#include <cstring>
#include <vector>

namespace tandem {
namespace {

OutlineSource& source_of(const ImFontConfig& config) { return *static_cast<OutlineSource*>(config.FontLoaderData); }

bool start_source(ImFontAtlas*, ImFontConfig* config) {
    std::memcpy(&config->FontLoaderData, config->FontData, sizeof(config->FontLoaderData));
    return source_of(*config).font->is_valid();
}

void end_source(ImFontAtlas*, ImFontConfig* config) { config->FontLoaderData = nullptr; }

bool contains(ImFontAtlas*, ImFontConfig* config, ImWchar code) { return source_of(*config).font->has(code); }

bool start_size(ImFontAtlas*, ImFontConfig* config, ImFontBaked* baked, void*) {
    if (config->MergeMode) return true;
    const OutlineSource& source = source_of(*config);
    baked->Ascent = ascent_of(*baked, *source.letters, source.trim_px);
    baked->Descent = baked->Ascent - baked->Size;
    return true;
}

float top_of_source(const OutlineSource& source, const ImFontBaked& baked) {
    if (source.placement == OutlinePlacement::baseline) return baked.Ascent;
    return std::round(source.font->em_top_px(em_px_of(baked, source.trim_px))) / baked.RasterizerDensity;
}

void put_in_atlas(ImFontAtlas* atlas, ImFontConfig* config, ImFontBaked* baked, const OutlineGlyph& glyph,
                  ImFontGlyph* out) {
    const ImFontAtlasRectId place = ImFontAtlasPackAddRect(atlas, glyph.columns, glyph.rows);
    if (place == ImFontAtlasRectId_Invalid) return;
    std::vector<ImU32> pixels;
    pixels.reserve(glyph.coverage.size());
    for (const std::uint8_t coverage : glyph.coverage) pixels.push_back(IM_COL32(255, 255, 255, coverage));

    const float px = 1.0f / baked->RasterizerDensity;
    out->X0 = glyph.left_px * px;
    out->X1 = out->X0 + static_cast<float>(glyph.columns) / static_cast<float>(glyph.columns_per_px) * px;
    out->Y0 = top_of_source(source_of(*config), *baked) + static_cast<float>(glyph.top_px) * px;
    out->Y1 = out->Y0 + static_cast<float>(glyph.rows) * px;
    out->Visible = true;
    out->PackId = place;
    ImTextureRect* rect = ImFontAtlasPackGetRect(atlas, place);
    ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, config, out, rect,
                                       reinterpret_cast<const unsigned char*>(pixels.data()), ImTextureFormat_RGBA32,
                                       glyph.columns * 4);
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* config, ImFontBaked* baked, void*, ImWchar code, ImFontGlyph* out,
                float* out_advance) {
    const OutlineSource& source = source_of(*config);
    const float em_px = em_px_of(*baked, source.trim_px);
    if (out_advance != nullptr) {
        const std::optional<float> advance = source.font->advance(code, em_px);
        if (advance) *out_advance = *advance / baked->RasterizerDensity;
        return advance.has_value();
    }
    const std::optional<OutlineGlyph> glyph = source.font->rasterise(code, em_px);
    if (!glyph) return false;
    out->Codepoint = code;
    out->AdvanceX = glyph->advance_px / baked->RasterizerDensity;
    if (glyph->columns > 0) put_in_atlas(atlas, config, baked, *glyph, out);
    return true;
}

}  // namespace

float em_px_of(const ImFontBaked& baked, float trim_px) { return (baked.Size - trim_px) * baked.RasterizerDensity; }

float ascent_of(const ImFontBaked& baked, OutlineFont& letters, float trim_px) {
    const int capitals = letters.capital_height_px(em_px_of(baked, trim_px));
    const auto line = static_cast<int>(std::lround(baked.Size * baked.RasterizerDensity));
    return static_cast<float>((line + capitals) / 2) / baked.RasterizerDensity;
}

ImFontLoader make_outline_loader() {
    ImFontLoader loader;
    loader.Name = "outline";
    loader.FontSrcInit = start_source;
    loader.FontSrcDestroy = end_source;
    loader.FontSrcContainsGlyph = contains;
    loader.FontBakedInit = start_size;
    loader.FontBakedLoadGlyph = load_glyph;
    return loader;
}

}  // namespace tandem
