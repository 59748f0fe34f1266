#include "ui/frame_layout.hpp"

#include <algorithm>

#include "ui/text/text_style.hpp"
#include "ui/theme.hpp"

namespace tandem {
namespace {

// Below these the content is no longer readable beside a panel.
constexpr float least_content = 600, least_content_with_drawer = 640;

}  // namespace

FrameLayout layout_frame(const FrameWish& wish) {
    FrameLayout out;
    const float fits = std::min(wish.width_px / dims::least_width, wish.height_px / dims::least_height);
    const float wished = std::clamp(wish.scale, smallest_scale, largest_scale);
    const float text = static_cast<float>(wish.text_percent) / 100.0f;
    // What holds letters grows with them; nothing shrinks with small ones, so that none is ever cut for it.
    const float lengths = wished * std::max(1.0f, text);
    out.scale = std::max(smallest_scale, std::min(lengths, fits));
    out.made_smaller = out.scale < lengths;
    out.text_scale = std::min(1.0f, text);
    out.picture_scale = std::min(wished * (1 + std::max(1.0f, text)) / 2, out.scale);
    const auto px = [&](float length) { return scaled_px(length, out.scale); };
    out.window = {0, 0, wish.width_px, wish.height_px};
    Rect rest = out.window;
    out.rail = rest.cut_left(px(dims::rail));
    out.top_bar = rest.cut_top(px(dims::top_bar));
    out.status_line = rest.cut_bottom(px(dims::status_line));
    if (!wish.project_open) {
        out.toolbar = {rest.x0, rest.y0, rest.x1, rest.y0};
        out.inspector = {rest.x1, rest.y0, rest.x1, rest.y1};
        out.drawer = {rest.x0, rest.y0, rest.x0, rest.y1};
        out.content = rest;
        return out;
    }
    out.toolbar = rest.cut_top(px(dims::toolbar));
    out.inspector_fits = rest.width() - px(dims::inspector) >= px(least_content);
    out.inspector_open = wish.inspector_open && out.inspector_fits;
    if (wish.inspector_open && !out.inspector_fits) {
        out.inspector_over = rest;
        out.inspector_over.x0 = std::max(rest.x0, rest.x1 - px(dims::inspector));
    }
    out.inspector = rest.cut_right(px(out.inspector_open ? dims::inspector : dims::inspector_folded));
    const bool drawer = wish.section == Section::calendar && wish.drawer_open;
    out.drawer_fits = wish.section != Section::calendar || wish.drawer_lent ||
        rest.width() - px(dims::drawer) >= px(least_content_with_drawer);
    if (drawer && !out.drawer_fits) {
        out.drawer_over = rest;
        out.drawer_over.x1 = std::min(rest.x1, rest.x0 + px(dims::drawer));
    }
    out.drawer = rest.cut_left(drawer && out.drawer_fits ? px(dims::drawer) : 0);
    out.content = rest;
    return out;
}

Rect FrameLayout::seen_content() const {
    Rect seen = content;
    if (!inspector_over.empty()) seen.x1 = inspector_over.x0;
    return seen;
}

}  // namespace tandem
