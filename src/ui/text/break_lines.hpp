#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace tandem {

// Advance of a code point in pixels.
using Advance = std::function<float(char32_t)>;

// Sum of the advances.
float line_width(std::string_view text, const Advance& advance);

// The longest beginning of `text` that fits together with an ellipsis, and the ellipsis; `text` itself when it fits; ""
// when not even the ellipsis does. Sets `is_cut` when something is left out.
std::string ellipsised(std::string_view text, const Advance& advance, float most_px, bool& is_cut);

struct BrokenLines {
    std::vector<std::string> lines;
    bool is_cut = false;
};

// See TextLayout::fit_lines.
BrokenLines break_lines(std::string_view text, const Advance& advance, float most_px, int most_lines);

}  // namespace tandem
