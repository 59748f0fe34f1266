#pragma once

#include <functional>
#include <string_view>

#include "ui/rect.hpp"
#include "ui/text/text_style.hpp"

namespace tandem {

struct ViewContext;

// Places words one after the other, from line to line, where parts of a text are painted in different ways. A word
// wider than the room is cut with an ellipsis.
class WordFlow {
  public:
    // A word's letters, as they fit, and the room it has on its line with the blanks behind it. Called at once.
    using Paint = std::function<void(std::string_view letters, const Rect& room)>;

    // `line_px`: height of a line; `most_lines`: what does not fit on so many is left out, 0: all of them.
    WordFlow(ViewContext& view, const Rect& rect, TextStyle style, float line_px, int most_lines = 0);

    // Behind what is there; '\n' begins a line.
    void add(std::string_view text, const Paint& paint);
    // Draws a word in its room with this ink: what most of `paint` do.
    void draw(std::string_view letters, const Rect& room, std::uint32_t ink) const;

    // Of the lines begun so far, pixels.
    float height_px() const;
    // Something was left out.
    bool is_full() const { return full_; }

  private:
    void next_line();
    void place(std::string_view word, const Paint& paint);

    ViewContext& view_;
    Rect rect_;
    TextStyle style_;
    float line_px_;
    int most_lines_;
    float x_;
    int line_ = 0;
    bool full_ = false;
};

}  // namespace tandem
