#pragma once

#include <imgui.h>
#include <imgui_internal.h>

#include "shell/outline_font.hpp"
#include "shell/paint_text.hpp"
#include "ui/text/emoji_map.hpp"

namespace tandem {

// Emoji are painted at this share of the text's size, so that their picture is about as high as a line of letters.
inline constexpr float emoji_share = 0.92f;
// Width of an emoji in its own em, as Noto Color Emoji has it; also the width of the blank where there is no emoji
// font.
inline constexpr float emoji_advance_em = 1.245f;

// The last source of every font: slots of the emoji map in colour, letters the program's fonts lack, and nothing at all
// for code points without a shape.
struct SystemSource {
    TextPainter* painter = nullptr;
    const EmojiMap* emoji = nullptr;
    OutlineFont* letters = nullptr;  // as in OutlineSource
    int weight = 400;
    float trim_px = 0;
};

// Reads sources of type SystemSource: ImFontConfig::FontData points to a pointer to one, which outlives the atlas.
ImFontLoader make_emoji_loader();

}  // namespace tandem
