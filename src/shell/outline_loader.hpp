#pragma once

#include <imgui.h>
#include <imgui_internal.h>

#include "shell/outline_font.hpp"

namespace tandem {

// Where the glyphs of a source stand in a line of text.
enum class OutlinePlacement {
    baseline,   // letters
    em_square,  // icons: their square fills the line's height
};

// What one source of an ImGui font draws from. A line of text is as high as its em size, with the capitals in its
// middle: text then sits centred in whatever ImGui centres it in. ImGui keeps whole sizes only; a source with `trim_px`
// 0.5 draws 12.5 px letters in a font asked for at 13.
struct OutlineSource {
    OutlineFont* font = nullptr;
    OutlineFont* letters = nullptr;  // the font whose capitals set the baseline
    float trim_px = 0;
    OutlinePlacement placement = OutlinePlacement::baseline;
};

// The em size in device pixels that a baked font stands for.
float em_px_of(const ImFontBaked& baked, float trim_px);

// From the top of a line to the baseline, in ImGui's pixels. Whole device pixels.
float ascent_of(const ImFontBaked& baked, OutlineFont& letters, float trim_px);

// Reads sources of type OutlineSource: ImFontConfig::FontData points to a pointer to one, which outlives the atlas.
ImFontLoader make_outline_loader();

}  // namespace tandem
