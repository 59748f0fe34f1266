#include "ui/widgets/shapes.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include <imgui.h>

#include "ui/view_context.hpp"

namespace tandem {
namespace {

// How far in from its side the rounded rectangle begins, `depth` from the top or bottom edge.
float corner_inset(float depth, float radius) {
    if (depth >= radius) return 0;
    const float up = radius - depth;
    return radius - std::sqrt(std::max(0.0f, radius * radius - up * up));
}

bool inside_rounded(const Rect& r, float radius, float x, float y) {
    if (!r.contains(x, y)) return false;
    const float inset = corner_inset(std::min(y - r.y0, r.y1 - y), radius);
    return x >= r.x0 + inset && x <= r.x1 - inset;
}

void arc_line(ImDrawList& out, ImVec2 centre, float radius, float begin_turns, float end_turns, Color color,
              float thickness) {
    const float full = 2 * std::numbers::pi_v<float>;
    const float top = -full / 4;
    out.PathArcTo(centre, radius, top + begin_turns * full, top + end_turns * full, 0);
    out.PathStroke(color, 0, thickness);
}

void pie(ImDrawList& out, ImVec2 centre, float radius, float turns, Color color) {
    if (turns >= 1) {
        out.AddCircleFilled(centre, radius, color);
        return;
    }
    const float full = 2 * std::numbers::pi_v<float>;
    out.PathLineTo(centre);
    out.PathArcTo(centre, radius, -full / 4, -full / 4 + turns * full, 0);
    out.PathFillConvex(color);
}

void check_mark(ImDrawList& out, ImVec2 centre, float unit, Color color) {
    const ImVec2 points[3] = {{centre.x - 2.6f * unit, centre.y + 0.2f * unit},
                              {centre.x - 0.7f * unit, centre.y + 2.0f * unit},
                              {centre.x + 2.7f * unit, centre.y - 1.8f * unit}};
    out.AddPolyline(points, 3, color, 0, 1.5f * unit);
}

float turns_of(StatusShape shape) {
    switch (shape) {
        case StatusShape::quarter: return 0.25f;
        case StatusShape::half: return 0.5f;
        case StatusShape::three_quarters: return 0.75f;
        case StatusShape::full: return 1;
        default: return 0;
    }
}

}  // namespace

int flags_of(Corners corners) {
    switch (corners) {
        case Corners::none: return ImDrawFlags_RoundCornersNone;
        case Corners::left: return ImDrawFlags_RoundCornersLeft;
        case Corners::right: return ImDrawFlags_RoundCornersRight;
        case Corners::top: return ImDrawFlags_RoundCornersTop;
        case Corners::bottom: return ImDrawFlags_RoundCornersBottom;
        case Corners::all: return ImDrawFlags_RoundCornersAll;
    }
    return ImDrawFlags_RoundCornersAll;
}

void fill(ImDrawList& out, const Rect& rect, Color color, float radius, Corners corners) {
    if (rect.empty() || (color >> 24) == 0) return;
    out.AddRectFilled({rect.x0, rect.y0}, {rect.x1, rect.y1}, color, radius, flags_of(corners));
}

void outline(ImDrawList& out, const Rect& rect, Color color, float radius, float thickness, Corners corners) {
    if (rect.empty() || (color >> 24) == 0) return;
    const float in = (thickness - 1) / 2;
    out.AddRect({rect.x0 + in, rect.y0 + in}, {rect.x1 - in, rect.y1 - in}, color, std::max(0.0f, radius - in),
                flags_of(corners), thickness);
}

void horizontal_line(ImDrawList& out, float x0, float x1, float y, Color color, float thickness) {
    out.AddRectFilled({x0, y}, {x1, y + thickness}, color);
}

void vertical_line(ImDrawList& out, float x, float y0, float y1, Color color, float thickness) {
    out.AddRectFilled({x, y0}, {x + thickness, y1}, color);
}

void dashed_outline(ImDrawList& out, const Rect& rect, Color color, float radius, float thickness, float scale) {
    if (rect.empty()) return;
    const float in = thickness / 2;
    out.PathRect({rect.x0 + in, rect.y0 + in}, {rect.x1 - in, rect.y1 - in}, radius, ImDrawFlags_RoundCornersAll);
    std::vector<ImVec2> points(out._Path.begin(), out._Path.end());
    out.PathClear();
    if (points.empty()) return;
    points.push_back(points.front());
    const float on = 4 * scale, period = 7 * scale;
    float walked = 0;
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const ImVec2 a = points[i], b = points[i + 1];
        const float length = std::hypot(b.x - a.x, b.y - a.y);
        if (length <= 0) continue;
        for (float at = -std::fmod(walked, period); at < length; at += period) {
            const float begin = std::max(0.0f, at), end = std::min(length, at + on);
            if (end <= begin) continue;
            const auto point = [&](float d) {
                return ImVec2(a.x + (b.x - a.x) * d / length, a.y + (b.y - a.y) * d / length);
            };
            out.AddLine(point(begin), point(end), color, thickness);
        }
        walked += length;
    }
}

