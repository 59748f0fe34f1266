#pragma once

#include <string_view>
#include <vector>

#include "app/text_spans.hpp"
#include "ui/rect.hpp"
#include "ui/text/text_style.hpp"
#include "ui/theme.hpp"

namespace tandem {

struct ViewContext;

struct MarkedTextLook {
    TextStyle style = text_style::body;
    float line_px = 0;  // height of a line, pixels of the screen
    Color ink = 0;
    Color marked = 0;    // of links, hashtags and mentions
    int most_lines = 0;  // 0: as many as it takes
};
struct MarkedTextUsed {
    float height_px = 0;
    bool is_cut = false;  // there is more than `most_lines`
};
// A text whose links, hashtags and mentions have a colour of their own, broken between words.
MarkedTextUsed marked_text(ViewContext& view, const Rect& rect, std::string_view text,
                           const std::vector<TextMark>& marks, const MarkedTextLook& look);

}  // namespace tandem
