#include "ui/preview/marked_text.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include <imgui.h>

#include "ui/view_context.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"

namespace tandem {
namespace {

// Places words one after the other, from line to line.
class MarkedFlow {
  public:
    MarkedFlow(ViewContext& view, const Rect& rect, const MarkedTextLook& look)
        : view_(view), rect_(rect), look_(look), x_(rect.x0) {}

    void add(std::string_view text, Color ink) {
        for (std::size_t begin = 0; begin < text.size() && !full_;) {
            if (text[begin] == '\n') {
                next_line();
                ++begin;
                continue;
            }
            std::size_t end = text.find_first_of(" \n", begin);
            while (end < text.size() && text[end] == ' ') ++end;
            end = std::min(end, text.size());
            place(text.substr(begin, end - begin), ink);
            begin = end;
        }
    }
    MarkedTextUsed used() const { return {static_cast<float>(full_ ? line_ : line_ + 1) * look_.line_px, full_}; }

  private:
    void next_line() {
        x_ = rect_.x0;
        ++line_;
        full_ = look_.most_lines > 0 && line_ >= look_.most_lines;
    }
    void place(std::string_view word, Color ink) {
        const std::string_view bare = word.substr(0, word.find_last_not_of(' ') + 1);
        if (x_ > rect_.x0 && x_ + text_width(view_, look_.style, bare) > rect_.x1) next_line();
        if (full_) return;
        const std::string fitting = ellipsized(view_, look_.style, bare, rect_.width());
        const float space = text_width(view_, look_.style, "a a") - text_width(view_, look_.style, "aa");
        const float y = rect_.y0 + static_cast<float>(line_) * look_.line_px;
        const float letters = line_height(view_, look_.style);
        draw_text(view_, *ImGui::GetWindowDrawList(), x_, std::round(y + (look_.line_px - letters) / 2), look_.style,
                  ink, fitting);
        x_ += text_width(view_, look_.style, fitting) + space * static_cast<float>(word.size() - bare.size());
    }

    ViewContext& view_;
    Rect rect_;
    const MarkedTextLook& look_;
    float x_;
    int line_ = 0;
    bool full_ = false;
};

}  // namespace

MarkedTextUsed marked_text(ViewContext& view, const Rect& rect, std::string_view text,
                           const std::vector<TextMark>& marks, const MarkedTextLook& look) {
    MarkedFlow flow(view, rect, look);
    std::size_t at = 0;
    for (const TextMark& mark : marks) {
        flow.add(text.substr(at, mark.begin - at), look.ink);
        flow.add(text.substr(mark.begin, mark.end - mark.begin), look.marked);
        at = mark.end;
    }
    flow.add(text.substr(at), look.ink);
    const MarkedTextUsed used = flow.used();
    register_text(view, Rect::at(rect.x0, rect.y0, rect.width(), used.height_px), std::string(text));
    return used;
}

}  // namespace tandem
