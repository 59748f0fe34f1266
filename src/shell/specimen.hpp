#pragma once

#include <string>

#include "ui/text/text_style.hpp"

namespace tandem {

class EmojiMap;

// Fills the ImGui display with every kind of text the program shows: the scale of sizes and weights, French, figures,
// emoji, other scripts. It lets people judge the fonts of a machine, and tests look at them.
void draw_specimen(const FontSet& fonts, EmojiMap& emoji, float scale);

}  // namespace tandem
