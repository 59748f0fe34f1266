#include "ui/widgets/label.hpp"

#include <cmath>

#include <imgui.h>

#include "ui/text/emoji_map.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/registered.hpp"

namespace tandem {
namespace {

void paint(ImDrawList& out, TextFace face, float x, float y, Color color, std::string_view shown) {
    if (shown.empty()) return;
    out.AddText(face.font, face.size_px, {std::round(x), std::round(y)}, color, shown.data(),
                shown.data() + shown.size());
}

float aligned_x(const Rect& rect, float width, Align align) {
    switch (align) {
        case Align::left: return rect.x0;
        case Align::centre: return std::round(rect.x0 + (rect.width() - width) / 2);
        case Align::right: return rect.x1 - width;
    }
    return rect.x0;
}

struct PaintedText {
    Rect rect;
    bool is_cut = false;
};

PaintedText paint_label(const ViewContext& view, ImDrawList& out, const Rect& rect, TextStyle style, Color color,
                        std::string_view text, Align align) {
    const TextFace face = view.face(style);
    std::string storage;
    const FittedText& fitted = view.layout.fit_line(face, view.emoji.encode(text, storage), rect.width());
    const float x = aligned_x(rect, fitted.width_px, align);
    const float y = std::round(rect.y0 + (rect.height() - face.size_px) / 2);
    paint(out, face, x, y, color, fitted.line());
    return {{x, y, x + fitted.width_px, y + face.size_px}, fitted.is_cut};
}

const FittedText& lines_of(const ViewContext& view, TextStyle style, std::string_view text, float width,
                           int most_lines) {
    constexpr int plenty = 1000;
    std::string storage;
    return view.layout.fit_lines(view.face(style), view.emoji.encode(text, storage), width,
                                 most_lines > 0 ? most_lines : plenty);
}

}  // namespace

float text_width(const ViewContext& view, TextStyle style, std::string_view text) {
    std::string storage;
    return view.layout.width(view.face(style), view.emoji.encode(text, storage));
}

float line_height(const ViewContext& view, TextStyle style) { return view.face(style).size_px; }

float draw_text(const ViewContext& view, ImDrawList& out, float x, float y, TextStyle style, Color color,
                std::string_view text) {
    const TextFace face = view.face(style);
    std::string storage;
    const std::string_view shown = view.emoji.encode(text, storage);
    paint(out, face, x, y, color, shown);
    return x + view.layout.width(face, shown);
}

std::string ellipsized(const ViewContext& view, TextStyle style, std::string_view text, float width) {
    std::string storage;
    return view.emoji.decode(view.layout.fit_line(view.face(style), view.emoji.encode(text, storage), width).line());
}

float label(ViewContext& view, const Rect& rect, TextStyle style, Color color, std::string_view text, Align align) {
    if (rect.empty()) return 0;
    const PaintedText painted = paint_label(view, *ImGui::GetWindowDrawList(), rect, style, color, text, align);
    register_text(view, painted.rect, text, painted.is_cut);
    return painted.rect.width();
}

float label_in(const ViewContext& view, ImDrawList& out, const Rect& rect, TextStyle style, Color color,
               std::string_view text, Align align) {
    if (rect.empty()) return 0;
    return paint_label(view, out, rect, style, color, text, align).rect.width();
}

Rect paragraph_on(const ViewContext& view, ImDrawList& out, const Rect& rect, TextStyle style, float line_px,
                  Color color, std::string_view text, int most_lines) {
    const TextFace face = view.face(style);
    const FittedText& fitted = lines_of(view, style, text, rect.width(), most_lines);
    float y = rect.y0;
    for (const std::string& line : fitted.lines) {
        paint(out, face, rect.x0, y + (line_px - face.size_px) / 2, color, line);
        y += line_px;
    }
    return {rect.x0, rect.y0, rect.x0 + fitted.width_px, y};
}

float paragraph(ViewContext& view, const Rect& rect, TextStyle style, float line_px, Color color, std::string_view text,
                int most_lines) {
    const Rect used = paragraph_on(view, *ImGui::GetWindowDrawList(), rect, style, line_px, color, text, most_lines);
    register_text(view, used, text,
                  view.tree.listening() && lines_of(view, style, text, rect.width(), most_lines).is_cut);
    return used.height();
}

float paragraph_height(const ViewContext& view, TextStyle style, float line_px, float width, std::string_view text,
                       int most_lines) {
    return line_px * static_cast<float>(lines_of(view, style, text, width, most_lines).lines.size());
}

void icon_in(const ViewContext& view, ImDrawList& out, const Rect& rect, const char* glyph, Color color, float size) {
    const float px = scaled_px(size, view.picture_scale);
    const float x = std::round(rect.x0 + (rect.width() - px) / 2), y = std::round(rect.y0 + (rect.height() - px) / 2);
    out.AddText(view.fonts.whole[0], px, {x, y}, color, glyph);
}

}  // namespace tandem
