#pragma once

#include <string>
#include <vector>

#include "app/word_diff.hpp"
#include "ui/rect.hpp"
#include "ui/text/text_style.hpp"

namespace tandem {

struct ViewContext;

// A text with what was taken away struck through and what was added underlined, both on a tint. Lines break between
// words. The height it takes, in pixels of the screen; `line_px` is that of a line.
float diff_text(ViewContext& view, const Rect& rect, TextStyle style, float line_px,
                const std::vector<DiffPart>& parts);

// As it is read without seeing it: "one [−two] [+three]".
std::string spoken_diff(const std::vector<DiffPart>& parts);

}  // namespace tandem