void hatch(ImDrawList& out, const Rect& rect, Color color, float radius, float scale) {
    if (rect.empty()) return;
    const float step = 6 * scale, thickness = 2 * scale;
    radius = std::min({radius, rect.width() / 2, rect.height() / 2});
    out.PushClipRect({rect.x0, rect.y0}, {rect.x1, rect.y1}, true);
    // Lines x + y = c, walked in half pixels towards the inside until both ends lie in the shape.
    for (float c = std::ceil((rect.x0 + rect.y0) / step) * step; c < rect.x1 + rect.y1; c += step) {
        float y_low = std::max(rect.y0, c - rect.x1), y_high = std::min(rect.y1, c - rect.x0);
        while (y_low < y_high && !inside_rounded(rect, radius, c - y_low - 0.01f, y_low)) y_low += 0.5f;
        while (y_high > y_low && !inside_rounded(rect, radius, c - y_high + 0.01f, y_high - 0.01f)) y_high -= 0.5f;
        if (y_high - y_low > 0.5f) out.AddLine({c - y_low, y_low}, {c - y_high, y_high}, color, thickness);
    }
    out.PopClipRect();
}

void floating_shadow(ImDrawList& out, const Rect& rect, float radius, const Theme& theme, float scale) {
    constexpr std::array<float, 3> steps{6, 3, 1};
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const float by = scaled_px(steps[i], scale);
        fill(out, rect.grown(by).moved(0, by), theme.shadow[steps.size() - 1 - i], radius + by);
    }
}

void floating_card(ImDrawList& out, const Rect& rect, const ViewContext& view) {
    const float radius = view.px(dims::radius_card);
    floating_shadow(out, rect, radius, view.theme, view.scale);
    fill(out, rect, view.theme.panel, radius);
    outline(out, rect, view.theme.hair2, radius);
}

void focus_ring(ImDrawList& out, const Rect& rect, float radius, Color surface, const ViewContext& view) {
    const float two = view.px(2);
    outline(out, rect.grown(two), surface, radius + two, two);
    outline(out, rect.grown(2 * two), view.theme.smm, radius + 2 * two, two);
}

void status_glyph(ImDrawList& out, float x, float y, float size_px, const StatusLook& look) {
    const float unit = size_px / 12;
    const ImVec2 centre(x + 6 * unit, y + 6 * unit);
    const float ring = 4.75f * unit, stroke = 1.5f * unit;
    switch (look.shape) {
        case StatusShape::check:
        case StatusShape::changes:
            out.AddCircleFilled(centre, 5.5f * unit, look.glyph);
            if (look.shape == StatusShape::check) {
                check_mark(out, centre, unit, look.mark);
            } else {
                out.AddLine({centre.x, centre.y - 3 * unit}, {centre.x, centre.y + 0.6f * unit}, look.mark, stroke);
                out.AddCircleFilled({centre.x, centre.y + 2.5f * unit}, 0.9f * unit, look.mark);
            }
            return;
        case StatusShape::dashed_ring:
            for (int i = 0; i < 8; ++i) {
                const float begin = static_cast<float>(i) / 8;
                arc_line(out, centre, ring, begin, begin + 0.075f, look.glyph, stroke);
            }
            return;
        default:
            out.AddCircle(centre, ring, look.glyph, 0, stroke);
            if (const float turns = turns_of(look.shape); turns > 0) pie(out, centre, 3 * unit, turns, look.glyph);
            if (look.shape == StatusShape::barred)
                out.AddLine({centre.x - 3.2f * unit, centre.y + 3.2f * unit},
                            {centre.x + 3.2f * unit, centre.y - 3.2f * unit}, look.glyph, stroke);
    }
}

void capacity_bar(ImDrawList& out, const Rect& rect, int minutes, int capacity_minutes, Color fill_color,
                  const ViewContext& view) {
    const int longest = std::max({minutes, capacity_minutes, 1});
    const float radius = rect.height() / 2;
    const auto x_of = [&](int m) {
        return std::round(rect.x0 + rect.width() * static_cast<float>(m) / static_cast<float>(longest));
    };
    const float limit = x_of(capacity_minutes), end = x_of(minutes);
    fill(out, rect, view.theme.hover, radius);
    if (minutes > capacity_minutes) {
        fill(out, {rect.x0, rect.y0, limit, rect.y1}, fill_color, radius, Corners::left);
        const Rect over{limit, rect.y0, end, rect.y1};
        fill(out, over, view.theme.danger_t, radius, Corners::right);
        hatch(out, over, view.theme.danger, 0, view.scale * 0.7f);
        outline(out, over, view.theme.danger, radius, view.px(1), Corners::right);
    } else {
        fill(out, {rect.x0, rect.y0, std::max(end, rect.x0), rect.y1}, fill_color, radius);
    }
    const float tick = view.px(2), beyond = view.px(3);
    if (capacity_minutes > 0)
        fill(out, {limit - tick / 2, rect.y0 - beyond, limit + tick / 2, rect.y1 + beyond}, view.theme.ink);
}

void meter(ImDrawList& out, const Rect& rect, float share, Color fill_color, Color track) {
    const float radius = rect.height() / 2;
    fill(out, rect, track, radius);
    const float width = std::round(rect.width() * std::clamp(share, 0.0f, 1.0f));
    if (width >= 1) fill(out, {rect.x0, rect.y0, rect.x0 + width, rect.y1}, fill_color, radius);
}

}  // namespace tandem
