#include "ui/widgets/diff_text.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

#include <imgui.h>

#include "ui/view_context.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

using Kind = DiffPart::Kind;

// Places words one after the other, from line to line.
class Flow {
  public:
    Flow(ViewContext& view, const Rect& rect, TextStyle style, float line)
        : view_(view), rect_(rect), style_(style), line_(line), x_(rect.x0), y_(rect.y0) {}

    void add(const DiffPart& part) {
        for (std::size_t begin = 0; begin < part.text.size();) {
            if (part.text[begin] == '\n') {
                next_line();
                ++begin;
                continue;
            }
            // A word and the spaces behind it.
            std::size_t end = part.text.find_first_of(" \n", begin);
            while (end < part.text.size() && part.text[end] == ' ') ++end;
            end = std::min(end, part.text.size());
            place(std::string_view(part.text).substr(begin, end - begin), part.kind);
            begin = end;
        }
    }
    float height() const { return y_ + line_ - rect_.y0; }

  private:
    void next_line() {
        x_ = rect_.x0;
        y_ += line_;
    }
    void place(std::string_view word, Kind kind) {
        const std::string_view bare = word.substr(0, word.find_last_not_of(' ') + 1);
        if (x_ > rect_.x0 && x_ + text_width(view_, style_, bare) > rect_.x1) next_line();
        // Spaces at the end have no width by themselves.
        const float space = text_width(view_, style_, "a a") - text_width(view_, style_, "aa");
        const std::string fitting = ellipsized(view_, style_, bare, rect_.width());
        const float width = std::min(
            text_width(view_, style_, fitting) + space * static_cast<float>(word.size() - bare.size()), rect_.x1 - x_);
        paint(fitting, kind, width);
        x_ += width;
    }
    void paint(const std::string& word, Kind kind, float width) {
        const Theme& t = view_.theme;
        ImDrawList& out = *ImGui::GetWindowDrawList();
        const float letters = line_height(view_, style_);
        const Rect ground = Rect::at(x_, y_ + view_.px(1), width, line_ - view_.px(2));
        const Color ink = kind == Kind::added ? t.ok_ink : kind == Kind::removed ? t.danger : t.ink;
        if (kind != Kind::same) fill(out, ground, kind == Kind::added ? t.ok_t : t.danger_t);
        draw_text(view_, out, x_, std::round(y_ + (line_ - letters) / 2), style_, ink, word);
        const float middle = std::round(y_ + line_ / 2);
        if (kind == Kind::removed) horizontal_line(out, x_, x_ + width, middle, ink, view_.px(1));
        if (kind == Kind::added) horizontal_line(out, x_, x_ + width, ground.y1 - view_.px(2), ink, view_.px(1));
    }

    ViewContext& view_;
    Rect rect_;
    TextStyle style_;
    float line_, x_, y_;
};

}  // namespace

float diff_text(ViewContext& view, const Rect& rect, TextStyle style, float line_px,
                const std::vector<DiffPart>& parts) {
    Flow flow(view, rect, style, line_px);
    for (const DiffPart& part : parts) flow.add(part);
    register_text(view, Rect::at(rect.x0, rect.y0, rect.width(), flow.height()), spoken_diff(parts));
    return flow.height();
}

std::string spoken_diff(const std::vector<DiffPart>& parts) {
    std::string text;
    for (const DiffPart& part : parts)
        text += part.kind == Kind::same ? part.text
            : part.kind == Kind::added  ? "[+" + part.text + "]"
                                        : "[−" + part.text + "]";
    return text;
}

}  // namespace tandem
