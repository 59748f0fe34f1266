#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "ui/text/text_style.hpp"

namespace tandem {

struct ViewContext;

// How a layout measures text without knowing of fonts. Lengths are pixels of the screen.
struct TextRuler {
    // Width of one line.
    std::function<float(TextStyle, std::string_view)> width;
    // As much of the text as fits, ready to be painted: emoji as slots, an ellipsis where something had to go.
    std::function<std::string(TextStyle, std::string_view, float)> fit;
    // Height of a line: letters stand in its middle.
    std::function<float(TextStyle)> height;
};

// Measures with the fonts of this frame. Holds a reference to `view`.
TextRuler ruler_of(const ViewContext& view);

// A line of text with its place: x, y is the top left corner of the line.
struct PlacedText {
    float x = 0;
    float y = 0;
    TextStyle style;
    std::string shown;  // ready to be painted

    bool empty() const { return shown.empty(); }
};

// `most`: the widest it may be. y_middle: where the letters' middle comes to lie.
PlacedText text_from_left(const TextRuler& ruler, TextStyle style, std::string_view text, float x, float y_middle,
                          float most);
PlacedText text_to_right(const TextRuler& ruler, TextStyle style, std::string_view text, float x_end, float y_middle,
                         float most);

}  // namespace tandem
