#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string_view>
#include <vector>

#include <imgui.h>
#include <imgui_internal.h>

#include "app/letters.hpp"
#include "ui/text/utf8.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/edit_buffer.hpp"
#include "ui/widgets/fields.hpp"

namespace tandem {

// The text as it stands on the screen: its lines, and where letters are.
struct WrappedText {
    static constexpr float line_100 = 18;  // high, at 100 %

    ViewContext& view;
    TextFace face;
    std::string_view shown;
    std::vector<LineSpan> lines;
    Rect inner;  // first line's top left corner, and the width
    float line_px;

    WrappedText(ViewContext& v, const FieldLook& look, std::string_view text, const Rect& rect)
        : view(v), face(v.face(look.style)), shown(text), inner(rect), line_px(v.px(line_100)) {
        ImFontBaked* baked = face.font->GetFontBaked(face.size_px);
        lines = wrap_lines(
            shown, [baked](char32_t code) { return baked->GetCharAdvance(static_cast<ImWchar>(code)); }, rect.width());
    }

    std::string_view line_text(std::size_t line) const {
        return shown.substr(lines[line].begin, lines[line].end - lines[line].begin);
    }
    float x_of(std::size_t line, std::size_t at) const {
        return inner.x0 +
            view.layout.width(face, shown.substr(lines[line].begin, std::min(at, lines[line].end) - lines[line].begin));
    }
    float y_of(std::size_t line) const { return inner.y0 + static_cast<float>(line) * line_px; }
    // The place between two letters nearest to a point.
    std::size_t at_point(float x, float y) const {
        const auto row = static_cast<std::ptrdiff_t>(std::floor((y - inner.y0) / line_px));
        return at_x(
            static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(row, 0, static_cast<std::ptrdiff_t>(lines.size()) - 1)),
            x);
    }
    std::size_t at_x(std::size_t line, float x) const { return letter_edge(shown, between_code_points(line, x)); }

  private:
    std::size_t between_code_points(std::size_t line, float x) const {
        ImFontBaked* baked = face.font->GetFontBaked(face.size_px);
        float pen = inner.x0;
        std::size_t at = lines[line].begin;
        while (at < lines[line].end) {
            const CodePoint point = read_code_point(shown, at);
            const float width = baked->GetCharAdvance(static_cast<ImWchar>(point.code));
            if (x < pen + width / 2) return at;
            pen += width;
            at += point.bytes;
        }
        // The letter behind which a line was broken, most often a space: behind it is the next line already.
        const bool broken = line + 1 < lines.size() && lines[line + 1].begin == lines[line].end;
        return broken && at > lines[line].begin ? letter_before(shown, at) : at;
    }
};

}  // namespace tandem
