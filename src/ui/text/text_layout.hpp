#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ui/text/text_style.hpp"

namespace tandem {

// A text cut to fit. All text here is in the shown form (see EmojiMap); letters are never cut, what does not fit is
// replaced by an ellipsis.
struct FittedText {
    std::vector<std::string> lines;
    float width_px = 0;  // of the widest line, rounded up to whole pixels
    bool is_cut = false;

    // The only line of a text fitted to one; "" of none.
    std::string_view line() const { return lines.empty() ? std::string_view{} : std::string_view(lines.front()); }
};

// Measures and fits text, and remembers the results: a calendar asks for the same few hundred each frame. Belongs to
// the thread and the ImGui context that draw. Glyphs that were never measured are made on the way.
class TextLayout {
  public:
    // About this many results are kept from one frame to the next.
    explicit TextLayout(std::size_t most_kept = 4096) : most_kept_(most_kept) {}
    TextLayout(const TextLayout&) = delete;
    TextLayout& operator=(const TextLayout&) = delete;

    // Once per frame, before drawing: what was not asked for lately may go. References given out before are then void.
    void begin_frame();

    // Width of one line, line breaks counting as nothing, rounded up to whole pixels.
    float width(TextFace face, std::string_view text);

    // One line no wider than `most_px`. Line breaks become spaces. Where not even an ellipsis fits the line is empty.
    const FittedText& fit_line(TextFace face, std::string_view text, float most_px);

    // At most `most_lines` (>= 1) lines no wider than `most_px`, broken at spaces, after hyphens and between
    // ideographs, within a word only when the word alone is too wide. Line breaks of the text are kept. Spaces at a
    // break vanish.
    const FittedText& fit_lines(TextFace face, std::string_view text, float most_px, int most_lines);

    std::size_t kept() const { return young_.size() + old_.size(); }

  private:
    struct Key {
        std::string text;
        TextFace face;
        float most_px = 0;
        int most_lines = 0;  // 0: width only
        friend bool operator==(const Key&, const Key&) = default;
    };
    struct KeyHash {
        std::size_t operator()(const Key& key) const;
    };
    using Results = std::unordered_map<Key, FittedText, KeyHash>;

    const FittedText& look_up(TextFace face, std::string_view text, float most_px, int most_lines);

    std::size_t most_kept_;
    Results young_;  // asked for since the last tidying
    Results old_;    // not asked for since then
};

}  // namespace tandem
