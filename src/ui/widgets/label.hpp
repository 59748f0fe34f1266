#pragma once

#include <string>
#include <string_view>

#include "ui/rect.hpp"
#include "ui/text/text_style.hpp"
#include "ui/theme.hpp"

struct ImDrawList;

namespace tandem {

struct ViewContext;

// Text as the user wrote it: emoji are drawn as pictures. Widths and heights are pixels of the screen.

enum class Align : unsigned char { left, centre, right };

float text_width(const ViewContext& view, TextStyle style, std::string_view text);
// Height of one line: letters stand in its middle.
float line_height(const ViewContext& view, TextStyle style);

// Paints only; x, y: top left corner of the line. Returns the x after the last letter.
float draw_text(const ViewContext& view, ImDrawList& out, float x, float y, TextStyle style, Color color,
                std::string_view text);
// As much of the text as fits, with an ellipsis where something had to go; never cut inside a letter or an emoji.
std::string ellipsized(const ViewContext& view, TextStyle style, std::string_view text, float width);

// One line, centred vertically in the rectangle, shortened to it; registered in the widget tree. Returns its width.
float label(ViewContext& view, const Rect& rect, TextStyle style, Color color, std::string_view text,
            Align align = Align::left);
// The same without registering: for text that a widget around it already stands for.
float label_in(const ViewContext& view, ImDrawList& out, const Rect& rect, TextStyle style, Color color,
               std::string_view text, Align align = Align::left);

// Several lines, broken at spaces (and inside a word that is too long). Returns the height used. `most_lines` 0: as
// many as it takes; else the last one ends in an ellipsis.
float paragraph(ViewContext& view, const Rect& rect, TextStyle style, float line_px, Color color, std::string_view text,
                int most_lines = 0);
// The same without registering; the part of the rectangle that was used.
Rect paragraph_on(const ViewContext& view, ImDrawList& out, const Rect& rect, TextStyle style, float line_px,
                  Color color, std::string_view text, int most_lines = 0);
float paragraph_height(const ViewContext& view, TextStyle style, float line_px, float width, std::string_view text,
                       int most_lines = 0);

// An icon (tandem::icons) in a square of `size` pixels at 100 %, centred in the rectangle.
void icon_in(const ViewContext& view, ImDrawList& out, const Rect& rect, const char* glyph, Color color,
             float size = 16);

}  // namespace tandem
