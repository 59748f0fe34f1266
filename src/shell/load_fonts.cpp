#include "shell/load_fonts.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include <imgui.h>
#include <imgui_internal.h>

#include "embedded_fonts.hpp"
#include "shell/emoji_loader.hpp"
#include "shell/outline_loader.hpp"
#include "ui/text/emoji_map.hpp"

namespace tandem {
namespace {

constexpr std::array<int, 4> weight_numbers = {400, 500, 600, 700};
constexpr float base_size_px = 13;
// A full month at one scale fits without growing; growing copies and uploads everything again.
constexpr int first_atlas_width = 1024;
constexpr int first_atlas_height = 512;

// What a font of letters may have and must not draw: code points without a shape (Inter shows the soft hyphen), and the
// private areas, which belong to icons and emoji. Pairs, both ends included.
constexpr ImWchar not_letters[] = {0xAD,   0xAD,   0x200B, 0x200F, 0x202A, 0x202E,  0x2060,   0x206F, 0xE000,
                                   0xF8FF, 0xFE00, 0xFE0F, 0xFEFF, 0xFEFF, 0xF0000, 0x10FFFF, 0};

ImFontConfig config_of(const void* source_pointer, const ImFontLoader& loader, bool merged) {
    ImFontConfig config;
    config.FontData = const_cast<void*>(source_pointer);  // ImGui copies the bytes: here the bytes of a pointer
    config.FontDataSize = sizeof(void*);
    config.FontDataOwnedByAtlas = false;
    config.FontLoader = &loader;
    config.MergeMode = merged;
    config.SizePixels = base_size_px;
    return config;
}

}  // namespace

struct Fonts::Sources {
    Sources(const FontFiles& files, const EmojiMap& emoji_map, SystemFonts system)
        : freetype(open_freetype()),
          letters{OutlineFont(freetype.get(), files.regular, Hinting::vertical),
                  OutlineFont(freetype.get(), files.medium, Hinting::vertical),
                  OutlineFont(freetype.get(), files.semibold, Hinting::vertical),
                  OutlineFont(freetype.get(), files.bold, Hinting::vertical)},
          icons(freetype.get(), files.icons, Hinting::none),
          painter(system),
          emoji(emoji_map) {}

    ImFont* add_weight(ImFontAtlas& atlas, std::size_t weight, float trim_px);

    FreeType freetype;
    std::array<OutlineFont, 4> letters;
    OutlineFont icons;
    TextPainter painter;
    const EmojiMap& emoji;
    ImFontLoader outline_loader = make_outline_loader();
    ImFontLoader emoji_loader = make_emoji_loader();
    std::vector<std::unique_ptr<OutlineSource>> outlines;
    std::vector<std::unique_ptr<SystemSource>> systems;
};

ImFont* Fonts::Sources::add_weight(ImFontAtlas& atlas, std::size_t weight, float trim_px) {
    OutlineFont* own = &letters[weight];
    const OutlineSource letter_source{own, own, trim_px, OutlinePlacement::baseline};
    const OutlineSource* outline = outlines.emplace_back(std::make_unique<OutlineSource>(letter_source)).get();
    ImFontConfig config = config_of(&outline, outline_loader, false);
    config.GlyphExcludeRanges = not_letters;
    ImFont* font = atlas.AddFont(&config);

    // Icons keep the whole size: half a pixel less would blur their strokes.
    const OutlineSource icon_source{&icons, own, 0, OutlinePlacement::em_square};
    outline = outlines.emplace_back(std::make_unique<OutlineSource>(icon_source)).get();
    config = config_of(&outline, outline_loader, true);
    atlas.AddFont(&config);

    const SystemSource system_source{&painter, &emoji, own, weight_numbers[weight], trim_px};
    const SystemSource* system = systems.emplace_back(std::make_unique<SystemSource>(system_source)).get();
    config = config_of(&system, emoji_loader, true);
    atlas.AddFont(&config);
    return font;
}

FontFiles program_fonts() {
    return {embedded_fonts::inter_regular(), embedded_fonts::inter_medium(), embedded_fonts::inter_semibold(),
            embedded_fonts::inter_bold(), embedded_fonts::lucide()};
}

Fonts::Fonts(const FontFiles& files, const EmojiMap& emoji, SystemFonts system)
    : sources_(std::make_unique<Sources>(files, emoji, system)) {}
Fonts::~Fonts() = default;

bool Fonts::is_valid() const {
    return sources_->icons.is_valid() &&
        std::ranges::all_of(sources_->letters, [](const OutlineFont& font) { return font.is_valid(); });
}

FontSet Fonts::add_to(ImFontAtlas& atlas) {
    atlas.TexMinWidth = std::max(atlas.TexMinWidth, first_atlas_width);
    atlas.TexMinHeight = std::max(atlas.TexMinHeight, first_atlas_height);
    FontSet set;
    for (std::size_t weight = 0; weight < weight_numbers.size(); ++weight) {
        set.whole[weight] = sources_->add_weight(atlas, weight, 0);
    }
    for (std::size_t weight = 0; weight < weight_numbers.size(); ++weight) {
        set.half[weight] = sources_->add_weight(atlas, weight, 0.5f);
    }
    return set;
}

}  // namespace tandem
