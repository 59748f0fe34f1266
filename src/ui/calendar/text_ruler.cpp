#include "ui/calendar/text_ruler.hpp"

#include <cmath>

#include "ui/text/emoji_map.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/label.hpp"

namespace tandem {

TextRuler ruler_of(const ViewContext& view) {
    const ViewContext* of = &view;
    return {[of](TextStyle style, std::string_view text) { return text_width(*of, style, text); },
            [of](TextStyle style, std::string_view text, float most) {
                return of->emoji.encode(ellipsized(*of, style, text, most));
            },
            [of](TextStyle style) { return line_height(*of, style); }};
}

PlacedText text_from_left(const TextRuler& ruler, TextStyle style, std::string_view text, float x, float y_middle,
                          float most) {
    if (most <= 0) return {x, y_middle, style, {}};
    return {x, std::round(y_middle - ruler.height(style) / 2), style, ruler.fit(style, text, most)};
}

PlacedText text_to_right(const TextRuler& ruler, TextStyle style, std::string_view text, float x_end, float y_middle,
                         float most) {
    const float width = ruler.width(style, text);
    if (width <= most) return text_from_left(ruler, style, text, x_end - width, y_middle, width);
    PlacedText placed = text_from_left(ruler, style, text, x_end - most, y_middle, most);
    placed.x = x_end - ruler.width(style, placed.shown);
    return placed;
}

}  // namespace tandem
