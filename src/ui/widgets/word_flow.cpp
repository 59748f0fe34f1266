#include "ui/widgets/word_flow.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include <imgui.h>

#include "ui/view_context.hpp"
#include "ui/widgets/label.hpp"

namespace tandem {

WordFlow::WordFlow(ViewContext& view, const Rect& rect, TextStyle style, float line_px, int most_lines)
    : view_(view), rect_(rect), style_(style), line_px_(line_px), most_lines_(most_lines), x_(rect.x0) {}

void WordFlow::add(std::string_view text, const Paint& paint) {
    for (std::size_t begin = 0; begin < text.size() && !full_;) {
        if (text[begin] == '\n') {
            next_line();
            ++begin;
            continue;
        }
        // A word and the blanks behind it.
        std::size_t end = text.find_first_of(" \n", begin);
        while (end < text.size() && text[end] == ' ') ++end;
        end = std::min(end, text.size());
        place(text.substr(begin, end - begin), paint);
        begin = end;
    }
}

void WordFlow::draw(std::string_view letters, const Rect& room, std::uint32_t ink) const {
    const float height = line_height(view_, style_);
    draw_text(view_, *ImGui::GetWindowDrawList(), room.x0, std::round((room.y0 + room.y1 - height) / 2), style_, ink,
              letters);
}

float WordFlow::height_px() const { return static_cast<float>(full_ ? line_ : line_ + 1) * line_px_; }

void WordFlow::next_line() {
    x_ = rect_.x0;
    ++line_;
    full_ = most_lines_ > 0 && line_ >= most_lines_;
}

void WordFlow::place(std::string_view word, const Paint& paint) {
    const std::string_view bare = word.substr(0, word.find_last_not_of(' ') + 1);
    if (x_ > rect_.x0 && x_ + text_width(view_, style_, bare) > rect_.x1) next_line();
    if (full_) return;
    // Blanks at the end have no width by themselves.
    const float blank = text_width(view_, style_, "a a") - text_width(view_, style_, "aa");
    const std::string fitting = ellipsized(view_, style_, bare, rect_.width());
    const float width = std::min(
        text_width(view_, style_, fitting) + blank * static_cast<float>(word.size() - bare.size()), rect_.x1 - x_);
    paint(fitting, Rect::at(x_, rect_.y0 + static_cast<float>(line_) * line_px_, width, line_px_));
    x_ += width;
}

}  // namespace tandem
