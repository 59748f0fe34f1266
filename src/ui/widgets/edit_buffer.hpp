#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/widgets/text_history.hpp"

namespace tandem {

// A text that is being edited, in the shown form (see EmojiMap): what a reader sees as one letter (app/letters.hpp) is
// one cursor stop and one deletion. Positions are bytes between two code points. Knows nothing of screens.
class EditBuffer {
  public:
    // Cursor at the end, nothing selected.
    void set(std::string shown);

    const std::string& text() const { return text_; }
    std::size_t cursor() const { return cursor_; }
    bool has_selection() const { return anchor_ != cursor_; }
    std::size_t selection_begin() const { return std::min(anchor_, cursor_); }
    std::size_t selection_end() const { return std::max(anchor_, cursor_); }
    std::string_view selected() const;

    // In place of what is selected.
    void insert(std::string_view shown);
    // What is selected, else the letter (or word) before, resp. after, the cursor. False when nothing is there.
    bool erase_before(bool word);
    bool erase_after(bool word);

    // Moving; with `select` the other end of the selection stays.
    void move_to(std::size_t at, bool select);
    void move_left(bool word, bool select);
    void move_right(bool word, bool select);
    void select_all();
    void select_word(std::size_t at);
    // Between line feeds.
    void select_line(std::size_t at);

    TextState state() const { return {text_, cursor_, anchor_}; }
    // As it was.
    void restore(TextState state);
    // The same text in another form (emoji that joined), the cursor as given.
    void settle(std::string shown, std::size_t cursor);

  private:
    std::size_t word_begin(std::size_t at) const;
    std::size_t word_end(std::size_t at) const;
    void erase(std::size_t begin, std::size_t end);

    std::string text_;
    std::size_t cursor_ = 0;
    std::size_t anchor_ = 0;
};

// One line as it is shown: the bytes [begin, end) of the text, without the line feed that ends it. A space at which the
// line was broken belongs to it.
struct LineSpan {
    std::size_t begin = 0, end = 0;

    friend bool operator==(const LineSpan&, const LineSpan&) = default;
};

// Breaks at line feeds, after spaces, and inside a word only when it alone is wider than `most_px`. At least one line;
// every byte but the line feeds is in exactly one of them.
std::vector<LineSpan> wrap_lines(std::string_view shown, const std::function<float(char32_t)>& advance, float most_px);

// The line a position is on: the later one where two meet.
std::size_t line_of(const std::vector<LineSpan>& lines, std::size_t at);

}  // namespace tandem
